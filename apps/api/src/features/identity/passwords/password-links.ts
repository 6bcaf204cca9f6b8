import { newId } from '@clearhold/kernel';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** An invited person's first password, or a new one in place of one that was forgotten. */
export type Purpose = 'invite' | 'reset';

const LIFE_MINUTES: Record<Purpose, number> = { invite: 3 * 24 * 60, reset: 30 };

/** Whose link it is, as long as it stands. */
export interface LinkedPerson {
  readonly linkId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly purpose: Purpose;
  readonly expiresAt: Date;
}

/** Makes a person's link; earlier ones are over. The token is in the answer and nowhere else. */
export async function issueLink(
  tx: Tx,
  personId: string,
  purpose: Purpose,
  minutes = LIFE_MINUTES[purpose],
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(tx.at.getTime() + minutes * 60_000);
  await endLinks(tx, personId);
  const { tenantId } = tx.ctx;
  await tx.run(ADD, [tenantId, newId(), personId, purpose, tokenHash(token), tx.at, expiresAt]);
  return { token, expiresAt };
}

export async function endLinks(tx: Tx, personId: string): Promise<void> {
  await tx.run('UPDATE password_link SET ended_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND ended_at IS NULL', [
    tx.ctx.tenantId,
    personId,
    tx.at,
  ]);
}

export async function findLink(tx: Tx, token: string): Promise<LinkedPerson | undefined> {
  return (await tx.query<LinkedPerson>(FIND, [tx.ctx.tenantId, tokenHash(token), tx.at]))[0];
}

/** Uses a link up. False where that was done meanwhile. */
export const redeemLink = async (tx: Tx, linkId: string): Promise<boolean> =>
  (await tx.run(REDEEM, [tx.ctx.tenantId, linkId, tx.at])) === 1;

/** How many links a person was given within the last hour. */
export async function recentLinks(tx: Tx, personId: string): Promise<number> {
  const since = new Date(tx.at.getTime() - 3_600_000);
  const [row] = await tx.query<{ n: number }>(RECENT, [tx.ctx.tenantId, personId, since]);
  return row?.n ?? 0;
}

const ADD = `
  INSERT INTO password_link (tenant_id, id, person_id, purpose, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const FIND = `
  SELECT l.id AS "linkId", p.id AS "personId", p.name, p.email, l.purpose, l.expires_at AS "expiresAt"
  FROM password_link l JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id
  WHERE l.tenant_id = $1 AND l.token_hash = $2 AND l.ended_at IS NULL AND l.expires_at > $3 AND p.status = 'active'`;

const REDEEM = `
  UPDATE password_link SET ended_at = $3 WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $3`;

const RECENT = `
  SELECT count(*)::int AS n FROM password_link WHERE tenant_id = $1 AND person_id = $2 AND created_at > $3`;
