import type { CanonicalOrder } from '@clearhold/documents';
import { newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { findUnits } from '../units/index.ts';
import { findSuppliers } from './find-suppliers.ts';
import { factsTouched, holdFacts } from './hold-facts.ts';
import { recheckByOrders } from './recheck-affected.ts';

/** An order from its system of record. Without a version (a UBL file) each one follows the last. */
export interface OrderArrival {
  readonly sourceId: string;
  readonly sourceVersion?: number;
  readonly canonical: CanonicalOrder;
  readonly unitId?: string | null;
}

/** Saves orders where they are newer than what is known. Returns the source ids that were stale. */
export async function upsertOrders(tx: Tx, arrivals: readonly OrderArrival[]): Promise<string[]> {
  await holdFacts(tx, factsTouched(arrivals.map((one) => one.canonical)));
  const stale: string[] = [];
  const suppliers = await findSuppliers(
    tx,
    arrivals.map((one) => one.canonical.supplier),
  );
  const units = await findUnits(
    tx,
    arrivals.map((one) => one.canonical),
  );
  const changed: { number: string; sourceId: string; version: number }[] = [];
  for (const [index, one] of arrivals.entries()) {
    const { canonical, sourceId } = one;
    const values = [
      tx.ctx.tenantId,
      newId(),
      sourceId,
      one.sourceVersion ?? null,
      canonical.number,
      suppliers[index]!.id,
      canonical.currency ?? null,
    ];
    const [row] = await tx.query<{ source_version: number }>(UPSERT, [
      ...values,
      canonical.status ?? 'open',
      canonical.terms ?? null,
      JSON.stringify(canonical),
      tx.at,
      one.unitId ?? units[index],
    ]);
    if (!row) stale.push(sourceId);
    else changed.push({ number: canonical.number, sourceId, version: row.source_version });
  }
  tx.audit(
    ...changed.map((one) => ({
      action: 'order.saved',
      subject: { kind: 'PurchaseOrder', id: one.sourceId },
      details: { number: one.number, version: one.version },
    })),
  );
  await recheckByOrders(tx, 'orderChanged', changed);
  return stale;
}

const UPSERT = `
  INSERT INTO purchase_order AS o (tenant_id, id, source_id, source_version, number, supplier_id, currency, status, terms, canonical, created_at, updated_at, unit_id)
  VALUES ($1, $2, $3, coalesce($4::bigint, 1), $5, $6, $7, $8, $9, $10, $11, $11, $12)
  ON CONFLICT (tenant_id, source_id) DO UPDATE SET source_version = coalesce($4::bigint, o.source_version + 1), number = $5, supplier_id = $6,
    currency = $7, status = $8, terms = $9, canonical = $10, updated_at = $11, unit_id = coalesce($12, o.unit_id)
  WHERE $4::bigint IS NULL OR o.source_version < $4::bigint
  RETURNING source_version`;
