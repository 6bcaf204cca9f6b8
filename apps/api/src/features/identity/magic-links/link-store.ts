import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** How long a link works. */
export const LINK_MINUTES = 10;
const AN_HOUR = 5;

/** Where a link works: in one browser, at one host. */
export interface LinkPlace {
  readonly browserHash: Buffer;
  readonly host: string;
}

/** Makes a person's link; earlier ones are over. Undefined where five were made within the hour. The token is in the answer alone. */
export async function makeLink(tx: Tx, personId: string, place: LinkPlace): Promise<string | undefined> {
  const { tenantId } = tx.ctx;
  const since = new Date(tx.at.getTime() - 3_600_000);
  const [recent] = await tx.query<{ n: number }>(RECENT, [tenantId, personId, since]);
  if ((recent?.n ?? 0) >= AN_HOUR) return undefined;
  await endSignInLinks(tx, personId);
  await tx.run(FORGET, [tenantId, new Date(tx.at.getTime() - 86_400_000)]);
  const token = newToken();
  const expiresAt = new Date(tx.at.getTime() + LINK_MINUTES * 60_000);
  await tx.run(ADD, [tenantId, tokenHash(token), place.browserHash, place.host, personId, tx.at, expiresAt]);
  return token;
}

export async function endSignInLinks(tx: Tx, personId: string): Promise<void> {
  const text = 'UPDATE sign_in_link SET ended_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND ended_at IS NULL';
  await tx.run(text, [tx.ctx.tenantId, personId, tx.at]);
}

/** Whose link it was, once: undefined for another browser or host, too late, or a second time. */
export async function takeLink(
  tx: Tx,
  token: string,
  { browserHash, host }: LinkPlace,
): Promise<{ id: string; name: string; email: string } | undefined> {
  const values = [tx.ctx.tenantId, tokenHash(token), browserHash, host, tx.at];
  return (await tx.query<{ id: string; name: string; email: string }>(TAKE, values))[0];
}

const RECENT = `
  SELECT count(*)::int AS n FROM sign_in_link WHERE tenant_id = $1 AND person_id = $2 AND created_at > $3`;

const FORGET = `DELETE FROM sign_in_link WHERE tenant_id = $1 AND created_at < $2`;

const ADD = `
  INSERT INTO sign_in_link (tenant_id, token_hash, browser_hash, host, person_id, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const TAKE = `
  UPDATE sign_in_link l SET ended_at = $5 FROM person p
  WHERE l.tenant_id = $1 AND l.token_hash = $2 AND l.browser_hash = $3 AND l.host = $4 AND l.ended_at IS NULL AND l.expires_at > $5
    AND p.tenant_id = l.tenant_id AND p.id = l.person_id AND p.status = 'active'
  RETURNING p.id, p.name, p.email`;
