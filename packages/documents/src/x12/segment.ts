/** A segment: its tag, and its elements by the numbers of the standard: `elements[2]` of a BIG is BIG02. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly string[];
  /** Where it begins and where the next may begin, in characters of the source. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** An element by its number, without blanks around it. Blank and absent read alike. */
export function element(segment: Segment | undefined, number: number): string | undefined {
  const value = segment?.elements[number]?.trim();
  return value === '' ? undefined : value;
}
