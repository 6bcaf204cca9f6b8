import {
  Answer,
  accept,
  Button,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  Section,
  SkeletonRows,
  StateText,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { DRAIN_WORKER, type WorkerRow, workersQuery } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { workerWords } from './words.ts';

const nameOf = ({ host, process }: WorkerRow) => (process === null ? host || 'Worker' : `${host} · ${process}`);

const COLUMNS: readonly DataColumn<WorkerRow>[] = [
  {
    id: 'worker',
    header: 'Worker',
    width: 'minmax(110px, 1fr)',
    render: (row) => (
      <span className="truncate font-medium" title={row.id}>
        {nameOf(row)}
      </span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: '96px',
    render: ({ state, drainedBy }) => (
      <span title={drainedBy ? `Drained by ${drainedBy}` : undefined}>
        <StateText tone={workerWords(state).tone}>{workerWords(state).label}</StateText>
      </span>
    ),
  },
  {
    id: 'held',
    header: 'In hand',
    width: '68px',
    align: 'end',
    from: 'tablet',
    render: ({ held }) => (held === 0 ? <span className="text-faint">–</span> : held),
  },
  {
    id: 'since',
    header: 'Running since',
    width: '128px',
    align: 'end',
    from: 'tablet',
    render: ({ since }) => <DateTime value={since} className="text-muted" />,
  },
  {
    id: 'seen',
    header: 'Heard of',
    width: '104px',
    align: 'end',
    from: 'wide',
    render: ({ seenAt }) => <DateTime value={seenAt} className="text-muted" />,
  },
  {
    id: 'acts',
    header: 'Acts',
    hideHeader: true,
    width: '104px',
    align: 'end',
    render: (row) => <WorkerAct row={row} />,
  },
];

/** The processes that do the work, and the way to let one rest. */
export function WorkerTable() {
  const query = useQuery(workersQuery);
  return (
    <Section title="Workers" aside="heard of in the last minute" flush>
      <Answer query={query} what="The workers" loading={<SkeletonRows rows={2} />}>
        {(rows) => (
          <DataTable
            label="Workers"
            columns={COLUMNS}
            rows={rows}
            rowId={({ id }) => id}
            rowName={nameOf}
            empty={
              <EmptyState title="No worker is heard of">
                Work waits and nothing is lost. Start a worker process, and it stands here.
              </EmptyState>
            }
          />
        )}
      </Answer>
    </Section>
  );
}

function WorkerAct({ row }: { row: WorkerRow }) {
  const mayAct = useCan('update', 'Worker');
  const [asking, setAsking] = useState(false);
  if (!mayAct || row.state === 'SILENT') return null;
  const isDrained = row.drainSince !== null;
  const name = nameOf(row);
  const send = async (reason: string) => {
    const input = { id: row.id, drained: !isDrained, reason };
    return accept((await request(DRAIN_WORKER, { input })).drainWorker);
  };
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {isDrained ? 'Take back' : 'Drain'}
      </Button>
      {asking && (
        <ReasonDialog
          act={isDrained ? `Take back ${name}` : `Drain ${name}`}
          lead={
            isDrained
              ? 'It takes work again within a second.'
              : 'It takes nothing new, ends what it has, and stands by. The other workers do the rest.'
          }
          done={isDrained ? `${name} takes work again` : `${name} takes nothing new`}
          send={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
