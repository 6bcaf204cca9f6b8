import { type Density, Grid, GridBody, GridRow, type Sort } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { QueueCells, queueColumns } from './columns.tsx';
import type { CaseOrder, CaseRow } from './documents.ts';

const ROW_PX: Record<Density, number> = { compact: 30, normal: 36, roomy: 44 };
const HEAD_PX = 33;

const ORDER_OF: Record<string, CaseOrder> = { risk: 'AMOUNT', due: 'DUE', age: 'OPENED' };
const SORT_OF: Partial<Record<CaseOrder, Sort>> = {
  AMOUNT: { column: 'risk', direction: 'down' },
  DUE: { column: 'due', direction: 'up' },
  OPENED: { column: 'age', direction: 'down' },
};

/** How the page moves the grid. */
export interface GridHandle {
  scrollTo: (index: number) => void;
}

export interface QueueGridProps {
  rows: readonly CaseRow[];
  total: number;
  currency: string | undefined;
  density: Density;
  order: CaseOrder;
  onOrder: (order: CaseOrder | undefined) => void;
  active: number;
  onActive: (index: number) => void;
  selected: ReadonlyMap<string, CaseRow>;
  onSelect: (rows: readonly CaseRow[], on: boolean) => void;
  onOpen: (row: CaseRow) => void;
  onNearEnd: () => void;
  taken: ReadonlyMap<string, string>;
  ref?: Ref<GridHandle>;
}

/** The list itself: only the rows in sight are drawn, so that ten thousand scroll like ten. */
export function QueueGrid(props: QueueGridProps) {
  const { rows, total, currency, density, order, active, selected, taken, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = ROW_PX[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [rowPx]);
  useImperativeHandle(props.ref, () => ({ scrollTo: (index) => virtual.scrollToIndex(index) }));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 40) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  const chosen = rows.filter((row) => selected.has(row.id)).length;
  return (
    <Grid
      ref={scroller}
      label="Cases"
      columns={queueColumns(currency)}
      rowCount={total}
      sort={SORT_OF[order]}
      onSort={({ column }) => props.onOrder(ORDER_OF[column] === order ? undefined : ORDER_OF[column])}
      selection={{
        all: rows.length > 0 && chosen === rows.length,
        some: selected.size > 0,
        onAll: (all) => props.onSelect(rows, all),
      }}
      className="min-h-0 flex-1"
    >
      <GridBody height={virtual.getTotalSize()}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          const takenBy = taken.get(row.id);
          return (
            <GridRow
              key={key}
              index={index}
              offset={start}
              name={row.invoiceNumber}
              isActive={active === index}
              onActive={() => props.onActive(index)}
              isSelected={selected.has(row.id)}
              onSelect={(on) => props.onSelect([row], on)}
              isDimmed={takenBy !== undefined}
              onPress={() => props.onOpen(row)}
            >
              <QueueCells row={row} currency={currency} takenBy={takenBy} />
            </GridRow>
          );
        })}
      </GridBody>
    </Grid>
  );
}
