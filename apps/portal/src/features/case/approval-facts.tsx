import { KeyValueList, Money, useSentence } from '@clearhold/ui';
import { useMe } from '../../lib/session.ts';
import type { CaseTask, WholeCase } from './case-query.ts';

function preparers(found: WholeCase): string {
  const names = new Set(found.tasks.filter((task) => task.state === 'DONE' && task.doneBy).map((task) => task.doneBy));
  return [...names].join(', ') || 'Nobody but the system so far';
}

function toleranceWords(found: WholeCase): string | undefined {
  const cell = found.comparison?.rows.flatMap((row) => row.cells).find((each) => !each.within && each.tolerance);
  return cell ? `Tolerance: ${cell.tolerance}` : undefined;
}

type Authority = WholeCase['authority'];

/** Who may approve: `a controller`, `2 controllers`. */
export function approversWords({ role, persons }: Pick<NonNullable<Authority>, 'role' | 'persons'>): string {
  const name = role.charAt(0).toLowerCase() + role.slice(1);
  if (persons > 1) return `${persons} ${name}s`;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

function limitsWords({ source, persons }: NonNullable<Authority>): string {
  return `Limits ${source}.${persons > 1 ? ' Different persons; nobody counts twice.' : ''}`;
}

/** The least authority that suffices, with its limit; which scope set it, on hover. */
function Needs({ authority }: { authority: Authority }) {
  if (!authority) return 'Nobody may approve this amount under the present policy';
  const { upTo } = authority;
  return (
    <span title={limitsWords(authority)}>
      {approversWords(authority)}
      {upTo ? (
        <>
          {' '}
          (up to <Money amount={upTo.amount} currency={upTo.currency} />)
        </>
      ) : (
        ' (without limit)'
      )}
    </span>
  );
}

/** What an approver looks at before deciding: amount, authority, who prepared, what policy says, what will be written. */
export function ApprovalFacts({ found, task, effect }: { found: WholeCase; task?: CaseTask; effect?: string | null }) {
  const me = useMe();
  const sentence = useSentence();
  const finding = found.exceptions[0]?.summary;
  const amount = task?.amount ?? found.amountAtRisk;
  const payable = found.invoice?.payable;
  return (
    <KeyValueList
      items={[
        {
          label: 'Amount decided on',
          value: <Money amount={amount.amount} currency={amount.currency} strong showZero />,
          source: payable && (
            <>
              of an invoice over <Money amount={payable.amount} currency={payable.currency} />
            </>
          ),
        },
        {
          label: 'Needs',
          value: <Needs authority={found.authority} />,
          source: found.authority && limitsWords(found.authority),
        },
        {
          label: 'Your authority',
          value: me.person?.roles.map((grant) => grant.title).join(', ') || me.roles.join(', '),
          source: task?.actingFor
            ? `You decide for ${task.actingFor}: the lesser of both limits counts.`
            : 'Your limit is checked again when you decide.',
        },
        { label: 'Prepared by', value: preparers(found) },
        {
          label: 'Policy',
          value: sentence(toleranceWords(found) ?? found.type.name),
          source: finding && sentence(finding),
        },
        {
          label: 'Written to the ERP',
          value: effect ?? 'Nothing yet; the playbook goes on to its next step.',
          source: found.invoice?.erpDocument ? `Document ${found.invoice.erpDocument}` : undefined,
        },
      ]}
    />
  );
}
