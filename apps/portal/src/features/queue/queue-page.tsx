import { Banner } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { useColumnChoice } from './columns/column-choice.ts';
import { columnsOf } from './columns/queue-columns.ts';
import { type CaseFilter, type CaseRow, unitsQuery } from './documents.ts';
import { FilterChips } from './filter-chips.tsx';
import { Peek } from './peek.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import type { GridHandle } from './queue-grid.tsx';
import { QueueHead } from './queue-head.tsx';
import { QueueList } from './queue-list.tsx';
import { isNarrowed, type QueueSearch, usualOrder } from './queue-search.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useExport } from './use-export.ts';
import { useLiveQueue } from './use-live-queue.ts';
import { usePlace } from './use-place.ts';
import { useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useSelection } from './use-selection.ts';
import { ownViewOf } from './view-filter.ts';

const route = getRouteApi('/app/queue/$view');

const CLEAR: Partial<QueueSearch> = {
  q: undefined,
  state: undefined,
  code: undefined,
  owner: undefined,
  supplier: undefined,
  unit: undefined,
  min: undefined,
  opened: undefined,
  closed: undefined,
};

/** The views whose name alone does not say which cases they hold. */
const SAYS_WHY: ReadonlySet<string> = new Set(['discount-at-risk', 'period-close']);

/** The columns that this list can have, and those of them that the person wants, in that order. */
function useColumns(view: string) {
  const hasUnits = (useQuery(unitsQuery).data?.length ?? 0) > 0;
  const [{ order, hidden }] = useColumnChoice();
  const wish = JSON.stringify([order, hidden]);
  return useMemo(() => {
    const available = columnsOf(view, hasUnits);
    const [wished, left] = JSON.parse(wish) as [typeof order, typeof hidden];
    return { available, columns: wished.filter((id) => available.includes(id) && !left.includes(id)) };
  }, [view, hasUnits, wish]);
}

/** Changes what the address says of the list, and opens its cases. */
function useWays(view: string) {
  const navigate = useNavigate();
  return {
    narrow: (change: Partial<QueueSearch>) =>
      void navigate({
        to: '/queue/$view',
        params: { view },
        search: (before: QueueSearch) => ({ ...before, ...change }),
        replace: true,
      }),
    open: (row: CaseRow, act?: 'act' | 'comment') =>
      void navigate({ to: '/cases/$caseId', params: { caseId: row.id }, search: { do: act, from: view } }),
  };
}

/** The queue: what next? */
export function QueuePage() {
  const { view: viewKey } = route.useParams();
  const search = route.useSearch();
  const { narrow, open } = useWays(viewKey);
  const mayAssign = useCan('assign', 'Case');
  const maySave = useCan('create', 'SavedView');
  const { view, title, filter, query, rows, items, total, atRisk } = useQueue(viewKey, search);
  const { available, columns } = useColumns(viewKey);
  const order = search.sort ?? usualOrder(viewKey);
  const { selected, chosen, select, clear, isChoosing, choose } = useSelection(JSON.stringify([viewKey, filter]), rows);
  const live = useLiveQueue({ rows, filter, orderBy: order, enabled: query.isSuccess });
  const [peeking, setPeeking] = useState(false);
  const [assigning, setAssigning] = useState<readonly CaseRow[]>();
  const [saving, setSaving] = useState<CaseFilter>();
  const grid = useRef<GridHandle>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const scrollTo = (index: number) => grid.current?.scrollTo(index);
  const place = JSON.stringify([viewKey, filter, order, search.group]);
  const [active, setActive] = usePlace({ place, rows, hasMore: hasNextPage, onMore: more, scrollTo });
  const showFresh = () => {
    live.clear();
    void query.refetch();
  };
  const exporting = useExport({ title, filter, order, groupedBy: search.group, columns });
  const assignFrom = (row: CaseRow | undefined) => {
    if (mayAssign && row) setAssigning(chosen.length > 0 ? chosen : [row]);
  };
  useQueueKeys({
    rows,
    active,
    onActive: setActive,
    scrollTo,
    onOpen: open,
    onPeek: () => setPeeking((now) => !now),
    onToggle: (row) => select([row], !selected.has(row.id)),
    onAssign: assignFrom,
    onLeave: () => (peeking ? setPeeking(false) : clear()),
    onRenew: showFresh,
    onFresh: () => live.fresh > 0 && showFresh(),
  });

  const peeked = peeking ? rows[active] : undefined;
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <QueueHead
          usual={usualOrder(viewKey)}
          title={title}
          total={total}
          atRisk={atRisk}
          search={search}
          onSearch={narrow}
          onExport={() => exporting.whole.mutate()}
          isExporting={exporting.whole.isPending}
          columns={available}
          onChoose={isChoosing ? undefined : choose}
          ownView={ownViewOf(view)}
          meaning={SAYS_WHY.has(viewKey) && rows.length > 0 ? view?.meaning : undefined}
        />
        <FilterChips search={search} onChange={narrow} onSave={maySave ? () => setSaving(filter) : undefined} />
        {live.fresh > 0 && (
          <Banner tone="info" action={{ label: 'Show', onPress: showFresh }}>
            {live.fresh} new
          </Banner>
        )}
        <QueueList
          ref={grid}
          {...{ query, rows, items, total, search, columns, active, selected, isChoosing }}
          taken={live.taken}
          empty={
            <QueueEmpty
              view={viewKey}
              meaning={view?.meaning}
              narrowed={isNarrowed(search)}
              onClear={() => narrow(CLEAR)}
            />
          }
          onActive={setActive}
          onSelect={select}
          onOpen={open}
          order={order}
          onOrder={(sort) => narrow({ sort })}
          onNearEnd={more}
        />
        <BulkBar
          rows={chosen}
          isChoosing={isChoosing}
          onAssign={mayAssign ? () => setAssigning(chosen) : undefined}
          onExport={() => exporting.give(chosen)}
          onClear={clear}
        />
      </div>
      {peeked && (
        <Peek
          row={peeked}
          onClose={() => setPeeking(false)}
          onAssign={mayAssign ? () => assignFrom(peeked) : undefined}
        />
      )}
      <AssignDialog
        rows={assigning}
        onClose={(done) => {
          setAssigning(undefined);
          if (done) clear();
        }}
      />
      <SaveViewDialog filter={saving} onClose={() => setSaving(undefined)} />
    </div>
  );
}
