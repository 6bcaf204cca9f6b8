import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { WITHDRAW_DRAFT } from '../drafts/documents.ts';

/** Withdraws a draft that was only kept to be rehearsed, once its changes are policy; one that stays does no harm. */
export function useForgetRehearsed(scope: string) {
  const client = useQueryClient();
  return ({ id, revision }: { id: string; revision: number }) =>
    void request(WITHDRAW_DRAFT, { input: { scope, id, expectedRevision: revision } })
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: ['policy', scope] }));
}
