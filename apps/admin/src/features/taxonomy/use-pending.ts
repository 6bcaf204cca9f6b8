import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { CHANGE } from './documents.ts';
import { type Pending, without, withPending } from './pending.ts';

/** The changes of a scope's taxonomy that wait, what they would do, and their publishing. */
export function usePending(scope: string, scopeName: string, version: number, onDraft: (draft: string) => void) {
  const [all, setAll] = useState<readonly Pending[]>([]);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const toast = useToast();
  const input = { scope, changes: [...all], expectedVersion: version };
  const trial = useQuery({
    queryKey: ['policy', scope, 'taxonomy trial', version, all],
    queryFn: async ({ signal }) =>
      (await request(CHANGE, { input: { ...input, reason: 'Rehearsal', dryRun: true } }, signal)).changeTaxonomy,
    enabled: all.length > 0,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const discard = () => {
    setAll([]);
    setReason('');
  };
  const publish = useMutation({
    mutationFn: async () =>
      accept((await request(CHANGE, { input: { ...input, reason: reason.trim() } })).changeTaxonomy),
    onSuccess: (done) => {
      discard();
      if (done.__typename === 'PolicyDraftSaved') {
        toast.show({
          title: `Saved as the draft “${done.draft.title}”`,
          body: 'Submit it, then somebody else approves it.',
        });
        return onDraft(done.draft.id);
      }
      toast.show({
        title: `Version ${done.version?.version ?? ''} of ${scopeName}’s policy is published`,
        body: 'It works from the next document on; names change at once.',
      });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['policy'] }),
  });
  return {
    all,
    reason,
    setReason,
    trial,
    publish,
    discard,
    add: (one: Pending) => setAll((now) => withPending(now, one)),
    drop: (one: Pending) => setAll((now) => without(now, one)),
  };
}

export type PendingDesk = ReturnType<typeof usePending>;
