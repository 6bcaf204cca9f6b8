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

const networks = z
  .string()
  .refine(
    (text) =>
      text.split(/[\s,]+/).every((one) => one === '' || z.union([z.cidrv4(), z.cidrv6()]).safeParse(one).success),
    {
      message: 'networks such as 10.20.0.0/16 fd12::/32',
    },
  );

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
  CLEARHOLD_FORMER_SECRET: {
    schema: z.string().min(32).optional(),
    meaning: 'The secret of before, for clearhold secret renew alone; nothing else reads it.',
    secret: true,
  },
  CLEARHOLD_DEMO: {
    schema: flag.optional(),
    meaning:
      'Seed the demonstration partners and write demo.json. When absent: true, and false where CLEARHOLD_PUBLIC_SCHEME is https.',
  },
  CLEARHOLD_DEMO_DAYS: {
    schema: z.coerce.number().int().min(0).max(90).default(0),
    meaning:
      'Days of past work that the demonstration is seeded with, besides what has just come in: figures and reports then have something to show.',
  },
  CLEARHOLD_SIGN_UP: {
    schema: flag.optional(),
    meaning: 'Whether partners may sign up by themselves at the platform’s address; as CLEARHOLD_DEMO when absent.',
  },
  CLEARHOLD_SECOND_FACTOR: {
    schema: z.enum(['everyone', 'policy']).optional(),
    meaning:
      'Who signs in with a second factor: everyone with an account, or whom identity.secondFactor names. When absent: everyone, and policy where CLEARHOLD_DEMO is true.',
  },
  CLEARHOLD_DOCUMENTS: {
    schema: z.enum(['any', 'registered']).default('any'),
    meaning:
      'GraphQL documents of whoever has no API key: any within the limits, or only those that the pages were built with.',
  },
  CLEARHOLD_WITNESS_URL: {
    schema: url('https', 'http', 'file').optional(),
    meaning:
      'Where the log’s seals are given away: file:///folder, or an address that takes each by POST; CLEARHOLD_HOME/checkpoints when absent.',
    secret: true,
  },
  CLEARHOLD_SEAL_KEYS: {
    schema: z
      .string()
      .regex(/^[1-9]\d?(,[1-9]\d?)*$/, 'numbers of keys such as 1,2')
      .default('1')
      .transform((text) => text.split(',').map(Number)),
    meaning: 'Keys that seal the log, by number, the newest last: 1,2 while key 2 replaces key 1, then 2.',
  },
  CLEARHOLD_WORKERS: {
    schema: z.coerce.number().int().min(1).max(64).default(4),
    meaning: 'Batches one worker process handles at a time.',
  },
  CLEARHOLD_DRAIN_SECONDS: {
    schema: z.coerce.number().int().min(0).max(300).default(5),
    meaning:
      'How long the API serves on after SIGTERM while /health/ready says that it leaves: longer than a balancer takes to notice. 0 where there is only one, as under npm start.',
  },
  CLEARHOLD_POOL: {
    schema: z.coerce.number().int().min(2).max(200).default(16),
    meaning: 'Database connections a process holds at most.',
  },
  CLEARHOLD_MAX_DOCUMENT_MB: {
    schema: z.coerce.number().int().min(1).max(200).default(20),
    meaning: 'Largest document that is taken in, in megabytes.',
  },
  CLEARHOLD_WATCHED_FOLDER: {
    schema: z.string().startsWith('/').optional(),
    meaning:
      'Folder of this machine below which tenants’ channels may collect files: each below the folder that is named by its id. The workers must be able to write there.',
  },
  CLEARHOLD_ERP_EMULATOR_URL: {
    schema: url('http', 'https').optional(),
    meaning: 'Where the demonstration tenants find their ERP.',
  },
  CLEARHOLD_ERP_NETWORKS: {
    schema: networks.optional(),
    meaning:
      'Networks of your own in which ERP systems stand, such as 10.20.0.0/16; to any other private address no connection is made.',
  },
  CLEARHOLD_WEBHOOK_NETWORKS: {
    schema: networks.optional(),
    meaning:
      'Networks of your own in which receivers of webhooks stand, such as 10.20.0.0/16; to any other private address nothing is sent.',
  },
  CLEARHOLD_PLAIN_HOSTS: {
    schema: z.string().optional(),
    meaning:
      'Hosts of the database, queue, store, mail server or collector that may be talked to without TLS although CLEARHOLD_PUBLIC_SCHEME is https, apart by blanks: those of a network in which nobody else can listen.',
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
  CLEARHOLD_SCANNER_URL: {
    schema: url('tcp', 'tls', 'unix').optional(),
    meaning:
      'ClamAV’s daemon, which looks through every file from outside: unix:///run/clamav/clamd.ctl, tcp://host:3310, or tls://host:3310 behind a TLS wrapper; nobody looks when absent.',
  },
  CLEARHOLD_CERTIFICATES: {
    schema: z.string().min(1).optional(),
    meaning:
      'Folder with app.crt, app.key, across.crt and across.key (and owner’s): API and worker show the database these certificates, read anew for each connection, and their roles have no password.',
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
  CLEARHOLD_API_KEY: {
    schema: z.string().min(1).optional(),
    meaning: 'API key with which commands such as ingest talk to a running API; nothing else reads it.',
    secret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: url('http', 'https').optional(),
    meaning: 'Where traces go; nowhere when absent.',
  },
  OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: {
    schema: url('http', 'https').optional(),
    meaning:
      'Where the lines of the service and the entries of the log are carried to, such as https://logs.example/v1/logs; nowhere when absent.',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    schema: z.string().optional(),
    meaning: 'Headers by which the collector of traces and logs knows the sender: name=value, apart by commas.',
    secret: true,
  },
} as const satisfies Record<string, Variable>;

export type Variables = { [K in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[K]['schema']> } & {
  readonly CLEARHOLD_DEMO: boolean;
  readonly CLEARHOLD_SECOND_FACTOR: 'everyone' | 'policy';
};
