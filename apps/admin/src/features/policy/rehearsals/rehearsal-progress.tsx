import { Button, DateTime, formatCount, StateText, useLocale } from '@clearhold/ui';
import type { Rehearsal } from './documents.ts';

const percentOf = ({ figures: { invoices, done } }: Rehearsal) =>
  invoices === null ? undefined : invoices === 0 ? 100 : Math.floor((done / invoices) * 100);

/** How far a rehearsal is; of an ended one when, over what, and on whose word. */
export function RehearsalProgress({ rehearsal, onCancel }: { rehearsal: Rehearsal; onCancel: () => void }) {
  const { locale } = useLocale();
  const { state, figures, from, until, askedBy, endedAt } = rehearsal;
  const done = formatCount(figures.done, locale);
  if (state === 'RUNNING')
    return (
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="pb-1 text-label text-muted" aria-live="polite">
            {figures.invoices === null
              ? 'Counting the invoices'
              : `${done} of ${formatCount(figures.invoices, locale)} invoices`}
          </p>
          <progress
            aria-label="Invoices rehearsed"
            className="h-1.5 w-full overflow-hidden rounded-full accent-(--brand-line)"
            max={100}
            value={percentOf(rehearsal)}
          />
        </div>
        <Button onPress={onCancel}>Cancel rehearsal</Button>
      </div>
    );
  return (
    <p className="text-label text-muted">
      {state === 'CANCELLED' && <StateText tone="waiting">Cancelled after {done} invoices. </StateText>}
      {state === 'DONE' && <StateText tone="good">{done} invoices. </StateText>} They came in between{' '}
      <DateTime value={from} as="date" /> and <DateTime value={until} as="date" />; asked for by {askedBy}
      {endedAt && (
        <>
          , ended <DateTime value={endedAt} />
        </>
      )}
      .{figures.leftOut > 0 && ` ${formatCount(figures.leftOut, locale)} older ones cannot be tried.`}
    </p>
  );
}
