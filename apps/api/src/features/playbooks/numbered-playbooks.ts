import { createHash } from 'node:crypto';
import { canonicalJson } from '@clearhold/audit';
import type { Playbook, Shelf } from '@clearhold/cases';
import { newId } from '@clearhold/kernel';
import { LRUCache } from 'lru-cache';
import type { Tx } from '../../platform/database/tx.ts';

interface Kept {
  key: string;
  version: number;
}

interface Shelved {
  id: string;
  /** The space has given the number to something else. */
  taken: boolean;
  /** Counted from the newest of its key, which is 1. */
  nth: number;
}

/**
 * Playbooks by key and number. A number means one thing in a space for ever: what policy makes is numbered anew when it
 * differs from every version of its key, and so is what an outer scope ships under a number that the space has used.
 */
export class NumberedPlaybooks {
  readonly #kept = new LRUCache<string, Playbook>({ max: 5_000 });
  readonly #shelf = new LRUCache<string, Playbook>({ max: 5_000 });
  readonly #lists = new LRUCache<string, Shelf>({ max: 5_000 });
  readonly #numbers = new LRUCache<string, number>({ max: 10_000 });

  /**
   * The newest version of each key that the space or a scope above has on its shelf; version 0 for one that the space has
   * yet to number. The same array for the same rows.
   */
  async newest(tx: Tx): Promise<Shelf> {
    const rows = await tx.query<Shelved>(SHELVED, [tx.ctx.tenantId, tx.ctx.partnerId]);
    const name = rows.map(({ id, taken }) => `${id}${taken ? '*' : ''}`).join(' ');
    const known = this.#lists.get(name);
    if (known) return known;
    const missing = rows.filter(({ id }) => !this.#shelf.has(id)).map(({ id }) => id);
    const loaded = missing.length ? await tx.query<{ id: string; definition: Playbook }>(SHELF, [missing]) : [];
    for (const { id, definition } of loaded) this.#shelf.set(id, definition);
    const list = rows
      .filter(({ nth }) => nth === 1)
      .map(({ id, taken }) => ({ ...this.#shelf.get(id)!, ...(taken ? { version: 0 } : {}) }));
    // By the number that they were shipped under, which is what a use names.
    Object.assign(list, {
      older: rows.flatMap(({ id, nth, taken }) => (nth > 1 || taken ? this.#shelf.get(id)! : [])),
    });
    this.#lists.set(name, list);
    return list;
  }

  /** A version that a case keeps, if it is there. */
  async version(tx: Tx, { key, version }: Kept): Promise<Playbook | undefined> {
    const place = `${tx.ctx.tenantId}/${key}/${version}`;
    const known = this.#kept.get(place);
    if (known) return known;
    const values = [tx.ctx.tenantId, tx.ctx.partnerId, key, version];
    const [row] = await tx.query<{ definition: Playbook }>(VERSION, values);
    const playbook = row && { ...row.definition, version };
    if (playbook) this.#kept.set(place, playbook);
    return playbook;
  }

  /** The playbook with the number that it has in the space, a new one where it has none. */
  async number(tx: Tx, playbook: Playbook): Promise<Playbook> {
    const { version: _, ...said } = playbook;
    const text = canonicalJson(said as never);
    const name = createHash('sha256').update(`${tx.ctx.tenantId} ${text}`).digest('base64url');
    const version = this.#numbers.get(name) ?? (await numberOf(tx, said, text));
    tx.afterCommit(() => void this.#numbers.set(name, version));
    return { ...said, version };
  }
}

async function numberOf(tx: Tx, { key, title }: Omit<Playbook, 'version'>, text: string): Promise<number> {
  const { tenantId, actor } = tx.ctx;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`playbook ${tenantId} ${key}`]);
  const [known] = await tx.query<{ version: number }>(SAME, [tenantId, key, text]);
  if (known) return known.version;
  const values = [tenantId, newId(), key, title, text, actor.id, tx.at];
  const [made] = await tx.query<{ version: number }>(NUMBER, values);
  return made!.version;
}

const NEAREST = `CASE p.tenant_id WHEN $1 THEN 0 WHEN $2 THEN 1 ELSE 2 END`;
const SHELVED = `
  SELECT p.id, EXISTS (SELECT FROM playbook o WHERE o.tenant_id = $1 AND o.derived AND o.key = p.key AND o.version = p.version) AS taken,
    row_number() OVER (PARTITION BY p.key ORDER BY ${NEAREST}, p.version DESC)::int AS nth
  FROM playbook p WHERE NOT p.derived ORDER BY p.key, nth`;
const SHELF = `SELECT id, definition FROM playbook WHERE id = ANY ($1::uuid[])`;
const VERSION = `SELECT p.definition FROM playbook p WHERE key = $3 AND version = $4 ORDER BY ${NEAREST} LIMIT 1`;
const SAME = `
  SELECT version FROM playbook WHERE tenant_id = $1 AND key = $2 AND definition - 'version' = $3::jsonb
  ORDER BY version DESC LIMIT 1`;
// Above every number that the space can see, its own and those of the scopes above.
const NUMBER = `
  INSERT INTO playbook (tenant_id, id, key, version, title, definition, derived, created_by, created_at)
  SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5::jsonb, true, $6, $7 FROM playbook WHERE key = $3
  RETURNING version`;
