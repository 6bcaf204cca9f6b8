import type { Tx } from '../../platform/database/tx.ts';
import type { AccountSeal } from './account-seal.ts';

/** Seals account numbers of these suppliers that lie in the clear since before numbers were sealed. */
export async function sealOldAccounts(tx: Tx, seals: AccountSeal, supplierIds: readonly string[]): Promise<void> {
  const { tenantId } = tx.ctx;
  const open = await tx.query<{ id: string; iban: string }>(OPEN, [tenantId, supplierIds]);
  for (const { id, iban } of open) {
    const { sealed, key, shown } = seals.seal(tenantId, iban);
    await tx.run(SEAL, [tenantId, id, sealed, key, shown]);
  }
}

const OPEN = `
  SELECT id, iban FROM supplier_bank_account WHERE tenant_id = $1 AND supplier_id = ANY($2) AND iban IS NOT NULL ORDER BY id FOR UPDATE`;
const SEAL = `
  UPDATE supplier_bank_account SET iban = NULL, sealed_iban = $3, account_key = $4, shown = $5 WHERE tenant_id = $1 AND id = $2`;
