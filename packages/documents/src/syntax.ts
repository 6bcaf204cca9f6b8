import type { ReadResult } from './canonical.ts';
import type { ReadLimits } from './limits.ts';

/** One way of writing business documents down, recognised by its first characters alone. */
export interface Syntax {
  /** `head`: the first characters that are neither white space nor a byte order mark; "" for a file of nothing else. */
  readonly recognises: (head: string) => boolean;
  /** Throws ReadRefusal for what has no meaning at all. */
  readonly read: (bytes: Uint8Array, limits: ReadLimits) => ReadResult;
}
