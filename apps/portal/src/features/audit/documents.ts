import type { ResultOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const LOG = graphql(`
  query AuditLog($after: String, $filter: AuditFilter) {
    auditLog(first: 100, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { seq at actor actorKind action subjectKind subjectId details hash } }
    }
  }
`);

const SEALS = graphql('query AuditSeals { auditSeals(first: 20) { size at note } }');

export type AuditEntry = ResultOf<typeof LOG>['auditLog']['edges'][number]['node'];

export interface AuditSearch {
  action?: string;
  from?: string;
  to?: string;
  subject?: string;
}

/** The log under a filter; days are whole days in UTC. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: async ({ pageParam, signal }) => {
      const filter = {
        action: search.action,
        subjectId: search.subject,
        from: search.from ? `${search.from}T00:00:00.000Z` : undefined,
        to: search.to ? `${search.to}T23:59:59.999Z` : undefined,
      };
      return (await request(LOG, { after: pageParam, filter }, signal)).auditLog;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  });

/** The latest signed checkpoints. */
export const sealsQuery = queryOptions({
  queryKey: ['audit-seals'],
  queryFn: async ({ signal }) => (await request(SEALS, {}, signal)).auditSeals,
});
