import { type Density, Grid, GridBody, GridGroup, GridRow, type Sort, useDensity } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { TENANT_COLUMNS, TenantCells } from './columns.tsx';
import type { TenantRow } from './documents.ts';
import { GroupHead } from './group-head.tsx';
import type { MonitorItem } from './groups.ts';

const ROW_PX: Record<Density, number> = { compact: 30, normal: 36, roomy: 44 };
const HEAD_PX = 33;
const GROUP_PX = 36;

const keyOf = (item: MonitorItem | undefined, at: number) =>
  !item ? at : 'head' in item ? `group ${item.head}` : item.row.tenant.id;

/** How the page moves the grid. */
export interface GridHandle {
  scrollTo: (index: number) => void;
}

/** The monitor's rows; only those in sight are drawn. */
export function TenantGrid(props: {
  items: readonly MonitorItem[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  active: number;
  onActive: (index: number) => void;
  onOpen: (row: TenantRow) => void;
  ref?: Ref<GridHandle>;
}) {
  const { items, sort, onSort, active, onActive, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [density] = useDensity();
  const rowPx = ROW_PX[density];
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at] && 'head' in items[at] ? GROUP_PX : rowPx),
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
    getItemKey: (at) => keyOf(items[at], at),
  });
  useEffect(() => virtual.measure(), [rowPx, items]);
  useImperativeHandle(props.ref, () => ({
    scrollTo: (index) => virtual.scrollToIndex(items.findIndex((item) => 'index' in item && item.index === index)),
  }));
  return (
    <Grid
      ref={scroller}
      label="Tenants"
      columns={TENANT_COLUMNS}
      rowCount={items.length}
      sort={sort}
      onSort={onSort}
      className="min-h-0 flex-1"
    >
      <GridBody height={virtual.getTotalSize()}>
        {virtual.getVirtualItems().map(({ index: at, start, key }) => {
          const item = items[at];
          if (!item) return null;
          if ('head' in item)
            return (
              <GridGroup key={key} index={at} offset={start} span={TENANT_COLUMNS.length}>
                <GroupHead name={item.head} rows={item.rows} />
              </GridGroup>
            );
          return (
            <GridRow
              key={key}
              index={at}
              offset={start}
              name={item.row.tenant.name}
              isActive={active === item.index}
              onActive={() => onActive(item.index)}
              onPress={() => onOpen(item.row)}
            >
              <TenantCells row={item.row} />
            </GridRow>
          );
        })}
      </GridBody>
    </Grid>
  );
}
