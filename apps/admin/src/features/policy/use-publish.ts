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
    mutationFn: async ({ draft, reason }: { draft: Draft; reason: string }) => {
      const input = { scope: scope?.id, changes: changesOf(draft), reason: reason.trim(), expectedVersion: version };
      return accept((await request(PUBLISH, { input })).publishPolicy);
    },
    onSuccess: (published) => {
      toast.show({
        title: `Version ${published.version?.version ?? ''} of ${scope?.name}’s policy is published`,
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
