import { DateTime, formatCount, KeyValueList, Link, Section, StateText, useLocale } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';
import { Dismissals } from './dismissals.tsx';

const STANDING: Record<string, { label: string; tone: 'good' | 'risk' | 'waiting' }> = {
  ACTIVE: { label: 'In good standing', tone: 'good' },
  BLOCKED: { label: 'Blocked', tone: 'risk' },
  NEW: { label: 'New', tone: 'waiting' },
};

const CHANGES: Record<string, { label: string; tone: 'good' | 'risk' | 'waiting' }> = {
  PROPOSED: { label: 'Nobody brought it forward yet', tone: 'waiting' },
  EVIDENCED: { label: 'To be called back', tone: 'waiting' },
  CALLED_BACK: { label: 'To be checked whose account it is', tone: 'waiting' },
  OWNER_CHECKED: { label: 'Waits for its time and its approvers', tone: 'waiting' },
  ACTIVE: { label: 'Verified', tone: 'good' },
  REFUSED: { label: 'Refused', tone: 'risk' },
  WITHDRAWN: { label: 'Taken back', tone: 'waiting' },
};

type Change = NonNullable<WholeCase['supplier']>['bankChanges'][number];

/** How far one version of the bank details has come, and in which case. */
function BankChange({ change, here }: { change: Change; here: string }) {
  const { label, tone } = CHANGES[change.state] ?? { label: change.state.toLowerCase(), tone: 'waiting' as const };
  return (
    <>
      <StateText tone={tone}>{label}</StateText> <DateTime value={change.endedAt ?? change.proposedAt} />
      {change.caseId !== here && (
        <>
          {' '}
          <Link quiet href={`/cases/${change.caseId}`}>
            Case {change.caseNumber}
          </Link>
        </>
      )}
    </>
  );
}

/** Who sent it: standing, history, and bank accounts. */
export function SupplierFacts({ found }: { found: WholeCase }) {
  const { locale } = useLocale();
  const { supplier } = found;
  if (!supplier)
    return (
      <Section title="The supplier">
        <p className="text-row">{found.supplierName}</p>
        <p className="text-label text-muted">Not found among your suppliers.</p>
      </Section>
    );
  const { history } = supplier;
  const standing = STANDING[supplier.status.toUpperCase()] ?? {
    label: supplier.status.toLowerCase(),
    tone: 'waiting' as const,
  };
  return (
    <Section
      title={supplier.name}
      actions={
        <Link quiet href={`/queue/all?supplier=${supplier.id}`} className="text-label text-muted">
          All cases
        </Link>
      }
    >
      <KeyValueList
        items={[
          { label: 'Standing', value: <StateText tone={standing.tone}>{standing.label}</StateText> },
          {
            label: 'Invoices',
            value: `${formatCount(history.invoices, locale)}, with ${formatCount(history.exceptions, locale)} ${history.exceptions === 1 ? 'exception' : 'exceptions'}`,
            source: history.lastInvoiceAt ? (
              <>
                The last one <DateTime value={history.lastInvoiceAt} />
              </>
            ) : undefined,
          },
          { label: 'Open cases', value: formatCount(history.openCases, locale) },
          ...(supplier.taxId ? [{ label: 'Tax number', value: supplier.taxId }] : []),
          ...(supplier.terms ? [{ label: 'Terms', value: supplier.terms }] : []),
          ...supplier.bankAccounts.map((account) => ({
            label: 'Bank account',
            value: <span className="font-mono text-label">{account.iban}</span>,
            source: account.verifiedAt ? (
              <>
                Verified <DateTime value={account.verifiedAt} />
              </>
            ) : (
              <StateText tone="waiting">Not verified</StateText>
            ),
          })),
          ...supplier.bankChanges.map((change) => ({
            label: `Bank details asked for, version ${change.version}`,
            value: <span className="font-mono text-label">{change.iban}</span>,
            source: <BankChange change={change} here={found.id} />,
          })),
        ]}
      />
      <Dismissals supplier={supplier} />
    </Section>
  );
}
