import type { DismissedLikeness } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';

/** What people dismissed of a supplier in one way of being alike; `times` counts cases. */
export interface Dismissal extends DismissedLikeness {
  readonly supplierId: string;
  readonly lastAt: Date;
  /** Pairs of an invoice and an earlier one. */
  readonly pairs: readonly { readonly invoiceId: string | null; readonly candidateId: string }[];
}

/** What is remembered of these suppliers, the oftenest first. */
export function dismissalsOf(tx: Tx, supplierIds: readonly string[]): Promise<Dismissal[]> {
  return tx.query<Dismissal>(DISMISSED, [tx.ctx.tenantId, [...new Set(supplierIds)]]);
}

/** The same as facts about one invoice: its own pairs are settled. */
export function dismissedFor(
  all: readonly Dismissal[],
  supplierId: string,
  invoiceId: string | undefined,
): DismissedLikeness[] {
  return all
    .filter((one) => one.supplierId === supplierId)
    .map(({ relation, reason, times, pairs }) => {
      const own = pairs.filter((pair) => invoiceId && pair.invoiceId === invoiceId);
      return { relation, reason, times, candidateIds: own.map(({ candidateId }) => candidateId) };
    });
}

/** Forgets what was dismissed of a supplier in one way of being alike; how many pairs that were. */
export async function forgetDismissals(tx: Tx, supplierId: string, relation: string): Promise<number> {
  const { tenantId, actor } = tx.ctx;
  const forgotten = await tx.run(FORGET, [tenantId, supplierId, relation, tx.at, actor.id]);
  const subject = { kind: 'Supplier', id: supplierId };
  if (forgotten) tx.audit({ action: 'duplicates.forgotten', subject, details: { relation, pairs: forgotten } });
  return forgotten;
}

const DISMISSED = `
  SELECT d.supplier_id AS "supplierId", d.relation, (array_agg(d.reason ORDER BY d.dismissed_at DESC))[1] AS reason, count(DISTINCT d.case_id)::int AS times,
    max(d.dismissed_at) AS "lastAt", jsonb_agg(jsonb_build_object('invoiceId', d.invoice_id, 'candidateId', d.candidate_id) ORDER BY d.dismissed_at DESC) AS pairs
  FROM duplicate_dismissal d WHERE d.tenant_id = $1 AND d.supplier_id = ANY($2) AND d.forgotten_at IS NULL
  GROUP BY d.supplier_id, d.relation ORDER BY count(DISTINCT d.case_id) DESC, d.relation`;
const FORGET = `
  UPDATE duplicate_dismissal SET forgotten_at = $4, forgotten_by = $5 WHERE tenant_id = $1 AND supplier_id = $2 AND relation = $3 AND forgotten_at IS NULL`;
