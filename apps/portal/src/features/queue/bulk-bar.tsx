import { Button, formatCount, useLocale } from '@clearhold/ui';
import { Download, UserRoundPlus } from 'lucide-react';
import { useIsActing } from '../../lib/session.ts';
import type { CaseRow } from './documents.ts';
import { factsOf } from './selection.ts';
import { Sums } from './sums.tsx';

/** What is chosen: how many, how much, what differs; and what can be done with all of them. */
export function BulkBar(props: {
  rows: readonly CaseRow[];
  /** Cases are being chosen, though none may be yet. */
  isChoosing: boolean;
  onAssign?: () => void;
  onExport: () => void;
  onClear: () => void;
}) {
  const { rows, isChoosing, onAssign, onExport, onClear } = props;
  const { locale } = useLocale();
  const isActing = useIsActing();
  if (rows.length === 0 && !isChoosing) return null;
  const facts = factsOf(rows);
  return (
    <section
      aria-label="Chosen cases"
      className="ch-fade flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-strong bg-raised px-4 py-2 text-row sm:px-6"
    >
      {rows.length === 0 ? (
        <span role="status">Tap the cases that you want to choose.</span>
      ) : (
        <span role="status" className="flex min-w-0 flex-1 flex-wrap max-sm:basis-full items-center gap-x-3 gap-y-1">
          <span className="font-medium">{formatCount(facts.count, locale)} chosen</span>
          <span className="text-muted">
            <Sums sums={facts.sums} strong /> at risk
          </span>
          {facts.differs.map(({ words, values }) => (
            <span key={words} title={values.join(', ')} className="text-muted">
              {words}
            </span>
          ))}
          {rows.length > 1 && facts.differs.length === 0 && (
            <span className="text-muted">Same supplier, type, owner and state</span>
          )}
        </span>
      )}
      <span className="ms-auto flex gap-2">
        <Button size="small" kind="quiet" onPress={onClear}>
          {rows.length === 0 ? 'Done' : 'Clear'}
        </Button>
        {rows.length > 0 && !isActing && (
          <Button size="small" icon={<Download size={14} aria-hidden />} onPress={onExport}>
            Export
          </Button>
        )}
        {onAssign && rows.length > 0 && (
          <Button size="small" kind="primary" icon={<UserRoundPlus size={14} aria-hidden />} onPress={onAssign}>
            Assign {rows.length === 1 ? 'case' : `${formatCount(rows.length, locale)} cases`}
          </Button>
        )}
      </span>
    </section>
  );
}
