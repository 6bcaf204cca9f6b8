import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const BREACHES = graphql(`
  query ServiceBreaches($month: String!) {
    serviceBreaches(month: $month, first: 200) {
      id kind caseId deadline endedAt cause
      minutes { service client supplier erp }
    }
  }
`);

/** What was late in a month, the earliest deadline first; two hundred at most. */
export const breachesQuery = (month: string) =>
  queryOptions({
    queryKey: ['service-breaches', month],
    queryFn: async ({ signal }) => (await request(BREACHES, { month }, signal)).serviceBreaches,
  });

export type Breach = Awaited<ReturnType<NonNullable<ReturnType<typeof breachesQuery>['queryFn']>>>[number];
