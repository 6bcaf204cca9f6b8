import type { Segment } from './segment.ts';
import type { Separators } from './separators.ts';

/** One transaction set, `ST` to `SE`, with the envelopes that it came in. */
export interface TransactionSet {
  /** ST01: 810, 850, ... */
  readonly type: string;
  /** ST02. */
  readonly control: string;
  /** Its number in the file, from 1: `ST[1]`. */
  readonly nth: number;
  readonly head: Segment;
  readonly group: Group | undefined;
  readonly interchange: Interchange | undefined;
  /** What stands between ST and SE. */
  readonly segments: Segment[];
  readonly separators: Separators;
  trail?: Segment;
  /** Where it ends, in characters of the source. */
  end: number;
}

/** A functional group, `GS` to `GE`. */
export interface Group {
  readonly nth: number;
  readonly head: Segment;
  readonly sets: TransactionSet[];
  readonly interchange: Interchange | undefined;
  trail?: Segment;
}

/** One interchange, `ISA` to `IEA`. */
export interface Interchange {
  readonly nth: number;
  readonly head: Segment;
  readonly isFixed: boolean;
  readonly separators: Separators;
  readonly groups: Group[];
  /** Interchange acknowledgements (TA1) that it carries. */
  readonly notes: Segment[];
  trail?: Segment;
}
