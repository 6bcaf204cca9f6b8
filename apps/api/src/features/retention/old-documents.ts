import type { Tx } from '../../platform/database/tx.ts';
import type { Removed } from './old-cases.ts';
import type { PlaceRule } from './retention-rules.ts';

// A case that is still there keeps its documents; an order that is still open keeps what was billed of it, since the next invoice
// is compared with that; an invoice that is held keeps the one that it follows.
const OLD = `
  SELECT d.id, d.sha256, i.id AS "invoiceId", r.place FROM document d
  JOIN unnest($2::uuid[], $3::timestamptz[]) AS r(place, before) ON r.place = coalesce(d.unit_id, $1)
  LEFT JOIN invoice i ON i.tenant_id = $1 AND i.document_id = d.id
  WHERE d.tenant_id = $1 AND d.received_at < r.before AND d.status <> 'received' AND i.status IS DISTINCT FROM 'held'
    AND NOT EXISTS (SELECT FROM case_file c WHERE c.tenant_id = $1 AND c.document_id = d.id)
    AND NOT EXISTS (SELECT FROM case_file c WHERE c.tenant_id = $1 AND c.id = d.case_id)
    AND NOT EXISTS (SELECT FROM case_file c WHERE c.tenant_id = $1 AND c.invoice_id = i.id)
    AND NOT EXISTS (SELECT FROM exception_record e WHERE e.tenant_id = $1 AND e.document_id = d.id AND (e.case_id IS NOT NULL OR e.state = 'open'))
    AND NOT EXISTS (SELECT FROM allocation a JOIN purchase_order o ON o.tenant_id = $1 AND o.id = a.order_id
                    WHERE a.tenant_id = $1 AND a.invoice_id = i.id AND o.status = 'open')
    AND NOT EXISTS (SELECT FROM invoice f WHERE f.tenant_id = $1 AND f.follows_id = i.id AND f.status = 'held')
  ORDER BY d.received_at, d.id LIMIT $4`;

const OF_INVOICE = ['exception_record', 'allocation', 'judgement_facts', 'rehearsal_item'].map(
  (table) => `DELETE FROM ${table} WHERE tenant_id = $1 AND invoice_id = ANY($2)`,
);
const OF_DOCUMENT = ['exception_record', 'idempotency_key', 'invoice'].map(
  (table) => `DELETE FROM ${table} WHERE tenant_id = $1 AND document_id = ANY($2)`,
);
const DOCUMENTS = 'DELETE FROM document WHERE tenant_id = $1 AND id = ANY($2)';

interface OldDocument {
  readonly id: string;
  readonly sha256: string;
  readonly invoiceId: string | null;
  readonly place: string;
}

/** Removes some documents that are over their time, with what was read from them and found in them. */
export async function removeOldDocuments(tx: Tx, rules: readonly PlaceRule[], most: number): Promise<Removed> {
  const { tenantId } = tx.ctx;
  const [places, before] = [rules.map(({ place }) => place), rules.map((rule) => rule.before)];
  const old = await tx.query<OldDocument>(OLD, [tenantId, places, before, most]);
  if (old.length === 0) return { places: [], files: [] };
  const ids = old.map(({ id }) => id);
  const invoices = old.flatMap(({ invoiceId }) => invoiceId ?? []);
  for (const statement of OF_INVOICE) await tx.run(statement, [tenantId, invoices]);
  for (const statement of [...OF_DOCUMENT, DOCUMENTS]) await tx.run(statement, [tenantId, ids]);
  return { places: old.map(({ place }) => place), files: [...new Set(old.map(({ sha256 }) => sha256))] };
}
