import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { PUBLISH, type ScopeNode } from './documents.ts';
import { changesOf, type Draft } from './draft.ts';

/** Publishes a scope's draft as its next version. */
export function usePublish(scope: ScopeNode | undefined, version: number, onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ draft, reason, ring }: { draft: Draft; reason: string; ring?: string }) => {
      const what = { changes: changesOf(draft), reason: reason.trim(), ring: ring || null };
      const input = { scope: scope?.id, ...what, expectedVersion: version };
      return accept((await request(PUBLISH, { input })).publishPolicy);
    },
    onSuccess: ({ version: done }) => {
      const where = done?.ringName ? `with ${done.ringName}` : 'published';
      toast.show({
        title: `Version ${done?.version ?? ''} of ${scope?.name}’s policy is ${where}`,
        body: 'It works from the next document on.',
      });
      onDone();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['policy'] });
      void client.invalidateQueries({ queryKey: ['tenants'] });
    },
  });
}
