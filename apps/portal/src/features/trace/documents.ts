import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const TRACE = graphql(`
  fragment WholeTrace on Trace @_unmask {
    correlationId
    hops { id kind state mark who what note at endedAt attempts }
  }
`);
const OF_CASE = graphql('query CaseTrace($id: ID!) { case(id: $id) { id trace { ...WholeTrace } } }', [TRACE]);
const OF_DOCUMENT = graphql('query DocumentTrace($id: ID!) { document(id: $id) { id trace { ...WholeTrace } } }', [
  TRACE,
]);

export type Trace = ResultOf<typeof TRACE>;
export type TraceHop = Trace['hops'][number];

/** What is traced. */
export interface Traced {
  readonly kind: 'case' | 'document';
  readonly id: string;
}

export const traceQuery = ({ kind, id }: Traced) =>
  queryOptions({
    queryKey: [kind, id, 'trace'],
    queryFn: async ({ signal }): Promise<Trace | null> =>
      kind === 'case'
        ? ((await request(OF_CASE, { id }, signal)).case?.trace ?? null)
        : ((await request(OF_DOCUMENT, { id }, signal)).document?.trace ?? null),
  });
