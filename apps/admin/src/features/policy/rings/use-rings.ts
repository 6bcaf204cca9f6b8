import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { DECIDE_MOVE, MOVE_STAGED, PUT_INTO_RING, type Rings, SET_RINGS } from './documents.ts';

/** What is done with rings and with a version on its way through them; each with its reason. */
export type RingAct =
  | { do: 'set'; rings: readonly { key: string; name: string }[] }
  | { do: 'put'; tenants: readonly string[]; ring: string }
  | { do: 'move'; version: number; move: 'PROMOTE' | 'WITHDRAW' }
  | { do: 'decide'; id: string; decision: 'APPROVE' | 'REJECT' };

async function take(scope: string, act: RingAct, reason: string): Promise<Rings> {
  switch (act.do) {
    case 'set':
      return accept((await request(SET_RINGS, { input: { scope, rings: [...act.rings], reason } })).setPolicyRings)
        .rings;
    case 'put': {
      const [tenant = '', ...more] = act.tenants;
      return accept(
        (await request(PUT_INTO_RING, { input: { scope: tenant, more, ring: act.ring, reason } })).putIntoRing,
      ).rings;
    }
    case 'move': {
      const { version, move } = act;
      return accept((await request(MOVE_STAGED, { input: { scope, version, move, reason } })).moveStagedPolicy).rings;
    }
    case 'decide': {
      const { id, decision } = act;
      return accept((await request(DECIDE_MOVE, { input: { scope, id, decision, reason } })).decideStagedMove).rings;
    }
  }
}

function said({ staged }: Rings, act: RingAct): string {
  if (act.do === 'set') return 'The rings are saved';
  if (act.do === 'put')
    return act.tenants.length === 1
      ? 'The tenant is in its new ring'
      : `${act.tenants.length} tenants are in their new ring`;
  if (staged?.steps.some(({ state }) => state === 'asked')) return 'Asked for; somebody else decides it';
  if (act.do === 'decide' && act.decision === 'REJECT') return 'The step is rejected';
  return staged ? `Version ${staged.version} is with ${staged.ringName} now` : 'No version is on its way any more';
}

/** Takes a step with the rings of a partner. */
export function useRings(scope: string, onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ act, reason }: { act: RingAct; reason: string }) => take(scope, act, reason.trim()),
    onSuccess: (rings, { act }) => {
      toast.show({ title: said(rings, act) });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}
