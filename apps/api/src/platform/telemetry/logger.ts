import { pino } from 'pino';
import type { TenantContext } from '../context/tenant-context.ts';

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
  destination?: pino.DestinationStream,
): Logger {
  const options = {
    level,
    base: { service: `clearhold-${name}` },
    redact: { paths, censor: '…' },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A logger whose every line says which tenant, who, and as part of what. */
export function loggerFor(logger: Logger, ctx: TenantContext): Logger {
  return logger.child({
    tenant: ctx.tenantId,
    actor: `${ctx.actor.kind}:${ctx.actor.id}`,
    correlationId: ctx.correlationId,
  });
}
