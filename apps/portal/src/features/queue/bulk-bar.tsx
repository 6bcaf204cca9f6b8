import { Button, formatCount, useLocale } from '@clearhold/ui';
import { Download, UserRoundPlus } from 'lucide-react';
import type { CaseRow } from './documents.ts';
import { factsOf } from './selection.ts';
import { Sums } from './sums.tsx';

/** What is chosen: how many, how much, what differs; and what can be done with all of them. */
export function BulkBar(props: {
  rows: readonly CaseRow[];
  onAssign?: () => void;
  onExport: () => void;
  onClear: () => void;
}) {
  const { rows, onAssign, onExport, onClear } = props;
  const { locale } = useLocale();
  if (rows.length === 0) return null;
  const facts = factsOf(rows);
  return (
    <section
      aria-label="Chosen cases"
      className="ch-fade flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-strong bg-raised px-4 py-2 text-row sm:px-6"
    >
      <span role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{formatCount(facts.count, locale)} chosen</span>
        <span className="text-muted">
          <Sums sums={facts.sums} strong /> at risk
        </span>
        {facts.differs.length > 0 && <span className="text-muted">{facts.differs.join(' · ')}</span>}
      </span>
      <span className="ms-auto flex gap-2">
        <Button size="small" kind="quiet" onPress={onClear}>
          Clear
        </Button>
        <Button size="small" icon={<Download size={14} aria-hidden />} onPress={onExport}>
          Export
        </Button>
        {onAssign && (
          <Button size="small" kind="primary" icon={<UserRoundPlus size={14} aria-hidden />} onPress={onAssign}>
            Assign {rows.length === 1 ? 'case' : `${formatCount(rows.length, locale)} cases`}
          </Button>
        )}
      </span>
    </section>
  );
}
