// PostgreSQL, appendix A: the server went or goes, or ended this connection.
const CUT = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'EPIPE']);

/** True where a statement failed because its connection was cut, not because of what it said. */
export function isCut(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return CUT.has(code);
  return (
    typeof message === 'string' && /^(Connection terminated|Client has encountered a connection error)/.test(message)
  );
}

/** True where the server ended one of several transactions that waited for each other in a ring. Nothing of it was kept. */
export const isDeadlock = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === '40P01';
