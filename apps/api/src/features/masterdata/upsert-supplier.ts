import { newId } from '@clearhold/kernel';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { holdFacts } from './hold-facts.ts';
import { recheckBySupplier } from './recheck-affected.ts';
import type { supplierSchema } from './schemas.ts';

/** Saves a supplier's record from its system of record, where it is newer. False when it was stale. */
export async function upsertSupplier(
  tx: Tx,
  sourceId: string,
  supplier: z.infer<typeof supplierSchema>,
): Promise<boolean> {
  const { tenantId } = tx.ctx;
  await holdFacts(tx, { suppliers: [supplier] });
  await adopt(tx, sourceId, supplier);
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
    JSON.stringify(supplier),
    tx.at,
  ];
  const [row] = await tx.query<{ id: string }>(
    UPSERT,
    [...values, ...more].map((value) => value ?? null),
  );
  if (!row) return false;
  await saveAccounts(tx, row.id, supplier.bankAccounts);
  tx.audit({
    action: 'supplier.saved',
    subject: { kind: 'Supplier', id: row.id },
    details: { sourceId, version: supplier.sourceVersion, status: supplier.status },
  });
  await recheckBySupplier(tx, row.id, sourceId, supplier.sourceVersion);
  return true;
}

// A record that only an invoice named becomes this one, so that its invoices stay with it.
async function adopt(tx: Tx, sourceId: string, supplier: z.infer<typeof supplierSchema>): Promise<void> {
  await tx.run(
    `UPDATE supplier SET source_id = $2 WHERE tenant_id = $1 AND source_version = 0
       AND id = (SELECT id FROM supplier WHERE tenant_id = $1 AND source_version = 0 AND (tax_id = $3 OR registration_id = $4 OR endpoint_id = $5 OR lower(name) = lower($6)) ORDER BY id LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM supplier WHERE tenant_id = $1 AND source_id = $2)`,
    [
      tx.ctx.tenantId,
      sourceId,
      supplier.taxId ?? null,
      supplier.registrationId ?? null,
      supplier.endpoint?.id ?? null,
      supplier.name,
    ],
  );
}

// The first accounts of a new record come with the tenant's own trust in its ERP; later ones are proposals until verified.
async function saveAccounts(
  tx: Tx,
  supplierId: string,
  accounts: readonly { iban: string; verifiedAt?: string }[],
): Promise<void> {
  const rows = accounts.map((one) => ({
    id: newId(),
    iban: one.iban.replace(/\s/g, '').toUpperCase(),
    verified_at: one.verifiedAt ?? null,
  }));
  await tx.run(
    `INSERT INTO supplier_bank_account (tenant_id, id, supplier_id, iban, status, proposed_at, proposed_by, verified_at, verified_by)
     SELECT $1, r.id, $2, r.iban, CASE WHEN r.verified_at IS NULL THEN 'proposed' ELSE 'verified' END, $4, $5, r.verified_at, CASE WHEN r.verified_at IS NULL THEN NULL ELSE $5 END
     FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, iban text, verified_at timestamptz) ON CONFLICT (tenant_id, supplier_id, iban) DO NOTHING`,
    [tx.ctx.tenantId, supplierId, JSON.stringify(rows), tx.at, `${tx.ctx.actor.kind}:${tx.ctx.actor.id}`],
  );
}

const UPSERT = `
  INSERT INTO supplier AS s (tenant_id, id, source_id, source_version, name, tax_id, registration_id, endpoint_scheme, endpoint_id, country, email, phone,
    language, terms, status, critical, canonical, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
  ON CONFLICT (tenant_id, source_id) DO UPDATE SET source_version = $4, name = $5, tax_id = $6, registration_id = $7, endpoint_scheme = $8, endpoint_id = $9,
    country = $10, email = $11, phone = $12, language = $13, terms = $14, status = $15, critical = $16, canonical = $17, updated_at = $18
  WHERE s.source_version < $4
  RETURNING id`;
