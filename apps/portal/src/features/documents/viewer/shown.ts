import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const SHOWN = graphql(`
  query ShownDocument($id: ID!) {
    shownDocument(id: $id) { form syntax text isTooLong places problems }
  }
`);

type Answer = NonNullable<ResultOf<typeof SHOWN>['shownDocument']>;

/** Where a field stands in a text; offsets count UTF-16 units. */
export interface TextPlace {
  place: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

/** Where a field stands on a page: left, top, width and height in parts of the page. */
export interface PagePlace {
  page: number;
  box: [number, number, number, number];
  confidence: number;
}

/** Where a problem of the document's list stands. */
export interface ProblemPlace {
  problem: number;
  start?: number;
  end?: number;
  line?: number;
  field?: string;
}

/** What can be drawn of a document, and where its fields and problems stand in it. */
export interface Shown extends Omit<Answer, 'places' | 'problems'> {
  places: Record<string, TextPlace | PagePlace>;
  problems: ProblemPlace[];
}

export const isOnPage = (place: TextPlace | PagePlace | undefined): place is PagePlace =>
  place !== undefined && 'box' in place;

/** Below this a field that was read from a page is marked as unsure. */
export const SURE_ENOUGH = 0.8;

/** A document as it is looked at; null where it is not for the caller. */
export const shownQuery = (id: string) =>
  queryOptions({
    queryKey: ['shown-document', id],
    queryFn: async ({ signal }) => (await request(SHOWN, { id }, signal)).shownDocument as Shown | null,
    staleTime: Number.POSITIVE_INFINITY,
  });
