import type { ResultOf } from '@clearhold/contract';
import { accept, Button, Dialog, download, FileDrop, RefusalNote, StateText } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql, request } from '../../lib/graphql.ts';
import { useCan, useIsActing } from '../../lib/session.ts';

const SHEET = graphql('query HandSheet { handSheet { csv rows } }');
const BRING_BACK = graphql(`
  mutation BringBackDecisions($input: BringBackDecisionsInput!) {
    bringBackDecisions(input: $input) {
      __typename
      ... on DecisionsBroughtBack { rows { line case state message } }
      ... on Refusal { code message hint path }
    }
  }
`);
type Row = Extract<
  ResultOf<typeof BRING_BACK>['bringBackDecisions'],
  { __typename: 'DecisionsBroughtBack' }
>['rows'][number];

/** The way to go on by hand: take what is to be decided as a sheet, fill it in anywhere, and bring it back. */
export function ByHand() {
  const [isOpen, setOpen] = useState(false);
  const mayRead = useCan('read', 'Task');
  const isActing = useIsActing();
  if (!mayRead || isActing) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Work by hand
      </Button>
      {isOpen && <ByHandDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ByHandDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const take = useMutation({
    mutationFn: async () => (await request(SHEET, {})).handSheet.csv,
    onSuccess: (csv) => download(`to-decide-${new Date().toISOString().slice(0, 10)}.csv`, csv),
  });
  const bring = useMutation({
    mutationFn: async () => {
      const csv = await files[0]!.text();
      return accept((await request(BRING_BACK, { input: { csv } })).bringBackDecisions).rows;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Work by hand"
      lead="Take what you can decide as a sheet, and bring it back with Decision and Reason filled in. Each row is checked as if you decided it on the page, and none is done twice."
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button isPending={take.isPending} onPress={() => take.mutate()}>
            Take the sheet
          </Button>
          <Button
            kind="primary"
            isDisabled={files.length === 0}
            isPending={bring.isPending}
            onPress={() => bring.mutate()}
          >
            Bring it back
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FileDrop
          label="Filled-in sheet"
          hint="CSV, as it was taken"
          accept={['.csv', 'text/csv']}
          files={files}
          onChange={(next) => {
            setFiles(next);
            bring.reset();
          }}
        />
        <RefusalNote error={bring.error ?? take.error} />
        {bring.data && <Report rows={bring.data} />}
      </div>
    </Dialog>
  );
}

function Report({ rows }: { rows: readonly Row[] }) {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  const refused = rows.filter(({ state }) => state === 'REFUSED');
  return (
    <div role="status" className="flex flex-col gap-2 text-row">
      <p>
        {count('APPLIED')} done, {count('APPLIED_BEFORE')} done before, {count('EMPTY')} left empty, {refused.length}{' '}
        refused.
      </p>
      <ul className="flex flex-col gap-1">
        {refused.map((row) => (
          <li key={row.line}>
            <StateText tone="risk">
              Line {row.line}, case {row.case}
            </StateText>{' '}
            {row.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
