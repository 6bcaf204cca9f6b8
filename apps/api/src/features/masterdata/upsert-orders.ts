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

/** An order that was not saved: an older version than the one known, or a number that another order has. */
export interface OrderRefused {
  readonly sourceId: string;
  readonly number: string;
  /** The source id under which the number is known; absent: the version is stale. */
  readonly knownAs?: string;
}

/**
 * Saves orders where they are newer than what is known. A number names one order: what was billed against it stays with it,
 * whatever its source calls it. A system of record may send it under a new source id; an order of another supplier with that
 * number, and a copy that came as a document, are refused.
 */
export async function upsertOrders(tx: Tx, arrivals: readonly OrderArrival[]): Promise<OrderRefused[]> {
  await holdFacts(tx, factsTouched(arrivals.map((one) => one.canonical)));
  const refused: OrderRefused[] = [];
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
    const { number } = canonical;
    const knownAs = await knownElsewhere(tx, one, suppliers[index]!.id);
    if (knownAs !== undefined) {
      refused.push({ sourceId, number, knownAs });
      continue;
    }
    const values = [
      tx.ctx.tenantId,
      newId(),
      sourceId,
      one.sourceVersion ?? null,
      number,
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
    if (!row) refused.push({ sourceId, number });
    else changed.push({ number, sourceId, version: row.source_version });
  }
  tx.audit(
    ...changed.map((one) => ({
      action: 'order.saved',
      subject: { kind: 'PurchaseOrder', id: one.sourceId },
      details: { number: one.number, version: one.version },
    })),
  );
  await recheckByOrders(tx, 'orderChanged', changed);
  return refused;
}

/** Where the order's number is another's: that one's source id. A new name of the same order is taken over. */
async function knownElsewhere(tx: Tx, one: OrderArrival, supplierId: string): Promise<string | undefined> {
  const { sourceId, canonical } = one;
  const known = await tx.query<{ source_id: string; supplier_id: string }>(KNOWN, [
    tx.ctx.tenantId,
    canonical.number,
    sourceId,
  ]);
  const other = known.find((row) => row.source_id !== sourceId);
  if (!other) return undefined;
  const isSame = other.supplier_id === supplierId && one.sourceVersion !== undefined && known.length === 1;
  if (!isSame) return other.source_id;
  await tx.run(RENAME, [tx.ctx.tenantId, other.source_id, sourceId]);
  return undefined;
}

const KNOWN = `SELECT source_id, supplier_id FROM purchase_order WHERE tenant_id = $1 AND (number = $2 OR source_id = $3) ORDER BY id FOR UPDATE`;
// Versions of two sources are not to be compared: the new one's begin.
const RENAME = `UPDATE purchase_order SET source_id = $3, source_version = 0 WHERE tenant_id = $1 AND source_id = $2`;

const UPSERT = `
  INSERT INTO purchase_order AS o (tenant_id, id, source_id, source_version, number, supplier_id, currency, status, terms, canonical, created_at, updated_at, unit_id)
  VALUES ($1, $2, $3, coalesce($4::bigint, 1), $5, $6, $7, $8, $9, $10, $11, $11, $12)
  ON CONFLICT (tenant_id, source_id) DO UPDATE SET source_version = coalesce($4::bigint, o.source_version + 1), number = $5, supplier_id = $6,
    currency = $7, status = $8, terms = $9, canonical = $10, updated_at = $11, unit_id = coalesce($12, o.unit_id)
  WHERE $4::bigint IS NULL OR o.source_version < $4::bigint
  RETURNING source_version`;
