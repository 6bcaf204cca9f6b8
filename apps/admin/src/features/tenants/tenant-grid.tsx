import { type Density, Grid, GridBody, GridRow, type Sort, useDensity } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { TENANT_COLUMNS, TenantCells } from './columns.tsx';
import type { TenantRow } from './documents.ts';

const ROW_PX: Record<Density, number> = { compact: 30, normal: 36, roomy: 44 };
const HEAD_PX = 33;

/** How the page moves the grid. */
export interface GridHandle {
  scrollTo: (index: number) => void;
}

/** The monitor's rows; only those in sight are drawn. */
export function TenantGrid(props: {
  rows: readonly TenantRow[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  active: number;
  onActive: (index: number) => void;
  onOpen: (row: TenantRow) => void;
  ref?: Ref<GridHandle>;
}) {
  const { rows, sort, onSort, active, onActive, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [density] = useDensity();
  const rowPx = ROW_PX[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
    getItemKey: (index) => rows[index]?.tenant.id ?? index,
  });
  useEffect(() => virtual.measure(), [rowPx]);
  useImperativeHandle(props.ref, () => ({ scrollTo: (index) => virtual.scrollToIndex(index) }));
  return (
    <Grid
      ref={scroller}
      label="Tenants"
      columns={TENANT_COLUMNS}
      rowCount={rows.length}
      sort={sort}
      onSort={onSort}
      className="min-h-0 flex-1"
    >
      <GridBody height={virtual.getTotalSize()}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <GridRow
              key={key}
              index={index}
              offset={start}
              name={row.tenant.name}
              isActive={active === index}
              onActive={() => onActive(index)}
              onPress={() => onOpen(row)}
            >
              <TenantCells row={row} />
            </GridRow>
          );
        })}
      </GridBody>
    </Grid>
  );
}
