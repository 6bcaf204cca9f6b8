import type { CanonicalReceipt } from '@clearhold/documents';
import { decimal, newId, sum } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { findUnits } from '../units/index.ts';
import { factsTouched, holdFacts } from './hold-facts.ts';
import { recheckByOrders } from './recheck-affected.ts';

export interface ReceiptArrival {
  readonly sourceId: string;
  readonly sourceVersion?: number;
  readonly canonical: CanonicalReceipt;
  readonly unitId?: string | null;
}

/**
 * Saves goods receipts where they are newer than what is known. Returns the source ids that were stale. A number names one
 * receipt of an order: sent again under another source id it is the same goods, which did not arrive twice.
 */
export async function upsertReceipts(tx: Tx, arrivals: readonly ReceiptArrival[]): Promise<string[]> {
  await holdFacts(tx, { orderNumbers: factsTouched(arrivals.map((one) => one.canonical)).orderNumbers });
  const stale: string[] = [];
  const units = await findUnits(
    tx,
    arrivals.map(({ canonical }) => ({ ...canonical, orderNumbers: ordersOf(canonical) })),
  );
  const changed: { number: string; sourceId: string; version: number }[] = [];
  for (const [index, one] of arrivals.entries()) {
    const { canonical } = one;
    const sourceId = await sameReceipt(tx, one);
    const values = [
      tx.ctx.tenantId,
      newId(),
      sourceId,
      one.sourceVersion ?? null,
      canonical.number,
      canonical.orderReference ?? null,
    ];
    const [row] = await tx.query<{ id: string; source_version: number }>(UPSERT, [
      ...values,
      JSON.stringify(canonical),
      tx.at,
      one.unitId ?? units[index],
    ]);
    if (!row) {
      stale.push(sourceId);
      continue;
    }
    const numbers = await saveLines(tx, row.id, canonical);
    changed.push(...numbers.map((number) => ({ number, sourceId, version: row.source_version })));
    tx.audit({
      action: 'receipt.saved',
      subject: { kind: 'GoodsReceipt', id: sourceId },
      details: { number: canonical.number, version: row.source_version },
    });
  }
  await recheckByOrders(tx, 'receiptPosted', changed);
  return stale;
}

/** The source id to save under: the receipt's own, which one that is known by its number takes over; a copy keeps the known one. */
async function sameReceipt(tx: Tx, { sourceId, sourceVersion, canonical }: ReceiptArrival): Promise<string> {
  const known = await tx.query<{ source_id: string }>(KNOWN, [
    tx.ctx.tenantId,
    canonical.number,
    canonical.orderReference ?? null,
    sourceId,
  ]);
  const other = known.find((row) => row.source_id !== sourceId);
  if (!other || known.length > 1) return sourceId;
  if (sourceVersion === undefined) return other.source_id;
  await tx.run(RENAME, [tx.ctx.tenantId, other.source_id, sourceId]);
  return sourceId;
}

const ordersOf = (canonical: CanonicalReceipt) => factsTouched([canonical]).orderNumbers ?? [];

async function saveLines(tx: Tx, receiptId: string, canonical: CanonicalReceipt): Promise<string[]> {
  const lines = canonical.lines.flatMap((line) => {
    const number = line.orderReference ?? canonical.orderReference;
    return number ? [{ line, number }] : [];
  });
  await tx.run('DELETE FROM goods_receipt_line WHERE tenant_id = $1 AND receipt_id = $2', [tx.ctx.tenantId, receiptId]);
  const rows = lines.map(({ line, number }, index) => ({
    receipt_id: receiptId,
    line_id: line.id || String(index + 1),
    order_number: number,
    order_line_id: line.orderLineReference ?? null,
    buyer_item_id: line.buyerItemId ?? null,
    seller_item_id: line.sellerItemId ?? null,
    quantity: sum([line.quantity]).toFixed(),
    rejected: decimal(line.rejectedQuantity ?? '0').toFixed(),
  }));
  await tx.run(INSERT_LINES, [tx.ctx.tenantId, JSON.stringify(rows)]);
  return [...new Set(lines.map((one) => one.number))];
}

const UPSERT = `
  INSERT INTO goods_receipt AS g (tenant_id, id, source_id, source_version, number, order_number, canonical, created_at, updated_at, unit_id)
  VALUES ($1, $2, $3, coalesce($4::bigint, 1), $5, $6, $7, $8, $8, $9)
  ON CONFLICT (tenant_id, source_id) DO UPDATE SET source_version = coalesce($4::bigint, g.source_version + 1), number = $5, order_number = $6,
    canonical = $7, updated_at = $8, unit_id = coalesce($9, g.unit_id)
  WHERE $4::bigint IS NULL OR g.source_version < $4::bigint
  RETURNING id, source_version`;

const KNOWN = `
  SELECT source_id FROM goods_receipt
  WHERE tenant_id = $1 AND ((number = $2 AND order_number IS NOT DISTINCT FROM $3) OR source_id = $4) ORDER BY id FOR UPDATE`;
// Versions of two sources are not to be compared: the new one's begin.
const RENAME = 'UPDATE goods_receipt SET source_id = $3, source_version = 0 WHERE tenant_id = $1 AND source_id = $2';

const INSERT_LINES = `
  INSERT INTO goods_receipt_line (tenant_id, receipt_id, line_id, order_number, order_line_id, buyer_item_id, seller_item_id, quantity, rejected)
  SELECT $1, r.receipt_id, r.line_id, r.order_number, r.order_line_id, r.buyer_item_id, r.seller_item_id, r.quantity, r.rejected
  FROM jsonb_populate_recordset(NULL::goods_receipt_line, $2::jsonb) AS r ON CONFLICT DO NOTHING`;
