import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config as readDotEnv } from 'dotenv';
import { VARIABLES, type Variables } from './variables.ts';

/** A variable that stops the start; the message names it. */
export class ConfigError extends Error {}

/** The configuration, read once. Everything else gets it handed in. */
export class Config {
  private constructor(
    readonly vars: Variables,
    private readonly key: Buffer,
  ) {}

  static load(env: Record<string, string | undefined> = process.env): Config {
    const vars = check(env === process.env ? withDotEnv(env) : env);
    return new Config(
      vars,
      createHash('sha256')
        .update(vars.CLEARHOLD_SECRET ?? keptSecret(vars.CLEARHOLD_HOME))
        .digest(),
    );
  }

  /** A key for one purpose; the installation's secret itself is never used directly. */
  keyFor(purpose: string): Buffer {
    return createHmac('sha256', this.key).update(purpose).digest();
  }

  get home(): string {
    return path.resolve(this.vars.CLEARHOLD_HOME);
  }

  databaseUrl(role: 'owner' | 'app' | 'across'): string {
    if (!this.vars.DATABASE_URL)
      throw new ConfigError('DATABASE_URL: missing (npm start sets it for the bundled PostgreSQL)');
    const url = new URL(this.vars.DATABASE_URL);
    if (role === 'owner') return url.href;
    url.username = `clearhold_${role}`;
    url.password = this.rolePassword(role);
    return url.href;
  }

  rolePassword(role: 'app' | 'across'): string {
    const given = role === 'app' ? this.vars.CLEARHOLD_APP_PASSWORD : this.vars.CLEARHOLD_ACROSS_PASSWORD;
    return given ?? this.keyFor(`database role ${role}`).toString('base64url');
  }

  /** The address people use for a host name that this installation serves. */
  origin(host: string): string {
    const { CLEARHOLD_PUBLIC_SCHEME: scheme, CLEARHOLD_PUBLIC_PORT: shown, PORT: own } = this.vars;
    const port = shown ?? own;
    const usual = scheme === 'https' ? 443 : 80;
    return `${scheme}://${host}${port === usual ? '' : `:${port}`}`;
  }
}

function check(env: Record<string, string | undefined>): Variables {
  const faults: string[] = [];
  for (const name of Object.keys(env)) {
    if (name.startsWith('CLEARHOLD_') && !(name in VARIABLES))
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
  if (faults.length) throw new ConfigError(faults.join('\n'));
  return vars as Variables;
}

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
