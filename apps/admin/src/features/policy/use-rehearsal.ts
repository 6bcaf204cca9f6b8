import { isRefusal } from '@clearhold/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { type Difference, REHEARSE } from './documents.ts';
import { changesOf, type Draft, type Fault } from './draft.ts';

/** What would happen if the draft were published. */
export interface Rehearsed {
  differences: readonly Difference[];
  faults: readonly Fault[];
}

/** Tries a draft without saving it, anew with every change. */
export function useRehearsal(scope: string, version: number, draft: Draft) {
  const changes = changesOf(draft);
  return useQuery({
    queryKey: ['rehearsal', scope, version, changes],
    queryFn: async ({ signal }): Promise<Rehearsed> => {
      const asked = { scope, changes, expectedVersion: version };
      const result = (await request(REHEARSE, asked, signal)).policyRehearsal;
      if (result.__typename === 'PolicyPublished') return { differences: result.differences, faults: [] };
      if (result.__typename === 'PolicyRefused') return { differences: [], faults: result.refusals };
      return { differences: [], faults: isRefusal(result) ? [result] : [] };
    },
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
