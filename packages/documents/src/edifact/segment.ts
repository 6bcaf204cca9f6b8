/** A segment: its tag, and its data elements, each a list of components without escapes. `elements[0]` is the tag's own. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
  /** Where it begins and where the next may begin, in characters of the source. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** A component by the standard's positions: `part(bgm, 2, 1)`, both from 1. Blank and absent read alike. */
export function part(segment: Segment | undefined, element: number, component = 1): string | undefined {
  const value = segment?.elements[element]?.[component - 1]?.trim();
  return value === '' ? undefined : value;
}
