import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../exchange/contract.ts';
import { accept, useToast } from '../../index.ts';
import { type ConnectionRow, SET_CONNECTION_STATE } from './connections.ts';
import { ReasonPrompt } from './reason-prompt.tsx';

export type NextState = 'ACTIVE' | 'PAUSED' | 'CLOSED';

const ACTS: Record<NextState, { act: string; lead: string; done: string }> = {
  ACTIVE: { act: 'Take up', lead: 'What waited is done there now.', done: 'is in use again' },
  PAUSED: { act: 'Pause', lead: 'What is to be done there waits until it is taken up again.', done: 'is paused' },
  CLOSED: {
    act: 'Close',
    lead: 'Its sign-in is forgotten; what is to be done there has to be done by hand until another ERP is connected.',
    done: 'is closed',
  },
};

/** Asks for the reason of a pause, of its end, or of closing for good. */
export function StateDialog(props: { scope: string; row: ConnectionRow; next: NextState; onClose: () => void }) {
  const { scope, row, next, onClose } = props;
  const { act, lead, done } = ACTS[next];
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: async (reason: string) => {
      const input = { scope, id: row.id, state: next, reason };
      return accept((await request(SET_CONNECTION_STATE, { input })).setConnectionState);
    },
    onSuccess: async () => {
      toast.show({ title: `${row.title} ${done}` });
      await client.invalidateQueries({ queryKey: ['connections', scope] });
      onClose();
    },
  });
  return (
    <ReasonPrompt
      title={`${act} ${row.title}`}
      lead={lead}
      act={act}
      kind={next === 'ACTIVE' ? 'primary' : 'danger'}
      attempt={save}
      onAct={save.mutate}
      onClose={onClose}
    />
  );
}
