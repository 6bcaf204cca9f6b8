import { Money } from '@clearhold/ui';
import { BeforeAfter } from './before-after.tsx';
import type { Rehearsal } from './documents.ts';
import { Effects } from './effects.tsx';
import { TenantRows } from './tenant-rows.tsx';

/** What a rehearsal found: the figures before and after, what changes, and where. */
export function RehearsalResult({ rehearsal }: { rehearsal: Rehearsal }) {
  const { figures, parts, state } = rehearsal;
  if (figures.done === 0)
    return state === 'DONE' ? <p className="text-row text-muted">No invoice came in then.</p> : null;
  const { stoppedBefore, stoppedAfter, casesBefore, casesAfter } = figures;
  const currencies = [...new Set([...figures.atRiskBefore, ...figures.atRiskAfter].map(({ currency }) => currency))];
  const amount = (of: typeof figures.atRiskBefore, currency: string) => (
    <Money
      amount={of.find((one) => one.currency === currency)?.amount ?? '0'}
      currency={currency}
      shown="none"
      showZero
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <BeforeAfter
        rows={[
          { label: 'Invoices stopped', before: stoppedBefore, after: stoppedAfter },
          { label: 'Cases', before: casesBefore, after: casesAfter },
          ...currencies.map((currency) => ({
            label: `At risk, ${currency}`,
            before: amount(figures.atRiskBefore, currency),
            after: amount(figures.atRiskAfter, currency),
          })),
        ]}
      />
      <Effects effects={figures.effects} />
      {parts.length > 1 && <TenantRows parts={parts} />}
    </div>
  );
}
