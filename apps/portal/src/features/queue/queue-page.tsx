import { Banner, Failure, SkeletonRows, useDensity, useScreen } from '@clearhold/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { CaseFilter, CaseRow } from './documents.ts';
import { FilterChips } from './filter-chips.tsx';
import { Peek } from './peek.tsx';
import { PhoneList } from './phone-list.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { type GridHandle, QueueGrid } from './queue-grid.tsx';
import { QueueHead } from './queue-head.tsx';
import { isNarrowed, type QueueSearch } from './queue-search.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useExport } from './use-export.ts';
import { useLiveQueue } from './use-live-queue.ts';
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
};

/** The views whose name alone does not say which cases they hold. */
const SAYS_WHY: ReadonlySet<string> = new Set(['discount-at-risk', 'period-close']);

/** The queue: what next? */
export function QueuePage() {
  const { view: viewKey } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const screen = useScreen();
  const [density] = useDensity();
  const mayAssign = useCan('assign', 'Case');
  const maySave = useCan('create', 'SavedView');
  const { view, title, filter, query, rows, total, atRisk } = useQueue(viewKey, search);
  const order = search.sort ?? 'PRIORITY';
  const place = JSON.stringify([viewKey, filter]);
  const { selected, select, clear } = useSelection(place);
  const live = useLiveQueue({ rows, filter, orderBy: order, enabled: query.isSuccess });
  const [active, setActive] = useState(0);
  const [peeking, setPeeking] = useState(false);
  const [assigning, setAssigning] = useState<readonly CaseRow[]>();
  const [saving, setSaving] = useState<CaseFilter>();
  const grid = useRef<GridHandle>(null);
  const [shownPlace, setShownPlace] = useState(place);
  if (shownPlace !== place) {
    setShownPlace(place);
    setActive(0);
  }
  useEffect(() => {
    if (place) grid.current?.scrollTo(0);
  }, [place]);

  const narrow = (change: Partial<QueueSearch>) =>
    void navigate({
      to: '/queue/$view',
      params: { view: viewKey },
      search: (before: QueueSearch) => ({ ...before, ...change }),
      replace: true,
    });
  const open = (row: CaseRow, act?: 'act' | 'comment') =>
    void navigate({ to: '/cases/$caseId', params: { caseId: row.id }, search: { do: act, from: viewKey } });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const showFresh = () => {
    live.clear();
    void query.refetch();
  };
  const chosen = [...selected.values()];
  const exporting = useExport({ title, filter, order });
  const assignFrom = (row: CaseRow | undefined) => {
    if (mayAssign && row) setAssigning(chosen.length > 0 ? chosen : [row]);
  };
  useQueueKeys({
    rows,
    active,
    onActive: setActive,
    scrollTo: (index) => grid.current?.scrollTo(index),
    onOpen: open,
    onPeek: () => setPeeking((now) => !now),
    onToggle: (row) => select([row], !selected.has(row.id)),
    onAssign: assignFrom,
    onLeave: () => (peeking ? setPeeking(false) : clear()),
    onRenew: showFresh,
    onFresh: () => live.fresh > 0 && showFresh(),
  });

  const currencies = new Set(rows.map((row) => row.amountAtRisk.currency));
  const peeked = peeking ? rows[active] : undefined;
  const list = { rows, taken: live.taken, onNearEnd: more };
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <QueueHead
          title={title}
          total={total}
          atRisk={atRisk}
          search={search}
          onSearch={narrow}
          onExport={() => exporting.whole.mutate()}
          isExporting={exporting.whole.isPending}
          ownView={ownViewOf(view)}
          meaning={SAYS_WHY.has(viewKey) ? view?.meaning : undefined}
        />
        <FilterChips search={search} onChange={narrow} onSave={maySave ? () => setSaving(filter) : undefined} />
        {live.fresh > 0 && (
          <Banner tone="info" action={{ label: 'Show', onPress: showFresh }}>
            {live.fresh} new
          </Banner>
        )}
        {query.isPending && <SkeletonRows rows={14} />}
        {query.isError && rows.length === 0 && (
          <Failure error={query.error} retry={() => void query.refetch()} what="The queue" />
        )}
        {query.isSuccess && rows.length === 0 && (
          <QueueEmpty
            view={viewKey}
            meaning={view?.meaning}
            narrowed={isNarrowed(search)}
            onClear={() => narrow(CLEAR)}
          />
        )}
        {rows.length > 0 &&
          (screen === 'phone' ? (
            <PhoneList {...list} />
          ) : (
            <QueueGrid
              {...list}
              ref={grid}
              total={total ?? rows.length}
              currency={currencies.size === 1 ? [...currencies][0] : undefined}
              density={density}
              order={order}
              onOrder={(sort) => narrow({ sort })}
              active={active}
              onActive={setActive}
              selected={selected}
              onSelect={select}
              onOpen={(row) => open(row)}
            />
          ))}
        <BulkBar
          rows={chosen}
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
