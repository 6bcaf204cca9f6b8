import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Config } from '../config/config.ts';
import { systemContext } from '../context/tenant-context.ts';
import { Database } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';

/** What a space's key sealed can never be read again. */
export class KeyDestroyed extends Error {
  constructor() {
    super('The key of this space was destroyed: what it sealed can be read by nobody.');
  }
}

interface KeyRow {
  readonly wrapped: Buffer | null;
  readonly master: string;
}

const PURPOSE = 'tenant keys';
// A destroyed key is out of every process within this time.
const KNOWN_MS = 4_000;

/** Each space's own key: 256 random bits, wrapped by a key of the installation, held in memory for seconds. */
@Injectable()
export class TenantKeys {
  readonly #known = new LRUCache<string, Promise<Buffer | undefined>>({ max: 20_000, ttl: KNOWN_MS });
  readonly #master: Buffer;
  readonly #masterName: string;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.#master = config.keyFor(PURPOSE);
    this.#masterName = fingerprintOf(this.#master);
  }

  /** The space's key, made where it has none yet. Throws KeyDestroyed. Not for use inside a transaction. */
  async of(tenantId: string): Promise<Buffer> {
    const found = await this.find(tenantId);
    if (found) return found;
    await this.database.inTenant(systemContext(tenantId, tenantId), (tx) => this.add(tx));
    this.#known.delete(tenantId);
    return (await this.find(tenantId))!;
  }

  /** The space's key, or undefined where it has none yet. Throws KeyDestroyed. */
  find(tenantId: string): Promise<Buffer | undefined> {
    const known = this.#known.get(tenantId);
    if (known) return known;
    const read = this.#read(tenantId);
    this.#known.set(tenantId, read);
    read.catch(() => this.#known.delete(tenantId));
    return read;
  }

  /** Gives a space its key, once. */
  async add(tx: Tx): Promise<void> {
    const { tenantId } = tx.ctx;
    const key = randomBytes(32);
    await tx.run(
      `INSERT INTO tenant_key (tenant_id, wrapped, master, fingerprint, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id) DO NOTHING`,
      [tenantId, wrap(this.#master, tenantId, key), this.#masterName, fingerprintOf(key), tx.at],
    );
  }

  forget(tenantId: string): void {
    this.#known.delete(tenantId);
  }

  async #read(tenantId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.read(systemContext(tenantId, tenantId), (tx) =>
      tx.query<KeyRow>('SELECT wrapped, master FROM tenant_key WHERE tenant_id = $1', [tenantId]),
    );
    if (!row) return undefined;
    if (!row.wrapped) throw new KeyDestroyed();
    if (row.master !== this.#masterName)
      throw new Error(
        'The space’s key was wrapped under another secret of the installation: check CLEARHOLD_SECRET, or run clearhold secret renew.',
      );
    return unwrap(this.#master, tenantId, row.wrapped);
  }
}

/** Wraps a space's key under the secret that `current` has, where it is wrapped under the one of `former`. Whether it was. */
export async function rewrapKey(tx: Tx, former: Config, current: Config): Promise<boolean> {
  const { tenantId } = tx.ctx;
  const [before, after] = [former, current].map((config) => config.keyFor(PURPOSE)) as [Buffer, Buffer];
  const text = 'SELECT wrapped, master FROM tenant_key WHERE tenant_id = $1 AND wrapped IS NOT NULL FOR UPDATE';
  const [row] = await tx.query<{ wrapped: Buffer; master: string }>(text, [tenantId]);
  if (!row || row.master === fingerprintOf(after)) return false;
  const wrapped = wrap(after, tenantId, unwrap(before, tenantId, row.wrapped));
  const values = [tenantId, wrapped, fingerprintOf(after)];
  await tx.run('UPDATE tenant_key SET wrapped = $2, master = $3 WHERE tenant_id = $1', values);
  return true;
}

/** A key that seals one object of a space and nothing else. */
export const objectKey = (key: Buffer, object: string): Buffer => createHmac('sha256', key).update(object).digest();

/** Names a key without telling it: 16 hex digits. */
const fingerprintOf = (key: Buffer): string =>
  createHash('sha256').update('clearhold-key').update(key).digest('hex').slice(0, 16);

function wrap(master: Buffer, about: string, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(master: Buffer, about: string, wrapped: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12)).setAAD(Buffer.from(about));
  cipher.setAuthTag(wrapped.subarray(-16));
  return Buffer.concat([cipher.update(wrapped.subarray(12, -16)), cipher.final()]);
}
