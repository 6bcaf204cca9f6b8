import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

const SESSION_HOURS = 12;

/** Opens the session of a proved address at one host. The token is in the answer alone. */
export async function openContactSession(
  tx: Tx,
  host: string,
  address: string,
): Promise<{ token: string; expires: Date }> {
  const { tenantId } = tx.ctx;
  const token = newToken();
  const expires = new Date(tx.at.getTime() + SESSION_HOURS * 3_600_000);
  await tx.run(FORGET, [tenantId, new Date(tx.at.getTime() - 86_400_000)]);
  await tx.run(ADD, [tenantId, tokenHash(token), host, address, tx.at, expires]);
  return { token, expires };
}

/** Whose session it is and when it was looked at; undefined at another host, once it ended, or after its time. */
export async function findContactSession(
  tx: Tx,
  host: string,
  token: string,
): Promise<{ address: string; expiresAt: Date; at: Date } | undefined> {
  const values = [tx.ctx.tenantId, tokenHash(token), host, tx.at];
  const [row] = await tx.query<{ address: string; expiresAt: Date }>(FIND, values);
  return row && { ...row, at: tx.at };
}

export async function endContactSession(tx: Tx, host: string, token: string): Promise<boolean> {
  return Boolean(await tx.run(END, [tx.ctx.tenantId, tokenHash(token), host, tx.at]));
}

const FORGET = `DELETE FROM supplier_contact_session WHERE tenant_id = $1 AND expires_at < $2`;

const ADD = `
  INSERT INTO supplier_contact_session (tenant_id, token_hash, host, address, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

const STANDS = 'tenant_id = $1 AND token_hash = $2 AND host = $3 AND ended_at IS NULL AND expires_at > $4';

const FIND = `SELECT address, expires_at AS "expiresAt" FROM supplier_contact_session WHERE ${STANDS}`;

const END = `UPDATE supplier_contact_session SET ended_at = $4 WHERE ${STANDS}`;
