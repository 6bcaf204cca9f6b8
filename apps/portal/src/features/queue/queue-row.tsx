import { GridRow } from '@clearhold/ui';
import { memo } from 'react';
import type { Fit } from './columns/fit-columns.ts';
import { QueueCells } from './columns/queue-cells.tsx';
import type { CaseRow } from './documents.ts';

/** What a row can ask of its list; the same object for all rows and all time. */
export interface RowActs {
  onActive: (index: number) => void;
  onSelect: (row: CaseRow, on: boolean) => void;
  onOpen: (row: CaseRow) => void;
}

export interface QueueRowProps {
  row: CaseRow;
  index: number;
  /** Its place among rows and heads. */
  at: number;
  start: number;
  fit: Fit;
  currency: string | undefined;
  takenBy: string | undefined;
  isActive: boolean;
  isSelected: boolean;
  acts: RowActs;
}

/** One row; drawn again only when something in it changed, not whenever the list scrolls. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { row, index, at, start, fit, currency, takenBy, isActive, isSelected, acts } = props;
  return (
    <GridRow
      index={at}
      offset={start}
      name={row.invoiceNumber}
      isActive={isActive}
      onActive={() => acts.onActive(index)}
      isSelected={isSelected}
      onSelect={(on) => acts.onSelect(row, on)}
      isDimmed={takenBy !== undefined}
      onPress={() => acts.onOpen(row)}
    >
      <QueueCells row={row} fit={fit} currency={currency} takenBy={takenBy} />
    </GridRow>
  );
});
