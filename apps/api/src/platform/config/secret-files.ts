import { readFileSync } from 'node:fs';
import { VARIABLES } from './variables.ts';

type Environment = Record<string, string | undefined>;

const ENDING = '_FILE';

/** The variables that may stand in a file each: those that hold secrets. */
export const SECRETS: readonly string[] = Object.entries(VARIABLES).flatMap(([name, variable]) =>
  'secret' in variable ? [name] : [],
);

/** Secrets as they stand in files, where a manager of secrets puts them; read again whenever one is asked for. */
export class SecretFiles {
  readonly #files = new Map<string, string>();
  /** What keeps the start from going on, each with the name of its variable. */
  readonly faults: string[] = [];

  constructor(env: Environment) {
    for (const name of SECRETS) {
      const file = env[name + ENDING];
      if (!file) continue;
      if (env[name]) this.faults.push(`${name}: stands in the environment and in ${name + ENDING}; leave one out`);
      else this.#files.set(name, file);
    }
  }

  /** Whether a name says where a secret's file is. */
  static isName(name: string): boolean {
    return name.endsWith(ENDING) && SECRETS.includes(name.slice(0, -ENDING.length));
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** The environment with each secret in its place. */
  filled(env: Environment): Environment {
    const read = [...this.#files].map(([name, file]) => {
      const secret = this.now(name);
      if (!secret) this.faults.push(`${name + ENDING}: ${file} cannot be read, or is empty`);
      return [name, secret] as const;
    });
    return { ...env, ...Object.fromEntries(read) };
  }

  /** What the file holds at this moment; undefined where the variable has none, or while it is being replaced. */
  now(name: string): string | undefined {
    const file = this.#files.get(name);
    if (!file) return undefined;
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch {
      return undefined;
    }
  }
}
