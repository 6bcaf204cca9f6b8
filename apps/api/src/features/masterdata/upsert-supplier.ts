import { newId } from '@clearhold/kernel';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { type AccountSeal, sealOldAccounts } from '../accounts/index.ts';
import { holdFacts } from './hold-facts.ts';
import { recheckBySupplier } from './recheck-affected.ts';
import type { supplierSchema } from './schemas.ts';
import { taxKey } from './tax-key.ts';

/** Saves a supplier's record from its system of record, where it is newer. False when it was stale. */
export async function upsertSupplier(
  tx: Tx,
  sourceId: string,
  supplier: z.infer<typeof supplierSchema>,
  seals: AccountSeal,
): Promise<boolean> {
  const { tenantId } = tx.ctx;
  await holdFacts(tx, { suppliers: [supplier] });
  await adopt(tx, sourceId, supplier);
  const isFirst = await isFirstRecord(tx, sourceId);
  const values = [
    tenantId,
    newId(),
    sourceId,
    supplier.sourceVersion,
    supplier.name,
    supplier.taxId,
    supplier.registrationId,
    supplier.endpoint?.scheme,
    supplier.endpoint?.id,
  ];
  const more = [
    supplier.country,
    supplier.email,
    supplier.phone,
    supplier.language,
    supplier.terms,
    supplier.status,
    supplier.critical,
    JSON.stringify(keptRecord(tx, supplier, seals)),
    tx.at,
    supplier.phoneSince,
  ];
  const [row] = await tx.query<{ id: string }>(
    UPSERT,
    [...values, ...more].map((value) => value ?? null),
  );
  if (!row) return false;
  await saveAccounts(tx, row.id, isFirst, supplier.bankAccounts, seals);
  tx.audit({
    action: 'supplier.saved',
    subject: { kind: 'Supplier', id: row.id },
    details: { sourceId, version: supplier.sourceVersion, status: supplier.status },
  });
  await recheckBySupplier(tx, row.id, sourceId, supplier.sourceVersion);
  return true;
}

/** A supplier's record as it is kept: account numbers are not in it, but by what tells them apart. */
export function keptRecord(tx: Tx, supplier: z.infer<typeof supplierSchema>, seals: AccountSeal): object {
  const bankAccounts = supplier.bankAccounts.map(({ iban, ...account }) => ({
    key: seals.keyOf(tx.ctx.tenantId, iban),
    ...account,
  }));
  return { ...supplier, bankAccounts };
}

async function isFirstRecord(tx: Tx, sourceId: string): Promise<boolean> {
  const sql = 'SELECT FROM supplier WHERE tenant_id = $1 AND source_id = $2 AND source_version > 0';
  return (await tx.query(sql, [tx.ctx.tenantId, sourceId])).length === 0;
}

// A record that only an invoice named becomes this one, so that its invoices stay with it.
async function adopt(tx: Tx, sourceId: string, supplier: z.infer<typeof supplierSchema>): Promise<void> {
  await tx.run(
    `UPDATE supplier SET source_id = $2 WHERE tenant_id = $1 AND source_version = 0
       AND id = (SELECT id FROM supplier WHERE tenant_id = $1 AND source_version = 0 AND (tax_key = $3 OR registration_id = $4 OR endpoint_id = $5 OR lower(name) = lower($6)) ORDER BY id LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM supplier WHERE tenant_id = $1 AND source_id = $2)`,
    [
      tx.ctx.tenantId,
      sourceId,
      supplier.taxId ? taxKey(supplier.taxId) : null,
      supplier.registrationId ?? null,
      supplier.endpoint?.id ?? null,
      supplier.name,
    ],
  );
}

// The first accounts of a new record come with the tenant's own trust in its ERP; later ones are proposals until their change
// is verified here, whatever the ERP says of them.
async function saveAccounts(
  tx: Tx,
  supplierId: string,
  isFirst: boolean,
  accounts: readonly { iban: string; verifiedAt?: string }[],
  seals: AccountSeal,
): Promise<void> {
  if (!isFirst) await sealOldAccounts(tx, seals, [supplierId]);
  const rows = accounts.map((one) => {
    const { sealed, key, shown } = seals.seal(tx.ctx.tenantId, one.iban);
    return { id: newId(), sealed: sealed.toString('hex'), key, shown, verified_at: isFirst ? one.verifiedAt : null };
  });
  await tx.run(
    `INSERT INTO supplier_bank_account (tenant_id, id, supplier_id, sealed_iban, account_key, shown, status, proposed_at, proposed_by, verified_at, verified_by)
     SELECT $1, r.id, $2, decode(r.sealed, 'hex'), r.key, r.shown, CASE WHEN r.verified_at IS NULL THEN 'proposed' ELSE 'verified' END, $4, $5, r.verified_at, CASE WHEN r.verified_at IS NULL THEN NULL ELSE $5 END
     FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, sealed text, key text, shown text, verified_at timestamptz) ON CONFLICT (tenant_id, supplier_id, account_key) DO NOTHING`,
    [tx.ctx.tenantId, supplierId, JSON.stringify(rows), tx.at, `${tx.ctx.actor.kind}:${tx.ctx.actor.id}`],
  );
}

const UPSERT = `
  INSERT INTO supplier AS s (tenant_id, id, source_id, source_version, name, tax_id, registration_id, endpoint_scheme, endpoint_id, country, email, phone,
    language, terms, status, critical, canonical, created_at, updated_at, phone_since)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, CASE WHEN $12::text IS NOT NULL THEN least(coalesce($19::timestamptz, $18), $18) END)
  ON CONFLICT (tenant_id, source_id) DO UPDATE SET source_version = $4, name = $5, tax_id = $6, registration_id = $7, endpoint_scheme = $8, endpoint_id = $9,
    country = $10, email = $11, phone = $12, language = $13, terms = $14, status = $15, critical = $16, canonical = $17, updated_at = $18,
    phone_since = CASE WHEN s.phone IS NOT DISTINCT FROM $12 THEN s.phone_since WHEN $12 IS NULL THEN NULL WHEN s.source_version = 0 THEN least(coalesce($19, $18), $18) ELSE $18 END,
    former_phone = CASE WHEN s.phone IS DISTINCT FROM $12 AND s.phone IS NOT NULL THEN s.phone ELSE s.former_phone END,
    former_phone_since = CASE WHEN s.phone IS DISTINCT FROM $12 AND s.phone IS NOT NULL THEN s.phone_since ELSE s.former_phone_since END
  WHERE s.source_version < $4
  RETURNING id`;
