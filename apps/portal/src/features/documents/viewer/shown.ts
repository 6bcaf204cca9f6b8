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

/** The cell that a field was read from; row and column from 1. */
export interface CellPlace {
  sheet?: string;
  row: number;
  column: number;
}

export type Place = TextPlace | PagePlace | CellPlace;

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
  places: Record<string, Place>;
  problems: ProblemPlace[];
}

export const isOnPage = (place: Place | undefined): place is PagePlace => place !== undefined && 'box' in place;
export const isInText = (place: Place | undefined): place is TextPlace => place !== undefined && 'start' in place;

/** A cell as spreadsheets call it: `B3`, `Sheet1 B3`; undefined for places of other kinds. */
export function cellName(place: Place | undefined): string | undefined {
  if (!place || !('row' in place)) return undefined;
  let letters = '';
  for (let left = place.column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${place.sheet ? `${place.sheet} ` : ''}${letters}${place.row}`;
}

/** Below this a field that was read from a page is marked as unsure. */
export const SURE_ENOUGH = 0.8;

/** A document as it is looked at; null where it is not for the caller. */
export const shownQuery = (id: string) =>
  queryOptions({
    queryKey: ['shown-document', id],
    queryFn: async ({ signal }) => (await request(SHOWN, { id }, signal)).shownDocument as Shown | null,
    staleTime: Number.POSITIVE_INFINITY,
  });
