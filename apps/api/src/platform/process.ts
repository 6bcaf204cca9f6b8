import { ConfigError } from './config/config.ts';
import type { Logger } from './telemetry/logger.ts';

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

/**
 * The last catcher: an error that nobody caught is logged and ends the process with 1, for what it was doing is unknown (whoever
 * started it starts it again); a promise that nobody waited for is logged, and the process goes on.
 */
export function catchTheRest(logger: Logger, at: Pick<NodeJS.Process, 'on' | 'exit'> = process): void {
  at.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'an error was caught by nobody');
    at.exit(1);
  });
  at.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'a failure was waited for by nobody'));
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
