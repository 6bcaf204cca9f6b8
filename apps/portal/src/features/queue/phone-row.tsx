import { DueTime, Link, Money, Sentence } from '@clearhold/ui';
import { Square, SquareCheckBig } from 'lucide-react';
import { StateMark } from '../../lib/state-mark.tsx';
import { ClosedTime } from './closed-time.tsx';
import type { CaseRow } from './documents.ts';
import { useLongPress } from './use-long-press.ts';

export interface PhoneRowProps {
  row: CaseRow;
  takenBy?: string;
  /** Cases are being chosen: a tap chooses instead of opening. */
  isChoosing: boolean;
  isSelected: boolean;
  onSelect: (on: boolean) => void;
  onActive: () => void;
}

function Card({ row, takenBy }: { row: CaseRow; takenBy?: string }) {
  return (
    <span className={`min-w-0 flex-1 text-start ${takenBy ? 'text-faint [&_*]:text-faint' : ''}`}>
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate text-body font-medium">{row.supplierName}</span>
        <Money amount={row.amountAtRisk.amount} currency={row.amountAtRisk.currency} className="text-row" />
      </span>
      <span className="block truncate text-row text-muted">
        <Sentence>{row.title}</Sentence>
      </span>
      <span className="flex justify-between gap-3 text-label text-muted">
        <span className="truncate">
          {takenBy ? `Taken by ${takenBy}` : [row.invoiceNumber, row.unit?.name].filter(Boolean).join(' · ')}
        </span>
        {row.closedAt ? <ClosedTime at={row.closedAt} due={row.dueAt} /> : <DueTime due={row.dueAt} short />}
      </span>
    </span>
  );
}

const LOOK =
  'flex h-full w-full items-start gap-3 border-b border-line px-4 py-2.5 no-underline! outline-offset-[-2px] select-none [-webkit-touch-callout:none]';

/** A case for a thumb: a tap opens it, a long press begins to choose. */
export function PhoneRow({ row, takenBy, isChoosing, isSelected, onSelect, onActive }: PhoneRowProps) {
  const press = useLongPress(() => onSelect(!isSelected));
  const Box = isSelected ? SquareCheckBig : Square;
  return (
    <span {...press} className="block h-full">
      {isChoosing ? (
        // biome-ignore lint/a11y/useSemanticElements: the whole card is the box; an input would hold no money and no title
        <button
          type="button"
          role="checkbox"
          aria-checked={isSelected}
          onClick={() => onSelect(!isSelected)}
          className={`${LOOK} ${isSelected ? 'bg-brand-tint' : ''}`}
        >
          <Box size={20} aria-hidden className={`shrink-0 ${isSelected ? 'text-brand-text' : 'text-muted'}`} />
          <Card row={row} takenBy={takenBy} />
        </button>
      ) : (
        <Link quiet href={`/cases/${row.id}`} onPress={onActive} className={`${LOOK} data-pressed:bg-hover`}>
          <span className="mt-0.5">
            <StateMark state={row.state} dueAt={row.dueAt} />
          </span>
          <Card row={row} takenBy={takenBy} />
        </Link>
      )}
    </span>
  );
}
