import { ConfigError } from './config/config.ts';

/** Runs a process's start; where that fails, says why in one sentence and exits with 1. */
export async function startOrSay(name: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
    process.send?.({ ready: name });
  } catch (error) {
    process.stderr.write(`${sentence(error as NodeJS.ErrnoException)}\n`);
    if (process.env.CLEARHOLD_LOG_LEVEL === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  }
}

function sentence(error: NodeJS.ErrnoException): string {
  if (error instanceof ConfigError) return error.message;
  if (error.code === 'EADDRINUSE')
    return `Port ${(error as { port?: number }).port} is taken: stop the other program or set PORT.`;
  if (error.code === 'ENOSPC') return 'The disk is full: free some space, then start again.';
  if (error.code === 'ECONNREFUSED')
    return 'The database does not answer: check DATABASE_URL and that PostgreSQL is running.';
  if (error.code === '28P01') return 'The database refused the password: check DATABASE_URL.';
  return `The start failed: ${error.message}`;
}

/** Ends this process when the one that started it is gone, however it went. */
export function endWithParent(close: () => Promise<void>): void {
  // Undefined: nobody started it as a child. False: its parent went away while it was starting.
  if (process.connected === undefined) return;
  const leave = () => {
    setTimeout(() => process.exit(0), 5_000).unref();
    void close().finally(() => process.exit(0));
  };
  if (process.connected) process.on('disconnect', leave);
  else leave();
}
