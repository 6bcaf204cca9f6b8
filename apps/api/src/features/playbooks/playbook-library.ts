import { choosePlaybook, type Playbook } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Tx } from '../../platform/database/tx.ts';

interface Kept {
  tenant_id: string;
  key: string;
  version: number;
}

/** The playbooks that hold in a tenant: its own before its partner's before the platform's, the newest version of each. */
@Injectable()
export class PlaybookLibrary {
  readonly #definitions = new LRUCache<string, Playbook>({ max: 5_000 });

  /**
   * The playbook for a case of these codes, `chosen` being those that policy names for others of its codes. Throws where
   * not even a general one is there: the seed is missing.
   */
  async choose(
    tx: Tx,
    codes: readonly string[],
    chosen: readonly string[] = [],
    among?: readonly Playbook[],
  ): Promise<Playbook> {
    const playbook = choosePlaybook(codes, among ?? (await this.current(tx)), chosen);
    if (!playbook) throw new Error('no playbook applies: the platform’s own are missing');
    return playbook;
  }

  /** A version that a running case keeps. */
  async version(tx: Tx, key: string, version: number): Promise<Playbook> {
    const [found] = await this.#load(tx, [{ key, version }]);
    if (!found) throw new Error(`playbook ${key} version ${version} is gone`);
    return found;
  }

  async current(tx: Tx): Promise<Playbook[]> {
    const rows = await tx.query<Kept>(CURRENT, [tx.ctx.tenantId, tx.ctx.partnerId]);
    return this.#load(tx, rows);
  }

  async #load(tx: Tx, wanted: { key: string; version: number; tenant_id?: string }[]): Promise<Playbook[]> {
    const place = (one: { key: string; version: number }) => `${tx.ctx.tenantId}/${one.key}/${one.version}`;
    const missing = wanted.filter((one) => !this.#definitions.has(place(one)));
    if (missing.length) {
      const rows = await tx.query<{ key: string; version: number; definition: Playbook }>(LOAD, [
        JSON.stringify(missing),
        tx.ctx.tenantId,
        tx.ctx.partnerId,
      ]);
      for (const row of rows) this.#definitions.set(place(row), row.definition);
    }
    return wanted.flatMap((one) => this.#definitions.get(place(one)) ?? []);
  }
}

const NEAREST = `CASE tenant_id WHEN $1 THEN 0 WHEN $2 THEN 1 ELSE 2 END`;
const CURRENT = `SELECT DISTINCT ON (key) tenant_id, key, version FROM playbook ORDER BY key, ${NEAREST}, version DESC`;
const LOAD = `
  SELECT DISTINCT ON (p.key, p.version) p.key, p.version, p.definition
  FROM jsonb_to_recordset($1::jsonb) AS w(key text, version int) JOIN playbook p ON p.key = w.key AND p.version = w.version
  ORDER BY p.key, p.version, CASE p.tenant_id WHEN $2 THEN 0 WHEN $3 THEN 1 ELSE 2 END`;
