import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config as readDotEnv } from 'dotenv';
import { certificateFaults, certificateOf, type Part } from './certificates.ts';
import { plainConnections } from './plain-connections.ts';
import { SECRETS, SecretFiles } from './secret-files.ts';
import { VARIABLES, type Variables } from './variables.ts';

/** A variable that stops the start; the message names it. */
export class ConfigError extends Error {}

/** The configuration, read once. Everything else gets it handed in. */
export class Config {
  private constructor(
    readonly vars: Variables,
    private readonly key: Buffer,
    private readonly files: SecretFiles,
  ) {}

  static load(env: Record<string, string | undefined> = process.env): Config {
    const given = env === process.env ? withDotEnv(env) : env;
    const files = new SecretFiles(given);
    const vars = check(given, files);
    return new Config(vars, keyOf(vars.CLEARHOLD_SECRET ?? keptSecret(vars.CLEARHOLD_HOME)), files);
  }

  /** The same with the keys of the secret of before; undefined where none is told. */
  former(): Config | undefined {
    const { CLEARHOLD_FORMER_SECRET: secret } = this.vars;
    return secret === undefined ? undefined : new Config(this.vars, keyOf(secret), this.files);
  }

  /** A key for one purpose; the installation's secret itself is never used directly. */
  keyFor(purpose: string): Buffer {
    return createHmac('sha256', this.key).update(purpose).digest();
  }

  get home(): string {
    return path.resolve(this.vars.CLEARHOLD_HOME);
  }

  /** Where a part finds the database, with what it shows there: made anew at each call, since both may have been renewed. */
  databaseUrl(role: Part): string {
    const address = this.#now('DATABASE_URL');
    if (!address) throw new ConfigError('DATABASE_URL: missing (npm start sets it for the bundled PostgreSQL)');
    const url = new URL(address);
    const certificate = certificateOf(this.vars.CLEARHOLD_CERTIFICATES, role);
    if (certificate) {
      url.searchParams.set('sslcert', certificate.crt);
      url.searchParams.set('sslkey', certificate.key);
    }
    if (role === 'owner') return url.href;
    url.username = `clearhold_${role}`;
    url.password = certificate ? '' : this.#password(role);
    return url.href;
  }

  /** The password of a role; undefined where it shows a certificate, and so has none. */
  rolePassword(role: 'app' | 'across'): string | undefined {
    return this.vars.CLEARHOLD_CERTIFICATES ? undefined : this.#password(role);
  }

  #password(role: 'app' | 'across'): string {
    const given = this.#now(role === 'app' ? 'CLEARHOLD_APP_PASSWORD' : 'CLEARHOLD_ACROSS_PASSWORD');
    return given ?? this.keyFor(`database role ${role}`).toString('base64url');
  }

  #now(name: 'DATABASE_URL' | 'CLEARHOLD_APP_PASSWORD' | 'CLEARHOLD_ACROSS_PASSWORD'): string | undefined {
    return this.files.now(name) ?? this.vars[name];
  }

  /** The variables whose secrets stand in the environment or in `.env`, where whoever sees the process’s settings sees them. */
  get secretsInSight(): string[] {
    return SECRETS.filter((name) => this.vars[name as keyof Variables] !== undefined && !this.files.has(name));
  }

  /** Whether the passwords of the database’s roles come from files, where something else renews them. */
  get renewsPasswords(): boolean {
    return this.files.has('CLEARHOLD_APP_PASSWORD') && this.files.has('CLEARHOLD_ACROSS_PASSWORD');
  }

  /** The address people use for a host name that this installation serves. */
  origin(host: string): string {
    const { CLEARHOLD_PUBLIC_SCHEME: scheme, CLEARHOLD_PUBLIC_PORT: shown, PORT: own } = this.vars;
    const port = shown ?? own;
    const usual = scheme === 'https' ? 443 : 80;
    return `${scheme}://${host}${port === usual ? '' : `:${port}`}`;
  }
}

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

function check(given: Record<string, string | undefined>, files: SecretFiles): Variables {
  const env = files.filled(given);
  const faults = [...files.faults];
  for (const name of Object.keys(env)) {
    if (name.startsWith('CLEARHOLD_') && !(name in VARIABLES) && !SecretFiles.isName(name))
      faults.push(`${name}: unknown variable (see docs/operation.md)`);
  }
  const vars: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const given = env[name] === '' ? undefined : env[name];
    const read = variable.schema.safeParse(given);
    if (read.success) vars[name] = read.data;
    else
      faults.push(
        `${name}: ${read.error.issues[0]?.message ?? 'bad value'}${'secret' in variable ? '' : ` (given: ${given})`}`,
      );
  }
  if (faults.length === 0) faults.push(...plainConnections(vars as Variables), ...certificates(vars as Variables));
  if (faults.length) throw new ConfigError(faults.join('\n'));
  // People whose passwords are printed belong to no installation that is reached from outside.
  vars.CLEARHOLD_DEMO ??= vars.CLEARHOLD_PUBLIC_SCHEME !== 'https';
  vars.CLEARHOLD_SECOND_FACTOR ??= vars.CLEARHOLD_DEMO ? 'policy' : 'everyone';
  return vars as Variables;
}

const certificates = ({ CLEARHOLD_CERTIFICATES: folder, DATABASE_URL: database }: Variables) =>
  certificateFaults(folder, database);

function withDotEnv(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const read: Record<string, string> = {};
  readDotEnv({ processEnv: read, quiet: true });
  return { ...read, ...env };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file stands in its way' : message;
    throw new ConfigError(`CLEARHOLD_HOME: ${folder} cannot be made, ${why}`);
  }
}

function keptSecret(home: string): string {
  const file = path.resolve(home, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  makeFolder(path.dirname(file));
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
