import { type Density, Grid, GridBody, type Sort, useRoom } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { fitColumns } from './columns/fit-columns.ts';
import { QUEUE_COLUMNS } from './columns/queue-columns.ts';
import { type CaseOrder, type CaseRow, unitsQuery } from './documents.ts';
import { QueueRow, type RowActs } from './queue-row.tsx';

const ROW_PX: Record<Density, number> = { compact: 30, normal: 36, roomy: 44 };
/** A row of two lines. */
const STACKED_PX: Record<Density, number> = { compact: 46, normal: 52, roomy: 60 };
const HEAD_PX = 33;

const ORDER_OF: Record<string, CaseOrder> = { risk: 'AMOUNT', due: 'DUE', age: 'OPENED' };
const SORT_OF: Partial<Record<CaseOrder, Sort>> = {
  AMOUNT: { column: 'risk', direction: 'down' },
  DUE: { column: 'due', direction: 'up' },
  OPENED: { column: 'age', direction: 'down' },
};

const ids = (hasUnits: boolean) => QUEUE_COLUMNS.map(({ id }) => id).filter((id) => hasUnits || id !== 'unit');

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
  const { width, scale } = useRoom(scroller);
  const hasUnits = (useQuery(unitsQuery).data?.length ?? 0) > 0;
  const fit = useMemo(() => fitColumns(ids(hasUnits), width, currency), [hasUnits, width, currency]);
  const rowPx = (fit.isStacked ? STACKED_PX : ROW_PX)[density] * scale;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
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
  const latest = useRef(props);
  latest.current = props;
  const acts = useMemo<RowActs>(
    () => ({
      onActive: (index) => latest.current.onActive(index),
      onSelect: (row, on) => latest.current.onSelect([row], on),
      onOpen: (row) => latest.current.onOpen(row),
    }),
    [],
  );
  const chosen = rows.filter((row) => selected.has(row.id)).length;
  return (
    <Grid
      ref={scroller}
      label="Cases"
      columns={fit.columns}
      rowPx={rowPx}
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
          return (
            <QueueRow
              key={key}
              row={row}
              index={index}
              start={start}
              fit={fit}
              currency={currency}
              takenBy={taken.get(row.id)}
              isActive={active === index}
              isSelected={selected.has(row.id)}
              acts={acts}
            />
          );
        })}
      </GridBody>
    </Grid>
  );
}
