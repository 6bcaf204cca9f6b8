import { Failure, SkeletonRows, useDensity, useScreen } from '@clearhold/ui';
import type { ReactNode, Ref } from 'react';
import type { ColumnId } from './columns/queue-columns.ts';
import type { CaseOrder, CaseRow } from './documents.ts';
import type { ListItem } from './groups/list-items.ts';
import { PhoneList } from './phone-list.tsx';
import { type GridHandle, QueueGrid } from './queue-grid.tsx';
import type { QueueSearch } from './queue-search.ts';

export interface QueueListProps {
  /** How the list stands with the server. */
  query: { isPending: boolean; isError: boolean; isSuccess: boolean; error: Error | null; refetch: () => unknown };
  rows: readonly CaseRow[];
  items: readonly ListItem[];
  total: number | undefined;
  search: QueueSearch;
  order: CaseOrder;
  columns: readonly ColumnId[];
  /** What stands where no case does. */
  empty: ReactNode;
  active: number;
  selected: ReadonlyMap<string, CaseRow>;
  taken: ReadonlyMap<string, string>;
  /** Cases are being chosen on a phone. */
  isChoosing: boolean;
  onActive: (index: number) => void;
  onSelect: (rows: readonly CaseRow[], on: boolean) => void;
  onOpen: (row: CaseRow) => void;
  onOrder: (order: CaseOrder | undefined) => void;
  onNearEnd: () => void;
  ref: Ref<GridHandle>;
}

/** The queue's list in each of its states: coming, failed, empty, for a thumb, for a desk. */
export function QueueList(props: QueueListProps) {
  const { query, rows, items, search, active, selected, taken } = props;
  const screen = useScreen();
  const [density] = useDensity();
  if (query.isPending) return <SkeletonRows rows={14} />;
  if (query.isError && rows.length === 0)
    return <Failure error={query.error} retry={() => void query.refetch()} what="The queue" />;
  if (rows.length === 0) return props.empty;
  const shared = {
    ref: props.ref,
    items,
    groupedBy: search.group,
    selected,
    taken,
    onActive: props.onActive,
    onSelect: props.onSelect,
    onNearEnd: props.onNearEnd,
  };
  if (screen === 'phone') return <PhoneList {...shared} isChoosing={props.isChoosing} />;
  const currencies = new Set(rows.map((row) => row.amountAtRisk.currency));
  return (
    <QueueGrid
      {...shared}
      rows={rows}
      columns={props.columns}
      total={(props.total ?? rows.length) + items.length - rows.length}
      currency={currencies.size === 1 ? [...currencies][0] : undefined}
      density={density}
      order={props.order}
      onOrder={props.onOrder}
      active={active}
      onOpen={props.onOpen}
    />
  );
}
