import { DUTY_RULES, ruleWords } from '@clearhold/access';
import { Answer, Code, Link, PageHeader, Section, SkeletonRows } from '@clearhold/ui';
import { roleCatalogueQuery } from '@clearhold/ui/team';
import { useQuery } from '@tanstack/react-query';

const KINDS: readonly { id: string; title: string; aside: string }[] = [
  { id: 'TENANT', title: 'In a tenant', aside: 'for the whole tenant or one business unit' },
  { id: 'PARTNER', title: 'At a partner', aside: 'sees figures of tenants, never their documents' },
  { id: 'PLATFORM', title: 'On the platform', aside: 'sees no tenant’s business' },
];

/** What each role does, and which duties are kept apart. */
export function RolesPage() {
  const roles = useQuery(roleCatalogueQuery);
  return (
    <>
      <PageHeader
        title="Roles explained"
        meta={
          <span>
            A person may hold several; nobody gives a role to himself. <Link href="/people">See your team</Link>
          </span>
        }
      />
      <Answer query={roles} what="The roles" loading={<SkeletonRows rows={8} />}>
        {(list) =>
          KINDS.map(({ id, title, aside }) => (
            <Section key={id} title={title} aside={aside}>
              <dl className="text-row">
                {list
                  .filter(({ scopeKind }) => scopeKind === id)
                  .map((role) => (
                    <div
                      key={role.key}
                      className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 last:border-b-0"
                    >
                      <dt className="w-60 font-medium">
                        {role.title} <Code>{role.key}</Code>
                      </dt>
                      <dd className="min-w-0 flex-1 basis-72">{role.words}</dd>
                    </div>
                  ))}
              </dl>
            </Section>
          ))
        }
      </Answer>
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
