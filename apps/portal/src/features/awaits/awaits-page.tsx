import { Button, EmptyState, Failure, PageHeader, SegmentedControl, SkeletonRows, useListKeys } from '@clearhold/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { ByHand } from '../by-hand/by-hand.tsx';
import { AwaitTable } from './await-table.tsx';
import { type AwaitRow, awaitSumsQuery, awaitsQuery, type Party } from './awaits.ts';

const route = getRouteApi('/app/awaits');
const LABELS: Record<Party, string> = { PERSON: 'People', SUPPLIER: 'Suppliers', ERP: 'The ERP', TIMER: 'A term' };

/** The await board: whom and what open cases wait for, since when and until when. */
export function AwaitsPage() {
  const { party } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const [active, setActive] = useState(0);
  const sums = useQuery(awaitSumsQuery).data ?? [];
  const query = useInfiniteQuery(awaitsQuery(party));
  const rows = query.data?.pages.flat() ?? [];
  const open = (row: AwaitRow | undefined) => row && router.history.push(`/cases/${row.case.id}`);
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (at) => open(rows[at]) });
  const count = (one: Party) => sums.find((sum) => sum.party === one)?.count ?? 0;
  const total = sums.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <PageHeader title="What waits" meta={<Summary sums={sums} />} actions={<ByHand />}>
        <div className="pt-1 pb-2.5">
          <SegmentedControl
            label="Waiting for"
            value={party ?? 'ALL'}
            onChange={(next) =>
              void navigate({ to: '/awaits', search: { party: next === 'ALL' ? undefined : next }, replace: true })
            }
            options={[
              { id: 'ALL' as Party | 'ALL', label: 'All', count: total },
              ...(Object.keys(LABELS) as Party[]).map((id) => ({ id, label: LABELS[id], count: count(id) })),
            ]}
          />
        </div>
      </PageHeader>
      {query.isPending && <SkeletonRows />}
      {query.isError && rows.length === 0 && (
        <Failure error={query.error} what="What waits" retry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState icon={<CircleCheck size={16} aria-hidden />} title="Nothing waits">
          What an open case waits for stands here, with who it is up to and since when.
        </EmptyState>
      )}
      {rows.length > 0 && <AwaitTable rows={rows} active={active} onActive={setActive} onOpen={open} />}
      {query.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function Summary({ sums }: { sums: readonly { overdue: number; inDoubt: number }[] }) {
  const sum = (field: 'overdue' | 'inDoubt') => sums.reduce((all, one) => all + one[field], 0);
  const [overdue, inDoubt] = [sum('overdue'), sum('inDoubt')];
  const parts = [overdue && `${overdue} overdue`, inDoubt && `${inDoubt} in doubt at the ERP`].filter(Boolean);
  return <span>Longest first{parts.length > 0 && ` · ${parts.join(' · ')}`}</span>;
}
