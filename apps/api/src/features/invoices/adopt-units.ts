import type { Tx } from '../../platform/database/tx.ts';
import { findUnits } from '../units/index.ts';
import { type ArrivedInvoice, orderNumbersOf } from './arrived-invoice.ts';

/**
 * Gives held invoices that came without a unit the one that is known by now, an order's that came later say, and all
 * that hangs on them with it. An invoice that has a unit keeps it.
 */
export async function adoptUnits(tx: Tx, held: readonly ArrivedInvoice[]): Promise<ArrivedInvoice[]> {
  const without = held.filter((one) => one.unitId === null);
  const units = await findUnits(
    tx,
    without.map((one) => ({ customer: one.canonical.customer, orderNumbers: orderNumbersOf(one) })),
  );
  const found = new Map(
    without.flatMap((one, index) => (units[index] ? [[one.documentId, units[index]] as const] : [])),
  );
  if (found.size === 0) return [...held];
  const rows = JSON.stringify([...found].map(([document_id, unit_id]) => ({ document_id, unit_id })));
  for (const statement of ADOPT) await tx.run(statement, [tx.ctx.tenantId, rows]);
  tx.audit(
    ...[...found].map(([id, unitId]) => ({
      action: 'document.unitFound',
      subject: { kind: 'Document', id },
      details: { unitId },
    })),
  );
  return held.map((one) => ({ ...one, unitId: one.unitId ?? found.get(one.documentId) ?? null }));
}

const FOUND = 'jsonb_to_recordset($2::jsonb) AS f(document_id uuid, unit_id uuid)';
const ofCase = (table: string) => `
  UPDATE ${table} t SET unit_id = f.unit_id FROM ${FOUND}
  JOIN case_file c ON c.tenant_id = $1 AND c.document_id = f.document_id WHERE t.tenant_id = $1 AND t.case_id = c.id`;
const ofDocument = (table: string) => `
  UPDATE ${table} t SET unit_id = f.unit_id FROM ${FOUND} WHERE t.tenant_id = $1 AND t.document_id = f.document_id`;
const ADOPT = [
  `UPDATE document t SET unit_id = f.unit_id FROM ${FOUND} WHERE t.tenant_id = $1 AND t.id = f.document_id`,
  ...['invoice', 'exception_record'].map(ofDocument),
  ...['task', 'comment', 'supplier_link'].map(ofCase),
  `UPDATE case_file t SET unit_id = f.unit_id, version = t.version + 1, updated_at = now() FROM ${FOUND}
   WHERE t.tenant_id = $1 AND t.document_id = f.document_id`,
];
