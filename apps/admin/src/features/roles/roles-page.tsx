import { DUTY_RULES, ruleWords } from '@clearhold/access';
import { Code, Link, PageHeader, Section } from '@clearhold/ui';
import { RolesBoard } from '@clearhold/ui/team';
import { useAbility, useMe } from '../../lib/session.ts';

/** The roles of this console's own scope and those that its tenants have, and which duties are kept apart. */
export function RolesPage() {
  const { scope } = useMe();
  const ability = useAbility();
  return (
    <>
      <PageHeader
        title="Roles"
        meta={
          <span>
            A person may hold several; nobody gives a role to himself, and nobody changes one that he holds.{' '}
            <Link href="/people">See your team</Link>
          </span>
        }
      />
      <RolesBoard ability={ability} scope={scope.id} levels={['tenant', 'partner']} />
      <Section
        title="Duties kept apart"
        aside="in the same tenant or business unit; policy says which rules hold (duties.rules)"
      >
        <ul className="text-row">
          {DUTY_RULES.map((rule) => (
            <li
              key={rule.code}
              className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 last:border-b-0"
            >
              <span className="w-60">
                <Code>{rule.code}</Code>
              </span>
              <span className="min-w-0 flex-1 basis-72">
                <span className="font-medium">{upper(rule.why)}</span>
                <span className="block text-muted">{ruleWords(rule)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
