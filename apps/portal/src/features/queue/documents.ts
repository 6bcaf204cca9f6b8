import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

/** What a row of the queue shows. */
export const ROW = graphql(`
  fragment Row on Case @_unmask {
    id
    number
    title
    code
    type { name base }
    state
    version
    openedAt
    dueAt
    closedAt
    resolution
    pausesAt
    amountAtRisk { amount currency }
    discount { until amount { amount currency } }
    priority { reason }
    owner { id name }
    unit { id name }
    waitingFor
    supplierName
    invoiceNumber
  }
`);

export const CASES = graphql(
  `
  query Cases($first: Int!, $after: String, $filter: CaseFilter, $orderBy: CaseOrder, $groupBy: CaseGrouping) {
    cases(first: $first, after: $after, filter: $filter, orderBy: $orderBy, groupBy: $groupBy) {
      totalCount
      valueAtRisk { amount currency }
      pageInfo { hasNextPage endCursor }
      groups { key label count valueAtRisk { amount currency } }
      edges { cursor group node { ...Row } }
    }
  }
`,
  [ROW],
);

const ONE = graphql('query CaseRow($id: ID!) { case(id: $id) { ...Row } }', [ROW]);

const VIEWS = graphql('query QueueViews { queueViews { key title meaning count filter own id } }');

const PEOPLE = graphql('query People { people { id name email status roles { role title } } }');

const UNITS = graphql('query Units { units { id name } }');

const TYPES = graphql('query Types { taxonomy { code name group category ownerGroup enabled } }');

/** A case as the queue knows it. */
export type CaseRow = ResultOf<typeof ROW>;
export type CaseFilter = NonNullable<VariablesOf<typeof CASES>['filter']>;
export type CaseOrder = 'PRIORITY' | 'DUE' | 'AMOUNT' | 'OPENED' | 'CLOSED';
export type CaseGrouping = NonNullable<VariablesOf<typeof CASES>['groupBy']>;
export type CaseGroup = ResultOf<typeof CASES>['cases']['groups'][number];

export const PAGE_SIZE = 100;

/** The cases of a filter in an order, page after page. */
export const casesQuery = (filter: CaseFilter, orderBy: CaseOrder, groupBy?: CaseGrouping) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter, orderBy, groupBy],
    queryFn: async ({ pageParam, signal }) =>
      (await request(CASES, { first: PAGE_SIZE, after: pageParam, filter, orderBy, groupBy }, signal)).cases,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** One case as a row, fresh. */
export async function fetchRow(id: string): Promise<CaseRow | null> {
  return (await request(ONE, { id })).case;
}

/** The rail: built-in and saved views with their counts. */
export const queueViewsQuery = queryOptions({
  queryKey: ['queue-views'],
  queryFn: async ({ signal }) => (await request(VIEWS, {}, signal)).queueViews,
  staleTime: 20_000,
});

/** The team: whom a case can be given to. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await request(PEOPLE, {}, signal)).people,
  staleTime: 5 * 60_000,
});

/** The company's business units; few companies have some. */
export const unitsQuery = queryOptions({
  queryKey: ['units', 'names'],
  queryFn: async ({ signal }) => (await request(UNITS, {}, signal)).units,
  staleTime: 5 * 60_000,
});

/** The taxonomy's names. */
export const typesQuery = queryOptions({
  queryKey: ['taxonomy'],
  queryFn: async ({ signal }) => (await request(TYPES, {}, signal)).taxonomy,
  staleTime: 60 * 60_000,
});

export const ASSIGN = graphql(
  `
  mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) {
      __typename
      ... on CaseChanged { case { ...Row } }
      ... on Denied { code message hint }
      ... on NotFound { code message hint }
      ... on Conflict { code message hint }
      ... on Invalid { code message hint }
    }
  }
`,
  [ROW],
);

export const SAVE_VIEW = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on ViewSaved { views { key title meaning count filter own id } }
      ... on Invalid { code message hint }
      ... on NotFound { code message hint }
    }
  }
`);

export const DELETE_VIEW = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      __typename
      ... on ViewSaved { views { key title meaning count filter own id } }
      ... on Invalid { code message hint }
      ... on NotFound { code message hint }
    }
  }
`);
