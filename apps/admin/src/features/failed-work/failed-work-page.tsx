import {
  Answer,
  accept,
  Button,
  Code,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  PageHeader,
  RefusalNote,
  SkeletonRows,
  StateText,
  useToast,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Closed } from '../../lib/closed.tsx';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { type DeadLetter, deadLettersQuery, REPLAY } from './documents.ts';

/** Work of the platform itself that failed for good and waits for repair. */
export function FailedWorkPage() {
  const mayRead = useCan('read', 'DeadLetter');
  return mayRead ? <FailedWork /> : <Closed title="Failed work" who="A platform operator" />;
}

function FailedWork() {
  const client = useQueryClient();
  const toast = useToast();
  const mayReplay = useCan('replay', 'DeadLetter');
  const letters = useQuery(deadLettersQuery);
  const replay = useMutation({
    mutationFn: async (id: string) => accept((await request(REPLAY, { input: { id } })).replayDeadLetter),
    onSuccess: () => toast.show({ title: 'The work runs again' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  const columns: readonly DataColumn<DeadLetter>[] = [
    { id: 'kind', header: 'Work', width: '180px', render: ({ kind }) => <Code>{kind}</Code> },
    {
      id: 'cause',
      header: 'Why it failed',
      width: 'minmax(160px, 1fr)',
      render: ({ about, cause }) => (
        <span title={cause}>
          {about && <span className="font-medium">{about}: </span>}
          {cause}
        </span>
      ),
    },
    { id: 'tries', header: 'Tries', width: '56px', align: 'end', from: 'tablet', render: ({ attempts }) => attempts },
    {
      id: 'at',
      header: 'Failed',
      width: '110px',
      from: 'tablet',
      render: ({ failedAt }) => <DateTime value={failedAt} />,
    },
    {
      id: 'do',
      header: 'Act',
      hideHeader: true,
      width: '120px',
      align: 'end',
      render: ({ id, replayedAt }) =>
        replayedAt ? (
          <StateText tone="good">Run again</StateText>
        ) : (
          mayReplay && (
            <Button size="small" icon={<RotateCcw size={14} aria-hidden />} onPress={() => replay.mutate(id)}>
              Run again
            </Button>
          )
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title="Failed work"
        meta="Work of the platform itself; what fails in a tenant is shown to the tenant."
      />
      <div className="px-4 empty:hidden">
        <RefusalNote error={replay.error} />
      </div>
      <Answer query={letters} what="The failed work" loading={<SkeletonRows rows={5} />}>
        {(rows) => (
          <DataTable
            label="Failed work"
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            empty={
              <EmptyState title="No work has failed">What fails after all tries comes here to be run again.</EmptyState>
            }
          />
        )}
      </Answer>
    </>
  );
}
