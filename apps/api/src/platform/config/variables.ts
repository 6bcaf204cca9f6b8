import { z } from 'zod';

/** One environment variable: its meaning and default are said here and nowhere else. */
export interface Variable {
  readonly schema: z.ZodType;
  readonly meaning: string;
  readonly secret?: boolean;
}

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const url = (...schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}:`)), {
    message: `a URL beginning with ${schemes.join(': or ')}:`,
  });

/** Every variable that Clearhold reads. An unknown CLEARHOLD_* or a bad value stops the start with its name. */
export const VARIABLES = {
  PORT: { schema: port.default(4000), meaning: 'The one port that serves API, portal and admin.' },
  CLEARHOLD_HOME: {
    schema: z.string().min(1).default('.clearhold'),
    meaning: 'Folder for data, blobs, keys and demo.json.',
  },
  CLEARHOLD_BASE_DOMAIN: {
    schema: z.string().min(1).default('localhost'),
    meaning: 'Domain below which tenants and partners get their hosts.',
  },
  CLEARHOLD_PUBLIC_SCHEME: {
    schema: z.enum(['http', 'https']).default('http'),
    meaning: 'Scheme of links in mails and of cookies (https: Secure).',
  },
  CLEARHOLD_PUBLIC_PORT: { schema: port.optional(), meaning: 'Port in links, where it differs from PORT.' },
  CLEARHOLD_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    meaning: 'Least level that is logged.',
  },
  CLEARHOLD_SECRET: {
    schema: z.string().min(32).optional(),
    meaning: 'Key for sealing secrets; made and kept in CLEARHOLD_HOME when absent.',
    secret: true,
  },
  CLEARHOLD_DEMO: { schema: flag.default(true), meaning: 'Seed the demonstration partners and write demo.json.' },
  CLEARHOLD_SIGN_UP: {
    schema: flag.optional(),
    meaning: 'Whether partners may sign up by themselves at the platform’s address; as CLEARHOLD_DEMO when absent.',
  },
  CLEARHOLD_WORKERS: {
    schema: z.coerce.number().int().min(1).max(64).default(4),
    meaning: 'Batches one worker process handles at a time.',
  },
  CLEARHOLD_POOL: {
    schema: z.coerce.number().int().min(2).max(200).default(16),
    meaning: 'Database connections a process holds at most.',
  },
  CLEARHOLD_MAX_DOCUMENT_MB: {
    schema: z.coerce.number().int().min(1).max(200).default(20),
    meaning: 'Largest document that is taken in, in megabytes.',
  },
  CLEARHOLD_ERP_EMULATOR_URL: {
    schema: url('http', 'https').optional(),
    meaning: 'Where the demonstration tenants find their ERP.',
  },
  CLEARHOLD_APP_PASSWORD: {
    schema: z.string().min(8).optional(),
    meaning: 'Password of the role clearhold_app; derived from the secret when absent.',
    secret: true,
  },
  CLEARHOLD_ACROSS_PASSWORD: {
    schema: z.string().min(8).optional(),
    meaning: 'Password of the role clearhold_across; derived when absent.',
    secret: true,
  },
  CLEARHOLD_BATCH: {
    schema: z.coerce.number().int().min(1).max(1000).default(40),
    meaning: 'Outbox rows of one tenant that are handed out in one turn.',
  },
  DATABASE_URL: {
    schema: url('postgres', 'postgresql').optional(),
    meaning: 'Owner connection to PostgreSQL; the bundled server when absent.',
    secret: true,
  },
  REDIS_URL: {
    schema: url('redis', 'rediss').optional(),
    meaning: 'BullMQ on Redis or Valkey; on PostgreSQL when absent.',
    secret: true,
  },
  BLOB_URL: {
    schema: url('s3', 'file').optional(),
    meaning: 's3://key:secret@host/bucket or file:///folder; CLEARHOLD_HOME/blobs when absent.',
    secret: true,
  },
  SMTP_URL: {
    schema: url('smtp', 'smtps').optional(),
    meaning: 'Mail server; a local outbox page when absent.',
    secret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: url('http', 'https').optional(),
    meaning: 'Where traces go; nowhere when absent.',
  },
} as const satisfies Record<string, Variable>;

export type Variables = { [K in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[K]['schema']> };
