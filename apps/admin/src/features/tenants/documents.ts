import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

/** How often the monitor looks again. */
export const REFRESH_MS = 15_000;

const HEALTH = graphql(`
  fragment Health on TenantHealth @_unmask {
    tenant { id slug name status sample phase blueprint currency locale timeZone portalUrl createdAt units { id name slug } }
    health
    healthReason
    openCases
    overdueCases
    aging
    valueAtRisk { amount currency }
    slaMetPercent
    touchlessPercent
    documentsToday
    deadLetters
    lastErpEventAt
    erpAwaySince
    policyDepartures
  }
`);

const TENANTS = graphql('query Tenants { tenants(orderBy: NEEDS_HELP) { ...Health } }', [HEALTH]);
const TENANT = graphql('query Tenant($id: ID!) { tenantHealth(id: $id) { ...Health } }', [HEALTH]);

/** Every tenant of the partner (every partner, for the platform) with its health. */
export const tenantsQuery = queryOptions({
  queryKey: ['tenants'],
  queryFn: async ({ signal }) => (await request(TENANTS, {}, signal)).tenants,
});

/** One tenant's health. */
export const tenantQuery = (id: string) =>
  queryOptions({
    queryKey: ['tenants', id],
    queryFn: async ({ signal }) => (await request(TENANT, { id }, signal)).tenantHealth,
    refetchInterval: REFRESH_MS,
  });

/** A row of the monitor. */
export type TenantRow = Awaited<ReturnType<NonNullable<(typeof tenantsQuery)['queryFn']>>>[number];
