import { pino } from 'pino';
import type { Config } from '../config/config.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import { openCarrier } from './log-carrier.ts';
import { logOutput } from './log-output.ts';

export type Logger = pino.Logger;

/** Injection token of the process's logger. */
export const LOGGER = Symbol('logger');

// Whatever a caller hands in, these never reach the log: secrets, and bank data.
const SECRET_PATHS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'apiKey',
  'iban',
  'bic',
  'accountNumber',
];
const paths = SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** `destination` is standard output unless given. */
export function makeLogger(
  level: string,
  name: 'api' | 'worker' | 'cli',
  destination: pino.DestinationStream = logOutput(),
): Logger {
  const options = {
    level,
    base: { service: `clearhold-${name}` },
    redact: { paths, censor: '…' },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return pino(options, destination);
}

/** The logger of a process: on standard output, and carried to another machine where that is set. Returns what carries the last lines. */
export async function openLogger(config: Config, name: 'api' | 'worker'): Promise<[Logger, () => Promise<void>]> {
  const level = config.vars.CLEARHOLD_LOG_LEVEL;
  const carrier = await openCarrier(config, `clearhold-${name}`);
  if (!carrier) return [makeLogger(level, name), async () => {}];
  const both = [{ stream: logOutput() }, { stream: carrier.stream }].map((one) => ({ ...one, level: 'trace' }));
  return [makeLogger(level, name, pino.multistream(both as pino.StreamEntry[])), carrier.close];
}

/** A logger whose every line says which tenant, who, and as part of what. */
export function loggerFor(logger: Logger, ctx: TenantContext): Logger {
  return logger.child({
    tenant: ctx.tenantId,
    actor: `${ctx.actor.kind}:${ctx.actor.id}`,
    correlationId: ctx.correlationId,
  });
}
