import type { Tx } from '../../../platform/database/tx.ts';

/** A person's factor as it stands; one that was begun and never confirmed opens and asks nothing. */
export interface FactorRow {
  readonly sealedSecret: Buffer;
  readonly lastStep: number;
  readonly recoveryLeft: number;
  readonly confirmedAt: Date | null;
}

export async function findFactor(tx: Tx, personId: string): Promise<FactorRow | undefined> {
  return (await tx.query<FactorRow>(FIND, [tx.ctx.tenantId, personId]))[0];
}

/** False where one is on already. */
export const beginFactor = async (tx: Tx, personId: string, sealedSecret: Buffer): Promise<boolean> =>
  (await tx.run(BEGIN, [tx.ctx.tenantId, personId, sealedSecret, tx.at])) === 1;

/** False where it was confirmed meanwhile. */
export const confirmFactor = async (tx: Tx, personId: string, step: number, recovery: string[]): Promise<boolean> =>
  (await tx.run(CONFIRM, [tx.ctx.tenantId, personId, step, recovery, tx.at])) === 1;

/** Takes a code's step: false where it, or a later one, was taken already. */
export const takeStep = async (tx: Tx, personId: string, step: number): Promise<boolean> =>
  (await tx.run(TAKE, [tx.ctx.tenantId, personId, step])) === 1;

/** Uses a recovery code up: false where there is none such. */
export const takeRecovery = async (tx: Tx, personId: string, hash: string): Promise<boolean> =>
  (await tx.run(RECOVER, [tx.ctx.tenantId, personId, hash])) === 1;

export async function replaceRecovery(tx: Tx, personId: string, recovery: string[]): Promise<void> {
  await tx.run('UPDATE second_factor SET recovery = $3 WHERE tenant_id = $1 AND person_id = $2', [
    tx.ctx.tenantId,
    personId,
    recovery,
  ]);
}

export const dropFactor = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.run('DELETE FROM second_factor WHERE tenant_id = $1 AND person_id = $2', [tx.ctx.tenantId, personId])) ===
  1;

const FIND = `
  SELECT sealed_secret AS "sealedSecret", last_step AS "lastStep", cardinality(recovery) AS "recoveryLeft", confirmed_at AS "confirmedAt"
  FROM second_factor WHERE tenant_id = $1 AND person_id = $2`;

const BEGIN = `
  INSERT INTO second_factor (tenant_id, person_id, sealed_secret, began_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, person_id) DO UPDATE SET sealed_secret = $3, began_at = $4, last_step = 0
  WHERE second_factor.confirmed_at IS NULL`;

const CONFIRM = `
  UPDATE second_factor SET confirmed_at = $5, last_step = $3, recovery = $4
  WHERE tenant_id = $1 AND person_id = $2 AND confirmed_at IS NULL`;

const TAKE = `
  UPDATE second_factor SET last_step = $3 WHERE tenant_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL AND last_step < $3`;

const RECOVER = `
  UPDATE second_factor SET recovery = array_remove(recovery, $3)
  WHERE tenant_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL AND $3 = ANY(recovery)`;
