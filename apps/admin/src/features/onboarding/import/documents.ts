import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const LINE = graphql(`
  fragment ImportLine on TenantImportRow @_unmask {
    line filename slug name adminEmail blueprint units state tenantId portalUrl
    faults { column code message hint }
  }
`);
const IMPORT = graphql(
  `
    fragment Import on TenantImport @_unmask {
      id filename askedBy askedAt endedAt waiting created there failed toHandOver
      rows { ...ImportLine }
    }
  `,
  [LINE],
);

export const IMPORT_TENANTS = graphql(
  `
    mutation ImportTenants($input: ImportTenantsInput!) {
      importTenants(input: $input) {
        __typename
        ... on TenantImportPlanned {
          toCreate there faulty rows { ...ImportLine }
          sentBefore { id filename askedBy askedAt created failed }
        }
        ... on TenantImportBegun { import { ...Import } }
        ... on Denied { code message hint path }
        ... on Invalid { code message hint path }
        ... on NotFound { code message hint path }
      }
    }
  `,
  [LINE, IMPORT],
);
export const HAND_OVER = graphql(`
  mutation HandOverTenants($input: HandOverTenantsInput!) {
    handOverTenants(input: $input) {
      __typename
      ... on TenantsHandedOver { signIns { slug tenantName portalUrl adminName adminEmail temporaryPassword } }
      ... on NotFound { code message hint path }
    }
  }
`);

const LIST = graphql(
  'query TenantImports { tenantImports { id filename askedBy askedAt endedAt waiting created there failed } }',
);
const ONE = graphql('query TenantImport($id: ID!) { tenantImport(id: $id) { ...Import } }', [IMPORT]);

/** The newest imports. */
export const importsQuery = queryOptions({
  queryKey: ['tenant-imports'],
  queryFn: async ({ signal }) => (await request(LIST, {}, signal)).tenantImports,
});

const LOOK_MS = 1_000;

/** One import; looked at again each second while tenants are being made. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['tenant-imports', id],
    queryFn: async ({ signal }) => (await request(ONE, { id }, signal)).tenantImport,
    refetchInterval: ({ state }) => (state.data?.waiting ? LOOK_MS : false),
  });

type Sent = ResultOf<typeof IMPORT_TENANTS>['importTenants'];
export type Planned = Extract<Sent, { __typename: 'TenantImportPlanned' }>;
export type Imported = Extract<Sent, { __typename: 'TenantImportBegun' }>['import'];
export type Line = Imported['rows'][number];
export type FirstSignIn = Extract<
  ResultOf<typeof HAND_OVER>['handOverTenants'],
  { __typename: 'TenantsHandedOver' }
>['signIns'][number];
