import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** How long a mailed link works. */
export const CONTACT_LINK_MINUTES = 10;
const AN_HOUR = 5;

/** Where a link works: in one browser, at one host. */
export interface ContactPlace {
  readonly browserHash: Buffer;
  readonly host: string;
}

/** Makes an address its link; earlier ones are over. Undefined where five were made within the hour. */
export async function makeContactLink(tx: Tx, address: string, place: ContactPlace): Promise<string | undefined> {
  const { tenantId } = tx.ctx;
  await tx.run(LOCK, [`${tenantId} ${address}`]);
  const since = new Date(tx.at.getTime() - 3_600_000);
  const [recent] = await tx.query<{ n: number }>(RECENT, [tenantId, address, since]);
  if ((recent?.n ?? 0) >= AN_HOUR) return undefined;
  await tx.run(END, [tenantId, address, tx.at]);
  await tx.run(FORGET, [tenantId, new Date(tx.at.getTime() - 86_400_000)]);
  const token = newToken();
  const expiresAt = new Date(tx.at.getTime() + CONTACT_LINK_MINUTES * 60_000);
  await tx.run(ADD, [tenantId, tokenHash(token), place.browserHash, place.host, address, tx.at, expiresAt]);
  return token;
}

/** The address that a link proves, once: undefined for another browser or host, too late, or a second time. */
export async function takeContactLink(tx: Tx, token: string, place: ContactPlace): Promise<string | undefined> {
  const values = [tx.ctx.tenantId, tokenHash(token), place.browserHash, place.host, tx.at];
  return (await tx.query<{ address: string }>(TAKE, values))[0]?.address;
}

// Two jobs for one address count one after the other.
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;

const RECENT = `
  SELECT count(*)::int AS n FROM supplier_contact_link WHERE tenant_id = $1 AND address = $2 AND created_at > $3`;

const END = `UPDATE supplier_contact_link SET ended_at = $3 WHERE tenant_id = $1 AND address = $2 AND ended_at IS NULL`;

const FORGET = `DELETE FROM supplier_contact_link WHERE tenant_id = $1 AND created_at < $2`;

const ADD = `
  INSERT INTO supplier_contact_link (tenant_id, token_hash, browser_hash, host, address, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const TAKE = `
  UPDATE supplier_contact_link SET ended_at = $5
  WHERE tenant_id = $1 AND token_hash = $2 AND browser_hash = $3 AND host = $4 AND ended_at IS NULL AND expires_at > $5
  RETURNING address`;
