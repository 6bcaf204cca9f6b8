import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../exchange/contract.ts';
import { accept, Button, Code, DateTime, RefusalNote, StateText } from '../../index.ts';
import { type ConnectionRow, stateOf, TEST_CONNECTION } from './connections.ts';
import { HealthNote } from './health-note.tsx';
import { type NextState, StateDialog } from './state-dialog.tsx';

/** One link to an ERP: where it leads, when it was last heard of, and what can be done with it. */
export function ConnectionCard(props: { scope: string; row: ConnectionRow; mayChange: boolean; onChange: () => void }) {
  const { scope, row, mayChange, onChange } = props;
  const client = useQueryClient();
  const [next, setNext] = useState<NextState>();
  const test = useMutation({
    mutationFn: async () => accept((await request(TEST_CONNECTION, { input: { scope, id: row.id } })).testConnection),
    onSuccess: () => client.invalidateQueries({ queryKey: ['connections', scope] }),
  });
  const state = stateOf(row.status);
  const isDraft = row.status === 'draft';
  const isPaused = row.status === 'paused';
  return (
    <li className="flex flex-col gap-3 border-b border-line px-4 py-4 last:border-b-0 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">{row.title}</span>
        <StateText tone={state.tone}>{state.word}</StateText>
        <span className="ms-auto text-label text-muted">
          {row.lastEventAt ? (
            <>
              Last heard <DateTime value={row.lastEventAt} />
            </>
          ) : (
            'Not heard of yet'
          )}
        </span>
      </div>
      <p className="flex flex-wrap gap-x-3 text-row text-muted">
        <Code>{row.connector}</Code>
        <span className="break-all">{row.url || 'No address yet'}</span>
        <span>Company code {String((row.config as { companyCode?: string }).companyCode ?? '1000')}</span>
      </p>
      {test.data && <HealthNote health={test.data.health} />}
      <RefusalNote error={test.error} />
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" kind={isDraft ? 'primary' : undefined} onPress={onChange}>
            {isDraft ? 'Complete' : 'Change'}
          </Button>
          {!isDraft && (
            <>
              <Button size="small" isPending={test.isPending} onPress={() => test.mutate()}>
                Ask it now
              </Button>
              <Button size="small" onPress={() => setNext(isPaused ? 'ACTIVE' : 'PAUSED')}>
                {isPaused ? 'Take up' : 'Pause'}
              </Button>
            </>
          )}
          <Button size="small" onPress={() => setNext('CLOSED')}>
            Close
          </Button>
        </div>
      )}
      {next && <StateDialog scope={scope} row={row} next={next} onClose={() => setNext(undefined)} />}
    </li>
  );
}
