import type { ResultOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const LIST = graphql(`
  query Documents($first: Int!, $after: String, $filter: DocumentFilter) {
    documents(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id status format filename channel size receivedAt returnedAt problems { code severity message path } }
      }
    }
  }
`);

export const DOCUMENT = graphql(`
  fragment WholeDocument on Document @_unmask {
    id status format sha256 size contentType filename channel receivedAt processedAt
    problems { code severity message path }
    unit { id name }
    partOf { id filename format }
    channelName
    mail { from fromName to subject sentAt forwardedFrom sender { proven dkim spf domains } }
    mailOf { id mail { from fromName to subject sentAt forwardedFrom sender { proven dkim spf domains } } }
    arrivals { at channel channelName }
    parts { id filename format status invoice { id number } }
    canonical contentUrl returnedAt returnReason
    invoice { id number supplierName status cases { id number title state } }
    exceptions { id code type { name } line summary state caseId amountAtRisk { amount currency } }
  }
`);

const ONE = graphql('query DocumentById($id: ID!) { document(id: $id) { ...WholeDocument } }', [DOCUMENT]);

export const RETURN = graphql(
  `
  mutation ReturnDocument($input: ReturnDocumentInput!) {
    returnDocument(input: $input) {
      __typename
      ... on DocumentReturned { document { ...WholeDocument } }
      ... on Denied { code message hint }
      ... on NotFound { code message hint }
      ... on Invalid { code message hint }
    }
  }
`,
  [DOCUMENT],
);

export const HOLD = graphql(`
  mutation HoldInvoice($input: HoldInvoiceInput!) {
    holdInvoice(input: $input) {
      __typename
      ... on InvoiceHeld { case { id number } }
      ... on Refusal { code message hint path }
    }
  }
`);

export const LIFT = graphql(`
  mutation LiftHold($input: LiftHoldInput!) {
    liftHold(input: $input) {
      __typename
      ... on CaseChanged { case { id number } }
      ... on Refusal { code message hint path }
    }
  }
`);

export type ListedDocument = ResultOf<typeof LIST>['documents']['edges'][number]['node'];
export type WholeDocument = ResultOf<typeof DOCUMENT>;

/** Documents of a status, newest first, page after page. */
export const documentsQuery = (status: string | undefined, search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['documents', status, search],
    queryFn: async ({ pageParam, signal }) =>
      (await request(LIST, { first: 50, after: pageParam, filter: { status, search } }, signal)).documents,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  });

/** One document. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: async ({ signal }) => (await request(ONE, { id }, signal)).document,
  });

const SOURCES = graphql('query DocumentSources($id: ID!) { document(id: $id) { id sources } }');

/** How many files wait for somebody to say which column is what. */
export const waitingCountQuery = queryOptions({
  queryKey: ['waiting-count'],
  queryFn: async ({ signal }) =>
    (await request(LIST, { first: 1, filter: { status: 'WAITING' } }, signal)).documents.totalCount,
  staleTime: 60_000,
});

/** Where each field of a document was read. */
export const sourcesQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'sources'],
    queryFn: async ({ signal }) => (await request(SOURCES, { id }, signal)).document?.sources ?? null,
  });

/** How many documents could not be read and wait for somebody to send them back. */
export const rejectedCountQuery = queryOptions({
  queryKey: ['rejected-count'],
  queryFn: async ({ signal }) =>
    (await request(LIST, { first: 1, filter: { status: 'REJECTED', returned: false } }, signal)).documents.totalCount,
  staleTime: 60_000,
});
