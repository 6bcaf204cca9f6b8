// The server ends or starts (57P), loses a connection (08), has no room for more of them (53300) or none on its disk (53100).
const STATES = /^(57P0[1-5]|08...|53[13]00)$/;
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const WORDS = /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i;

/** Whether an error says that the database cannot be reached or takes nothing at the moment: later the same may work. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (CODES.has(code) || STATES.test(code))) return true;
  return WORDS.test(error.message) || isOutOfReach(error.cause);
}
