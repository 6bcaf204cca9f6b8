import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';

const LONGEST_MS = 10_000;

/** Where seals are given away, out of the database's reach: a folder, or whoever takes them by POST. */
@Injectable()
export class Witness {
  readonly #url: URL;

  constructor(config: Config) {
    const { CLEARHOLD_WITNESS_URL: given } = config.vars;
    this.#url = new URL(given ?? `${pathToFileURL(path.join(config.home, 'checkpoints')).href}/`);
  }

  /** Takes a seal of a space; the same one again changes nothing. Throws where it was not kept. */
  async take(tenantId: string, note: string, sealedAt: Date): Promise<void> {
    if (this.#url.protocol === 'file:') return keep(fileURLToPath(this.#url), tenantId, note, sealedAt);
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const signal = AbortSignal.timeout(LONGEST_MS);
    const { ok, status } = await fetch(this.#url, { method: 'POST', headers, body: note, redirect: 'error', signal });
    if (!ok) throw new Error(`the witness answered ${status}`);
  }
}

// One file a day for each space, only ever added to.
function keep(folder: string, tenantId: string, note: string, sealedAt: Date): void {
  const file = path.join(folder, tenantId, `${sealedAt.toISOString().slice(0, 10)}.txt`);
  if (existsSync(file) && readFileSync(file, 'utf8').includes(note)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, note, { flush: true });
}
