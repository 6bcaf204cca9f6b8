import type { CodedBefore } from '@clearhold/exceptions';
import type { Tx } from '../../../platform/database/tx.ts';
import type { CaseRow } from '../engine/case-row.ts';

/**
 * How lines of the supplier were coded before, and what people coded lately for others. What is still held, was rejected or cancelled
 * teaches nothing, and a unit's case learns from that unit alone: whoever reads it may see no other. Bounded: 200 invoices of the supplier, 500 lines that people coded.
 */
export function codingHistory(
  tx: Tx,
  { invoice_id, supplier_id, unit_id }: Pick<CaseRow, 'invoice_id' | 'supplier_id' | 'unit_id'>,
): Promise<CodedBefore[]> {
  return tx.query<CodedBefore>(HISTORY, [tx.ctx.tenantId, supplier_id, invoice_id, unit_id]);
}

const TEACHES = `i.id <> $3 AND i.status NOT IN ('held', 'rejected', 'cancelled') AND ($4::uuid IS NULL OR i.unit_id = $4)`;

const HISTORY = `
  SELECT l ->> 'accountingCost' AS account, NULL AS "costCentre", coalesce(l ->> 'description', l ->> 'name') AS text,
    i.number AS "invoiceNumber", true AS "sameSupplier", false AS "byPerson"
  FROM (SELECT i.id, i.number, i.document_id FROM invoice i WHERE i.tenant_id = $1 AND i.supplier_id = $2::uuid AND ${TEACHES}
        ORDER BY i.created_at DESC LIMIT 200) i
  JOIN document d ON d.tenant_id = $1 AND d.id = i.document_id
  CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN jsonb_typeof(d.canonical -> 'lines') = 'array' THEN d.canonical -> 'lines' ELSE '[]' END) AS l
  WHERE btrim(l ->> 'accountingCost') <> ''
    AND NOT EXISTS (SELECT FROM coded_line c WHERE c.tenant_id = $1 AND c.supplier_id = $2::uuid AND c.invoice_id = i.id AND c.line = l ->> 'id')
  UNION ALL
  SELECT c.account, c.cost_centre, c.text, i.number, c.supplier_id IS NOT DISTINCT FROM $2::uuid AND c.supplier_id IS NOT NULL, true
  FROM ((SELECT * FROM coded_line WHERE tenant_id = $1 AND supplier_id = $2::uuid ORDER BY coded_at DESC LIMIT 500)
        UNION (SELECT * FROM coded_line WHERE tenant_id = $1 ORDER BY coded_at DESC LIMIT 500)) c
  JOIN invoice i ON i.tenant_id = $1 AND i.id = c.invoice_id AND ${TEACHES}
  LIMIT 2000`;
