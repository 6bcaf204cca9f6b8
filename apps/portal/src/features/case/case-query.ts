import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { type CASE, CASE_BY_ID } from './documents.ts';

/** A case with all that its page shows. */
export type WholeCase = ResultOf<typeof CASE>;
export type CaseTask = WholeCase['tasks'][number];
export type CaseAction = WholeCase['actions'][number];

/** One case; live changes renew it in place. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: async ({ signal }) => (await request(CASE_BY_ID, { id }, signal)).case,
    staleTime: 10_000,
  });
