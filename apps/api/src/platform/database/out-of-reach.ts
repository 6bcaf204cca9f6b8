// The server ends or starts (57P), loses a connection (08), has no room for more of them (53300), none on its disk (53100)
// or takes nothing for it only reads (25006), as one does that another is taking over from.
const STATES = /^(57P0[1-5]|08...|53[13]00|25006)$/;
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOSPC', 'EDQUOT', 'EROFS']);
const WORDS = /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i;

/** Whether an error says that database or disk cannot be reached or take nothing at the moment: later the same may work. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (CODES.has(code) || STATES.test(code))) return true;
  return WORDS.test(error.message) || isOutOfReach(error.cause);
}
