import { DueTime, Link, Money } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { StateMark } from '../../lib/state-mark.tsx';
import type { CaseRow } from './documents.ts';

const ROW_PX = 76;

function PhoneRow({ row, takenBy }: { row: CaseRow; takenBy?: string }) {
  return (
    <Link
      quiet
      href={`/cases/${row.id}`}
      className="flex h-full items-start gap-3 border-b border-line px-4 py-2.5 no-underline! data-pressed:bg-hover"
    >
      <span className="mt-0.5">
        <StateMark state={row.state} dueAt={row.dueAt} />
      </span>
      <span className={`min-w-0 flex-1 ${takenBy ? 'text-faint' : ''}`}>
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate text-body font-medium">{row.supplierName}</span>
          <Money amount={row.amountAtRisk.amount} currency={row.amountAtRisk.currency} className="text-row" />
        </span>
        <span className="block truncate text-row text-muted">{row.title}</span>
        <span className="flex justify-between gap-3 text-label text-muted">
          <span className="truncate">
            {takenBy ? `Taken by ${takenBy}` : [row.invoiceNumber, row.unit?.name].filter(Boolean).join(' · ')}
          </span>
          <DueTime due={row.dueAt} short />
        </span>
      </span>
    </Link>
  );
}

/** The queue for a thumb: one case a card, the whole of it a link. */
export function PhoneList(props: {
  rows: readonly CaseRow[];
  taken: ReadonlyMap<string, string>;
  onNearEnd: () => void;
}) {
  const { rows, taken, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 40) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
      <ul aria-label="Cases" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={row.id}
              className="absolute inset-x-0 top-0"
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
            >
              <PhoneRow row={row} takenBy={taken.get(row.id)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
