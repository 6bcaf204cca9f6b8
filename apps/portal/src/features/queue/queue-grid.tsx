import { type Density, Grid, GridBody, GridGroup, type Sort, useRoom } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { fitColumns } from './columns/fit-columns.ts';
import type { ColumnId } from './columns/queue-columns.ts';
import type { CaseGrouping, CaseOrder, CaseRow } from './documents.ts';
import { GroupHead } from './groups/group-head.tsx';
import { itemAt, type ListItem } from './groups/list-items.ts';
import { QueueRow, type RowActs } from './queue-row.tsx';

const ROW_PX: Record<Density, number> = { compact: 30, normal: 36, roomy: 44 };
/** A row of two lines. */
const STACKED_PX: Record<Density, number> = { compact: 46, normal: 52, roomy: 60 };
const HEAD_PX = 33;
const GROUP_PX = 36;

const ORDER_OF: Record<string, CaseOrder> = { risk: 'AMOUNT', due: 'DUE', age: 'OPENED', closed: 'CLOSED' };
const SORT_OF: Partial<Record<CaseOrder, Sort>> = {
  AMOUNT: { column: 'risk', direction: 'down' },
  DUE: { column: 'due', direction: 'up' },
  OPENED: { column: 'age', direction: 'down' },
  CLOSED: { column: 'closed', direction: 'down' },
};

/** How the page moves the grid. */
export interface GridHandle {
  scrollTo: (index: number) => void;
}

export interface QueueGridProps {
  rows: readonly CaseRow[];
  items: readonly ListItem[];
  groupedBy: CaseGrouping | undefined;
  /** The columns wished, in their order. */
  columns: readonly ColumnId[];
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
  const { rows, items, groupedBy, total, currency, density, order, active, selected, taken, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { width, scale } = useRoom(scroller);
  const fit = useMemo(() => fitColumns(props.columns, width, currency), [props.columns, width, currency]);
  const rowPx = (fit.isStacked ? STACKED_PX : ROW_PX)[density] * scale;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.group ? GROUP_PX * scale : rowPx),
    overscan: 8,
    scrollPaddingStart: HEAD_PX,
    getItemKey: (at) => (items[at]?.group ? `group ${items[at].group.key}` : (items[at]?.row.id ?? at)),
  });
  useEffect(() => virtual.measure(), [rowPx, items]);
  useImperativeHandle(props.ref, () => ({ scrollTo: (index) => virtual.scrollToIndex(itemAt(items, index)) }));
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 40) onNearEnd();
  }, [last, items.length, onNearEnd]);
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
        {drawn.map(({ index: at, start, key }) => {
          const item = items[at];
          if (item?.group && groupedBy)
            return (
              <GridGroup key={key} index={at} offset={start} span={fit.columns.length + 1}>
                <GroupHead by={groupedBy} group={item.group} row={item.row} />
              </GridGroup>
            );
          if (!item || item.group) return null;
          const { row, index } = item;
          return (
            <QueueRow
              key={key}
              row={row}
              index={index}
              at={at}
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
