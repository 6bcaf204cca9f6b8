import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const OVERVIEW = graphql(`
  query Overview {
    overview {
      openCases overdueCases
      valueAtRisk { amount currency }
      openByType { code name count amountAtRisk { amount currency } oldestOpenedAt }
      aging { label count }
      cycleTimeHoursMedian touchesMean slaMetPercent
      documentsReceived documentsPassed documentsRejected exceptionRatePercent
      flow { day opened closed }
    }
  }
`);

export type Overview = ResultOf<typeof OVERVIEW>['overview'];

/** The tenant's figures, from its events. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: async ({ signal }) => (await request(OVERVIEW, {}, signal)).overview,
  staleTime: 30_000,
});
