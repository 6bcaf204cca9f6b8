import type { Tx } from '../../platform/database/tx.ts';
import { factsTouched, findSuppliers, holdFacts } from '../masterdata/index.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';

/** The earlier invoice that a document says it credits or replaces. */
export interface Preceding {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

/** The invoices of the same supplier that these documents name as the preceding one, by document. */
export async function findPreceding(
  tx: Tx,
  arrived: readonly ArrivedInvoice[],
): Promise<ReadonlyMap<string, Preceding>> {
  const followers = arrived.filter((one) => one.canonical.precedingInvoice);
  if (followers.length === 0) return new Map();
  await holdFacts(tx, factsTouched(arrived.map((one) => one.canonical)));
  const suppliers = await findSuppliers(
    tx,
    followers.map((one) => one.canonical.supplier),
  );
  const named = followers.map((one, index) => ({
    document_id: one.documentId,
    supplier_id: suppliers[index]!.id,
    number: one.canonical.precedingInvoice,
    currency: one.canonical.currency,
  }));
  const rows = await tx.query<Preceding & { document_id: string }>(FIND, [tx.ctx.tenantId, JSON.stringify(named)]);
  return new Map(rows.map((row) => [row.document_id, row]));
}

/** Batches in which nothing follows a document of its own batch: each is judged after what it follows was saved. */
export function inOrderOfFollowing(arrived: readonly ArrivedInvoice[]): ArrivedInvoice[][] {
  const groups: ArrivedInvoice[][] = [];
  let numbers = new Set<string>();
  for (const one of arrived) {
    const { number, precedingInvoice } = one.canonical;
    if (groups.length === 0 || (precedingInvoice && numbers.has(precedingInvoice))) {
      groups.push([]);
      numbers = new Set();
    }
    groups.at(-1)!.push(one);
    numbers.add(number);
  }
  return groups;
}

// Of several of one number, the one that waits; then the newest.
const FIND = `
  SELECT DISTINCT ON (r.document_id) r.document_id, i.id, i.number, i.status
  FROM jsonb_to_recordset($2::jsonb) AS r(document_id uuid, supplier_id uuid, number text, currency text)
  JOIN invoice i ON i.tenant_id = $1 AND i.supplier_id = r.supplier_id AND i.number = r.number AND i.currency = r.currency
    AND i.kind = 'Invoice' AND i.document_id <> r.document_id
  ORDER BY r.document_id, (i.status = 'held') DESC, i.id DESC`;
