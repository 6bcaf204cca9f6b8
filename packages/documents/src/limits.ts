/** What one reading may cost at most. Each bound is checked while the bytes are read, never after. */
export interface ReadLimits {
  /** Size of the input in bytes. */
  bytesMax: number;
  /** Nesting of elements. */
  depthMax: number;
  /** Elements and attributes together. */
  nodesMax: number;
  /** Lines of one interchange (LIN of EDIFACT, IT1 and PO1 of X12). */
  linesMax: number;
  /** Characters kept of one text; the rest is cut off with a DOC-TEXT-TOO-LONG problem. */
  textCharactersMax: number;
  /** Problems reported; a last one, DOC-MORE-PROBLEMS, says that more were found. */
  problemsMax: number;
  /** Documents in one file. */
  partsMax: number;
  /** Time for the parse by `now`; not bounded where no `now` is given. */
  millisecondsMax: number;
  /** A counter in milliseconds that only grows, `performance.now` say. */
  now?: () => number;
}

/** 20 MB, depth 64, 1,000,000 nodes (an invoice of 10,000 rich lines has about 500,000), 10 s. */
export const DEFAULT_LIMITS: ReadLimits = {
  bytesMax: 20 * 1024 * 1024,
  depthMax: 64,
  nodesMax: 1_000_000,
  linesMax: 50_000,
  textCharactersMax: 65_536,
  problemsMax: 500,
  partsMax: 2_000,
  millisecondsMax: 10_000,
};
