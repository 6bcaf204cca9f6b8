import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { ROLL_BACK } from './documents.ts';

/** Brings an earlier version's values back, as a new version or as a draft, and says which it was. */
export function useGoBack(
  scope: string,
  scopeName: string,
  on: { onDraft: (draft: string) => void; onDone: () => void },
) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ version, reason }: { version: number; reason: string }) =>
      accept((await request(ROLL_BACK, { input: { scope, version, reason: reason.trim() } })).rollBackPolicy),
    onSuccess: (done) => {
      on.onDone();
      if (done.__typename === 'PolicyDraftSaved') {
        toast.show({
          title: `Draft “${done.draft.title}” made`,
          body: 'Submit it, so that somebody else can approve it.',
        });
        on.onDraft(done.draft.id);
        return;
      }
      toast.show({ title: `Version ${done.version?.version ?? ''} of ${scopeName}’s policy is published` });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['policy'] });
      void client.invalidateQueries({ queryKey: ['tenants'] });
    },
  });
}
