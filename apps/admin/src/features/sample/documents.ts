import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const SAMPLES = graphql(`
  query SampleTenants {
    tenants(orderBy: NAME, samples: true) { tenant { id name status blueprint createdAt portalUrl } openCases }
  }
`);

export const MAKE_SAMPLE = graphql(`
  mutation MakeSampleTenant($input: MakeSampleTenantInput!) {
    makeSampleTenant(input: $input) {
      __typename
      ... on SampleTenantMade { tenant { id name portalUrl } signIns { email roles password } }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path currentVersion }
    }
  }
`);

export const REMOVE_SAMPLE = graphql(`
  mutation RemoveSampleTenant($input: RemoveSampleTenantInput!) {
    removeSampleTenant(input: $input) {
      __typename
      ... on SampleTenantRemoved { id }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

export type SampleMade = Extract<ResultOf<typeof MAKE_SAMPLE>['makeSampleTenant'], { __typename: 'SampleTenantMade' }>;

/** The partner's sample tenants; the list of tenants leaves them out. */
export const samplesQuery = queryOptions({
  queryKey: ['tenants', 'samples'],
  queryFn: async ({ signal }) => (await request(SAMPLES, {}, signal)).tenants,
});
