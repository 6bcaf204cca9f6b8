import type { Tx } from '../../../platform/database/tx.ts';

/** A passkey as it is kept. */
export interface PasskeyRow {
  readonly id: string;
  readonly personId: string;
  readonly host: string;
  readonly name: string;
  readonly isSynced: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What is needed to judge an answer of it. */
export interface PasskeyHalf {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}

export interface NewPasskey extends Omit<PasskeyHalf, 'personName' | 'email'> {
  readonly host: string;
  readonly name: string;
  readonly maySync: boolean;
  readonly isSynced: boolean;
}

export const listPasskeys = (tx: Tx, personId: string): Promise<PasskeyRow[]> =>
  tx.query<PasskeyRow>(`${SHOWN} WHERE tenant_id = $1 AND person_id = $2 ORDER BY id DESC LIMIT 100`, [
    tx.ctx.tenantId,
    personId,
  ]);

export async function findPasskey(tx: Tx, personId: string, id: string): Promise<PasskeyRow | undefined> {
  const values = [tx.ctx.tenantId, personId, id];
  return (await tx.query<PasskeyRow>(`${SHOWN} WHERE tenant_id = $1 AND person_id = $2 AND id = $3`, values))[0];
}

/** The passkey of somebody who may be here, as a browser names it at this host. */
export async function passkeyAt(tx: Tx, host: string, credentialId: string): Promise<PasskeyHalf | undefined> {
  return (await tx.query<PasskeyHalf>(AT, [tx.ctx.tenantId, host, credentialId]))[0];
}

/** False where this host knows it already, whosever it is. */
export async function addPasskey(tx: Tx, made: NewPasskey): Promise<boolean> {
  const { id, personId, host, credentialId, publicKey, counter, transports, name, maySync, isSynced } = made;
  const values = [id, personId, host, credentialId, publicKey, counter, transports, name, maySync, isSynced, tx.at];
  return (await tx.run(ADD, [tx.ctx.tenantId, ...values])) === 1;
}

/** Notes what it counted. False where it counted as much before: a copy of it, or an answer that came late. */
export const usePasskey = async (tx: Tx, id: string, counter: number, isSynced: boolean): Promise<boolean> =>
  (await tx.run(USE, [tx.ctx.tenantId, id, counter, isSynced, tx.at])) === 1;

export const renamePasskey = async (tx: Tx, personId: string, id: string, name: string): Promise<boolean> =>
  (await tx.run('UPDATE passkey SET name = $4 WHERE tenant_id = $1 AND person_id = $2 AND id = $3', [
    tx.ctx.tenantId,
    personId,
    id,
    name,
  ])) === 1;

/** Ends one passkey of a person, or all of them. How many there were. */
export const dropPasskeys = (tx: Tx, personId: string, id?: string): Promise<number> =>
  tx.run('DELETE FROM passkey WHERE tenant_id = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id = $3)', [
    tx.ctx.tenantId,
    personId,
    id ?? null,
  ]);

/** Whether a person has a passkey, at this host or anywhere. */
export async function hasPasskey(tx: Tx, personId: string, host?: string): Promise<boolean> {
  const text =
    'SELECT EXISTS (SELECT FROM passkey WHERE tenant_id = $1 AND person_id = $2 AND ($3::text IS NULL OR host = $3)) AS has';
  return (await tx.query<{ has: boolean }>(text, [tx.ctx.tenantId, personId, host ?? null]))[0]?.has ?? false;
}

const SHOWN = `
  SELECT id, person_id AS "personId", host, name, is_synced AS "isSynced", created_at AS "createdAt", last_used_at AS "lastUsedAt"
  FROM passkey`;

const AT = `
  SELECT k.id, k.person_id AS "personId", p.name AS "personName", p.email, k.credential_id AS "credentialId",
    k.public_key AS "publicKey", k.counter::int8 AS counter, k.transports
  FROM passkey k JOIN person p ON p.tenant_id = k.tenant_id AND p.id = k.person_id
  WHERE k.tenant_id = $1 AND k.host = $2 AND k.credential_id = $3 AND p.status = 'active'`;

const ADD = `
  INSERT INTO passkey (tenant_id, id, person_id, host, credential_id, public_key, counter, transports, name, may_sync, is_synced, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (tenant_id, host, credential_id) DO NOTHING`;

const USE = `
  UPDATE passkey SET counter = $3, is_synced = $4, last_used_at = $5
  WHERE tenant_id = $1 AND id = $2 AND (counter < $3 OR (counter = 0 AND $3 = 0))`;
