import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Answer,
  accept,
  Button,
  type DataColumn,
  DataTable,
  DateTime,
  RefusalNote,
  request,
  Section,
  SkeletonRows,
  StateText,
  useLocale,
} from '../index.ts';
import { periodName } from './periods.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { type Schedule, STOP_REPORT, schedulesQuery } from './schedule-documents.ts';

function Last({ lastPeriod, lastAt, lastResult }: Schedule) {
  const { wordsLocale } = useLocale();
  if (!lastPeriod || !lastAt) return <span className="text-muted">None yet</span>;
  if (lastResult === 'NOT_ALLOWED')
    return <StateText tone="waiting">{periodName(lastPeriod, wordsLocale)}: not sent, no right to see it</StateText>;
  return (
    <span>
      {periodName(lastPeriod, wordsLocale)}, <DateTime value={lastAt} className="text-muted" />
    </span>
  );
}

function Next({ nextPeriod, nextAt }: Schedule) {
  const { wordsLocale } = useLocale();
  return (
    <span>
      {periodName(nextPeriod, wordsLocale)}, <DateTime value={nextAt} className="text-muted" />
    </span>
  );
}

function columns(mayPlan: boolean, stop: (id: string) => void): DataColumn<Schedule>[] {
  return [
    {
      id: 'who',
      header: 'Who',
      width: 'minmax(120px, 1.4fr)',
      render: ({ personName, isOwn }) => (
        <span className="font-medium">
          {personName}
          {isOwn && <span className="text-muted"> (you)</span>}
        </span>
      ),
    },
    { id: 'every', header: 'Each', width: '72px', render: ({ every }) => (every === 'MONTH' ? 'Month' : 'Week') },
    { id: 'next', header: 'Next', width: 'minmax(150px, 1.4fr)', from: 'tablet', render: (row) => <Next {...row} /> },
    { id: 'last', header: 'Last', width: 'minmax(150px, 1.4fr)', from: 'tablet', render: (row) => <Last {...row} /> },
    {
      id: 'stop',
      header: 'Stop',
      hideHeader: true,
      width: '84px',
      align: 'end',
      render: ({ id, isOwn, personName }) =>
        (mayPlan || isOwn) && (
          <Button size="small" kind="quiet" aria-label={`Stop the mail to ${personName}`} onPress={() => stop(id)}>
            Stop
          </Button>
        ),
    },
  ];
}

/** Who gets the report by mail, when next, and what became of the last one. */
export function Schedules({ mayPlan }: { mayPlan: boolean }) {
  const client = useQueryClient();
  const query = useQuery(schedulesQuery);
  const [adding, setAdding] = useState(false);
  const stop = useMutation({
    mutationFn: async (id: string) => accept((await request(STOP_REPORT, { input: { id } })).stopReport),
    onSuccess: () => client.invalidateQueries({ queryKey: schedulesQuery.queryKey }),
  });
  return (
    <Section
      title="By mail"
      aside="At the first business hour after each period"
      flush
      actions={
        mayPlan && (
          <Button size="small" onPress={() => setAdding(true)}>
            Send to somebody
          </Button>
        )
      }
    >
      <div className="px-4 sm:px-6">
        <RefusalNote error={stop.error} />
      </div>
      <Answer query={query} what="Who gets reports" loading={<SkeletonRows rows={2} />}>
        {(rows) => (
          <DataTable
            label="Reports by mail"
            columns={columns(mayPlan, (id) => stop.mutate(id))}
            rows={rows}
            rowId={({ id }) => id}
            rowName={({ personName }) => personName}
            empty={<p className="px-4 pb-4 text-row text-muted sm:px-6">Nobody gets this report by mail.</p>}
          />
        )}
      </Answer>
      {adding && <ScheduleDialog onClose={() => setAdding(false)} />}
    </Section>
  );
}
