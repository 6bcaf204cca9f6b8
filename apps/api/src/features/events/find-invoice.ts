import type { Tx } from '../../platform/database/tx.ts';
import type { InvoiceRef } from './event-types.ts';

export interface FoundInvoice {
  readonly id: string;
  readonly status: string;
}

/** The one invoice that an event names, or why it names none. */
export async function findInvoice(tx: Tx, ref: InvoiceRef): Promise<FoundInvoice | string> {
  const { number, erpDocument, fiscalYear, supplierSourceId } = ref;
  const found = await tx.query<FoundInvoice>(FIND, [
    tx.ctx.tenantId,
    number ?? null,
    erpDocument ?? null,
    fiscalYear ?? null,
    supplierSourceId ?? null,
  ]);
  if (found.length > 1) return 'more than one invoice bears this number: name supplierSourceId or erpDocument';
  return found[0] ?? 'no such invoice is known here';
}

const FIND = `
  SELECT i.id, i.status FROM invoice i LEFT JOIN supplier s ON s.tenant_id = i.tenant_id AND s.id = i.supplier_id
  WHERE i.tenant_id = $1 AND ($2::text IS NULL OR i.number = $2) AND ($3::text IS NULL OR $2::text IS NOT NULL AND i.erp_document IS NULL OR i.erp_document = $3)
    AND ($4::text IS NULL OR i.erp_year IS NULL OR i.erp_year = $4) AND ($5::text IS NULL OR s.source_id = $5)
  ORDER BY (i.status = 'held') DESC, i.id LIMIT 2`;
