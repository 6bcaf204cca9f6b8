import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const LIST = graphql(`
  query Awaits($party: AwaitedParty, $after: ID) {
    awaits(party: $party, first: 100, after: $after) {
      id party what whose since until isOverdue isInDoubt attempts
      case { id number supplierName invoiceNumber amountAtRisk { amount currency } }
    }
  }
`);
const SUMS = graphql(`query AwaitSums { awaitSums { party count overdue inDoubt oldest } }`);

export type AwaitRow = ResultOf<typeof LIST>['awaits'][number];
export type Party = NonNullable<VariablesOf<typeof LIST>['party']>;

const PAGE = 100;

/** What open cases wait for, longest first, page after page. */
export const awaitsQuery = (party: Party | undefined) =>
  infiniteQueryOptions({
    queryKey: ['awaits', 'list', party],
    queryFn: async ({ pageParam, signal }) => (await request(LIST, { party, after: pageParam }, signal)).awaits,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)?.id : undefined),
  });

/** How much is waited for from each party. */
export const awaitSumsQuery = queryOptions({
  queryKey: ['awaits', 'sums'],
  queryFn: async ({ signal }) => (await request(SUMS, {}, signal)).awaitSums,
});
