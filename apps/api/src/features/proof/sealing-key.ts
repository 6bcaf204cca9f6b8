import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SealKey, sealKey } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';

/** The installation's sealing key, and every verifier key it ever sealed with: an export names them all. */
@Injectable()
export class SealingKey {
  readonly key: SealKey;
  readonly #file: string;

  constructor(config: Config) {
    this.key = sealKey('clearhold', config.keyFor('audit seal'));
    this.#file = path.join(config.home, 'audit-keys.txt');
    if (this.verifierKeys().includes(this.key.verifierKey)) return;
    mkdirSync(config.home, { recursive: true });
    appendFileSync(this.#file, `${this.key.verifierKey}\n`);
  }

  verifierKeys(): string[] {
    return existsSync(this.#file) ? [...new Set(readFileSync(this.#file, 'utf8').split('\n').filter(Boolean))] : [];
  }
}
