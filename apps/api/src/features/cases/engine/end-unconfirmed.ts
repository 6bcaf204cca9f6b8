import type { Tx } from '../../../platform/database/tx.ts';
import type { CaseEngine } from './case-engine.ts';

/** The confirmation came after all: cases that only asked for it have nothing left to ask. */
export async function endUnconfirmed(tx: Tx, engine: CaseEngine, caseIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string; number: number }>(ASKING, [tx.ctx.tenantId, caseIds]);
  const by = { personId: 'system', roles: [] };
  await engine.feedMany(
    tx,
    rows.map(({ id, number }) => {
      const reason = `The ERP confirmed what case ${number} asked of it`;
      const event = { id: `confirmed:${id}`, type: 'caseWithdrawn' as const, by, reason };
      return { caseId: id, event, notes: [{ type: 'erpSaid', mark: 'ERP' as const, text: reason, actorName: 'ERP' }] };
    }),
  );
}

const ASKING = `
  SELECT i.id, c.number FROM case_file c JOIN case_file i ON i.tenant_id = c.tenant_id AND i.invoice_id = c.invoice_id
  WHERE c.tenant_id = $1 AND c.id = ANY($2) AND i.closed_at IS NULL AND i.primary_code = 'INT.WRITEBACK_UNCONFIRMED'
    AND starts_with(i.cause_key, c.id || '/')`;
