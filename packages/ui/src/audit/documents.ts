import type { ResultOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const LOG = graphql(`
  query AuditLog($after: String, $filter: AuditFilter) {
    auditLog(first: 100, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { seq at actor actorKind onBehalfOf action title did subjectKind subjectId subjectName details hash } }
    }
  }
`);

const ACTIONS = graphql('query AuditActions { auditActions { action title } }');

const SEALS = graphql('query AuditSeals { auditSeals(first: 20) { size at note } }');

export type AuditEntry = ResultOf<typeof LOG>['auditLog']['edges'][number]['node'];

/** What the log is searched by, as it stands in the page's address; days are ISO dates. */
export interface AuditSearch {
  who?: string;
  action?: string;
  from?: string;
  to?: string;
  subject?: string;
  /** A business unit's id. */
  unit?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The search from the page's address; what is no text is left out. */
export const readAuditSearch = ({ who, action, from, to, subject, unit }: Record<string, unknown>): AuditSearch => ({
  who: text(who),
  action: text(action),
  from: text(from),
  to: text(to),
  subject: text(subject),
  unit: text(unit),
});

/** The log under a filter; days are whole days in UTC. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: async ({ pageParam, signal }) => {
      const filter = {
        actor: search.who,
        action: search.action,
        object: search.subject,
        scopeId: search.unit,
        from: search.from ? `${search.from}T00:00:00.000Z` : undefined,
        to: search.to ? `${search.to}T23:59:59.999Z` : undefined,
      };
      return (await request(LOG, { after: pageParam, filter }, signal)).auditLog;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  });

/** The actions that can be looked for, by their names. */
export const actionsQuery = queryOptions({
  queryKey: ['audit-actions'],
  queryFn: async ({ signal }) =>
    (await request(ACTIONS, {}, signal)).auditActions.toSorted((a, b) => a.title.localeCompare(b.title)),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The latest signed checkpoints. */
export const sealsQuery = queryOptions({
  queryKey: ['audit-seals'],
  queryFn: async ({ signal }) => (await request(SEALS, {}, signal)).auditSeals,
});
