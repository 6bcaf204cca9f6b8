import type { Variables } from './variables.ts';

const OF_THIS_MACHINE = /^(|localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * What stands against variables by which the product would talk to another machine in the clear, each with its name; nothing on
 * an installation without https, which is somebody's own, and for hosts that CLEARHOLD_PLAIN_HOSTS names.
 */
export function plainConnections(vars: Variables): string[] {
  if (vars.CLEARHOLD_PUBLIC_SCHEME !== 'https') return [];
  const named = new Set((vars.CLEARHOLD_PLAIN_HOSTS ?? '').toLowerCase().split(/[\s,]+/));
  return Object.entries(SEALED).flatMap(([name, { isSealed, write }]) => {
    const address = vars[name as keyof typeof SEALED];
    if (!address || address.startsWith('file:')) return [];
    const url = new URL(address);
    if (isSealed(url) || OF_THIS_MACHINE.test(url.hostname) || named.has(url.hostname.toLowerCase())) return [];
    return [`${name}: ${url.hostname} would be talked to without TLS; ${write}, or name it in CLEARHOLD_PLAIN_HOSTS`];
  });
}

interface Sealed {
  readonly isSealed: (url: URL) => boolean;
  readonly write: string;
}

const SEALED = {
  DATABASE_URL: {
    isSealed: ({ searchParams }) => searchParams.get('sslmode') === 'verify-full',
    write: 'add ?sslmode=verify-full',
  },
  REDIS_URL: { isSealed: ({ protocol }) => protocol === 'rediss:', write: 'begin it with rediss:' },
  BLOB_URL: { isSealed: ({ searchParams }) => searchParams.get('insecure') !== 'true', write: 'leave insecure out' },
  SMTP_URL: {
    isSealed: ({ protocol, searchParams }) => protocol === 'smtps:' || searchParams.get('requireTLS') === 'true',
    write: 'begin it with smtps: or add ?requireTLS=true',
  },
  CLEARHOLD_SCANNER_URL: {
    isSealed: ({ protocol }) => protocol === 'tls:' || protocol === 'unix:',
    write: 'begin it with tls: or unix:',
  },
  CLEARHOLD_WITNESS_URL: { isSealed: ({ protocol }) => protocol === 'https:', write: 'begin it with https:' },
  OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: {
    isSealed: ({ protocol }) => protocol === 'https:',
    write: 'begin it with https:',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: { isSealed: ({ protocol }) => protocol === 'https:', write: 'begin it with https:' },
} as const satisfies Record<string, Sealed>;
