import type { Segment } from './segment.ts';
import type { Separators } from './separators.ts';

/** One message, `UNH` to `UNT`, with the envelopes that it came in. */
export interface Message {
  /** INVOIC, ORDERS, ...; what its first segment suggests where there is no UNH. */
  readonly type: string;
  /** Directory: `d96a`; empty where none is given. */
  readonly directory: string;
  readonly reference: string;
  /** Its number in the file, from 1: `UNH[1]`. */
  readonly nth: number;
  readonly head: Segment | undefined;
  readonly group: Segment | undefined;
  readonly interchange: Interchange;
  /** What stands between UNH and UNT. */
  readonly segments: Segment[];
  trail?: Segment;
  /** Where it ends, in characters of the source. */
  end: number;
}

/** One interchange, `UNB` to `UNZ`. */
export interface Interchange {
  readonly nth: number;
  /** The service string advice as sent; empty where there is none. */
  readonly advice: string;
  readonly separators: Separators;
  readonly head: Segment | undefined;
  readonly groups: Group[];
  readonly messages: Message[];
  /** Packages (UNO to UNP): attachments, which UNZ counts along with the messages. */
  packages: number;
  trail?: Segment;
}

/** A functional group, `UNG` to `UNE`. */
export interface Group {
  readonly head: Segment;
  trail?: Segment;
}
