import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SealKey, sealKey } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';

/** The installation's sealing keys, and every verifier key it ever sealed with: an export names them all. */
@Injectable()
export class SealingKey {
  /** Those that sign seals now; two while one replaces the other. */
  readonly keys: readonly SealKey[];
  readonly #file: string;

  constructor(config: Config) {
    this.keys = config.vars.CLEARHOLD_SEAL_KEYS.map((number) =>
      sealKey('clearhold', config.keyFor(number === 1 ? 'audit seal' : `audit seal ${number}`)),
    );
    this.#file = path.join(config.home, 'audit-keys.txt');
    const known = this.verifierKeys();
    const fresh = this.keys.filter(({ verifierKey }) => !known.includes(verifierKey));
    if (fresh.length === 0) return;
    mkdirSync(config.home, { recursive: true });
    appendFileSync(this.#file, fresh.map(({ verifierKey }) => `${verifierKey}\n`).join(''));
  }

  /** The newest: it signs what leaves the house as a file. */
  get key(): SealKey {
    return this.keys.at(-1)!;
  }

  verifierKeys(): string[] {
    return existsSync(this.#file) ? [...new Set(readFileSync(this.#file, 'utf8').split('\n').filter(Boolean))] : [];
  }
}
