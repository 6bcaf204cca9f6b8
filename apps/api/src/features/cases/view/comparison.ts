import type { CanonicalInvoice } from '@clearhold/documents';
import { type ComparedCell, type MatchedLine, toleranceInWords, withOwnQuantity } from '@clearhold/exceptions';
import { decimal, money, ZERO } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';

/** Invoice, order and receipt side by side, as they were judged last. */
export async function comparisonOf(tx: Tx, invoiceId: string, currency: string) {
  const [row] = await tx.query<{ comparison: MatchedLine[] | null; canonical: CanonicalInvoice; orders: string[] }>(
    FIND,
    [tx.ctx.tenantId, invoiceId],
  );
  if (!row?.comparison) return null;
  const orders = await tx.query<Record<string, unknown>>(ORDERS, [tx.ctx.tenantId, row.orders]);
  const receipts = await tx.query<Record<string, unknown>>(RECEIPTS, [tx.ctx.tenantId, row.orders]);
  return {
    currency,
    rows: row.comparison.map((line) => rowOf(line, row.canonical, currency)),
    difference: money(differenceOf(row.comparison), currency),
    orders: orders.map((one) => one.summary),
    receipts: receipts.map((one) => one.summary),
  };
}

function rowOf(line: MatchedLine, invoice: CanonicalInvoice, currency: string) {
  return {
    line: line.line,
    description: invoice.lines.find((one) => one.id === line.line)?.description ?? null,
    orderNumber: line.orderNumber,
    orderLine: line.orderLines.join(', ') || null,
    matchedBy: line.reason,
    cells: line.cells.map((cell) => cellOf(withOwnQuantity(cell, line.quantity), currency)),
  };
}

function cellOf(cell: ComparedCell, currency: string) {
  const counted = cell.field === 'quantity' || cell.field === 'received';
  return {
    ...cell,
    field: cell.field.toUpperCase(),
    tolerance: cell.tolerance ? toleranceInWords(cell.tolerance, counted ? undefined : currency) : null,
    toleranceSource: cell.tolerance?.scope ?? null,
  };
}

// What the invoice bills beyond what was agreed, over lines that differ.
function differenceOf(lines: readonly MatchedLine[]) {
  const nets = lines.flatMap((line) =>
    line.cells.filter((cell) => cell.field === 'net' && cell.difference).map((cell) => decimal(cell.difference!)),
  );
  return nets.reduce((total, one) => total.plus(one), ZERO);
}

const FIND = `
  SELECT i.comparison, d.canonical, i.order_references AS orders FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = $1 AND i.id = $2`;
const ORDERS = `
  SELECT jsonb_build_object('number', number, 'status', status, 'currency', currency, 'issueDate', canonical ->> 'issueDate', 'lines', canonical -> 'lines') AS summary
  FROM purchase_order WHERE tenant_id = $1 AND number = ANY($2)`;
const RECEIPTS = `
  SELECT DISTINCT jsonb_build_object('number', r.number, 'issueDate', r.canonical ->> 'issueDate', 'lines', r.canonical -> 'lines') AS summary
  FROM goods_receipt r JOIN goods_receipt_line l ON l.tenant_id = r.tenant_id AND l.receipt_id = r.id WHERE r.tenant_id = $1 AND l.order_number = ANY($2)`;
