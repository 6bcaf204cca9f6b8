import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const BLUEPRINTS = graphql('query Blueprints { blueprints { key version title summary samples } }');

export const CREATE_TENANT = graphql(`
  mutation CreateTenant($input: CreateTenantInput!) {
    createTenant(input: $input) {
      __typename
      ... on TenantCreated { tenant { id name slug portalUrl } adminEmail temporaryPassword apiKey }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path currentVersion }
    }
  }
`);

/** What a tenant can be made from. */
export const blueprintsQuery = queryOptions({
  queryKey: ['blueprints'],
  queryFn: async ({ signal }) => (await request(BLUEPRINTS, {}, signal)).blueprints,
  staleTime: 5 * 60_000,
});

export type Created = Extract<ResultOf<typeof CREATE_TENANT>['createTenant'], { __typename: 'TenantCreated' }>;
