import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { BEGIN_REHEARSAL, CANCEL_REHEARSAL, rehearsalsQuery } from './documents.ts';

const DAY_MS = 86_400_000;

/** The rehearsals of one draft at a scope, the newest first, and the ways to begin and cancel one. */
export function useRehearsals(scope: string, draftId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const all = useQuery(rehearsalsQuery(scope));
  const onSettled = () => client.invalidateQueries({ queryKey: ['policy', scope, 'rehearsals'] });
  const begin = useMutation({
    mutationFn: async ({ days, draftId }: { days: number; draftId: string }) => {
      const input = { scope, draftId, from: new Date(Date.now() - days * DAY_MS).toISOString() };
      return accept((await request(BEGIN_REHEARSAL, { input })).beginRehearsal).rehearsal;
    },
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: async (id: string) =>
      accept((await request(CANCEL_REHEARSAL, { input: { scope, id } })).cancelRehearsal).rehearsal,
    onSuccess: () => void toast.show({ title: 'The rehearsal is cancelled; what it found stays' }),
    onSettled,
  });
  return { all, ofDraft: all.data?.filter((one) => one.draftId === draftId), begin, cancel };
}
