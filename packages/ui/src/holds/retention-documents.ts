import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const RETENTION = graphql(`
  query Retention($scope: ID) {
    retention(scope: $scope) {
      removes isHeld heldCases nextRunAt
      rules { name country years law before }
      goes { year documents cases }
      lastRun { endedAt documents cases files }
    }
  }
`);

export type Retention = NonNullable<ResultOf<typeof RETENTION>['retention']>;

/** What is removed of a tenant, when, and by which rule; without a scope the caller's own. */
export const retentionQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['legal-holds', 'retention', scope],
    queryFn: async ({ signal }) => (await request(RETENTION, { scope }, signal)).retention,
  });
