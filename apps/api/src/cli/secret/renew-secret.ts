import { seal, unseal } from '../../platform/auth/secrets.ts';
import type { Config } from '../../platform/config/config.ts';
import { systemContext } from '../../platform/context/tenant-context.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { rewrapKey } from '../../platform/keys/tenant-keys.ts';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts';

/** What was sealed anew, and whose recovery codes open nothing any more: they are hashes under the secret of before. */
export interface Renewed {
  readonly spaces: number;
  readonly sealed: number;
  readonly recoveryCodesOf: number;
}

interface Secrets {
  readonly former: Config;
  readonly current: Config;
}

/**
 * Opens what was sealed under keys of the former secret and seals it under those of the current one: a transaction for each
 * space, and what is sealed anew already is left, so that a run that broke off is run again. Throws where a value opens with neither.
 */
export async function renewSecret(database: Database, secrets: Secrets): Promise<Renewed> {
  const spaces = await database.acrossTenants<{ tenantId: string; partnerId: string }>('find-host', SPACES);
  const total = { spaces: spaces.length, sealed: 0, recoveryCodesOf: 0 };
  for (const { tenantId, partnerId } of spaces) {
    const ctx = systemContext(tenantId, partnerId);
    const { sealed, recoveryCodesOf } = await database.inTenant(ctx, (tx) => renewSpace(tx, secrets));
    total.sealed += sealed;
    total.recoveryCodesOf += recoveryCodesOf;
  }
  return total;
}

async function renewSpace(tx: Tx, { former, current }: Secrets) {
  const { tenantId } = tx.ctx;
  let sealed = (await rewrapKey(tx, former, current)) ? 1 : 0;
  for (const column of SEALED_COLUMNS)
    sealed += await renewColumn(tx, column, former.keyFor(column.purpose), current.keyFor(column.purpose));
  const recoveryCodesOf = sealed ? await tx.run(FORGET_CODES, [tenantId]) : 0;
  const details = { sealed, recoveryCodesOf };
  if (sealed) tx.audit({ action: 'secret.renewed', subject: { kind: 'Tenant', id: tenantId }, details });
  return { sealed, recoveryCodesOf };
}

async function renewColumn(
  tx: Tx,
  { table, column, keyed }: SealedColumn,
  former: Buffer,
  current: Buffer,
): Promise<number> {
  const { tenantId } = tx.ctx;
  const rows = await tx.query<{ value: Buffer }>(
    `SELECT ${column} AS value FROM ${table} WHERE tenant_id = $1 AND ${column} IS NOT NULL FOR UPDATE`,
    [tenantId],
  );
  let renewed = 0;
  for (const { value } of rows) {
    if (opens(current, value)) continue;
    const text = unseal(former, value);
    // A sealed value has a nonce of its own: it is in one row.
    const values = [tenantId, value, seal(current, text), ...(keyed ? [keyed.of(current, tenantId, text)] : [])];
    const set = `${column} = $3${keyed ? `, ${keyed.column} = $4` : ''}`;
    await tx.run(`UPDATE ${table} SET ${set} WHERE tenant_id = $1 AND ${column} = $2`, values);
    renewed++;
  }
  return renewed;
}

function opens(key: Buffer, value: Buffer): boolean {
  try {
    unseal(key, value);
    return true;
  } catch {
    return false;
  }
}

const SPACES = `
  SELECT tenant_id AS "tenantId", coalesce(partner_id, tenant_id) AS "partnerId" FROM scope WHERE id = tenant_id ORDER BY tenant_id`;

const FORGET_CODES = `UPDATE second_factor SET recovery = '{}' WHERE tenant_id = $1 AND recovery <> '{}'`;
