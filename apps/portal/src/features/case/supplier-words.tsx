import { DateTime } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';
import { SupplierAnswer } from './supplier-answer.tsx';

const ANSWERED = 'Supplier answered: ';

/** What the supplier answered last, beside the decision on it. */
export function SupplierWords({ found }: { found: Pick<WholeCase, 'id' | 'history'> }) {
  const last = found.history
    .filter((entry) => entry.mark === 'SUPPLIER' && entry.text.startsWith(ANSWERED))
    .sort((a, b) => b.seq - a.seq)[0];
  if (!last) return null;
  return (
    <figure className="border-s-2 border-line-strong ps-3 text-row">
      <figcaption className="text-label text-muted">
        {last.who} answered <DateTime value={last.at} />
      </figcaption>
      <blockquote className="break-words" dir="auto">
        {last.text.slice(ANSWERED.length)}
      </blockquote>
      <SupplierAnswer caseId={found.id} details={last.details} />
    </figure>
  );
}
