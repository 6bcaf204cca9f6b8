import type { Advance } from '@clearhold/cases';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { weighDelegationsJob } from '../../delegations/index.ts';

/** Has a look taken at approvals that open while somebody is out; nothing where nobody is. */
export async function weighApprovals(
  tx: Tx,
  moved: readonly { row: { id: string }; advances: readonly Advance[] }[],
): Promise<void> {
  const asks = moved.filter(({ advances }) =>
    advances.some(({ commands }) => commands.some((one) => one.type === 'openTask' && one.kind === 'approval')),
  );
  if (asks.length === 0) return;
  const [out] = await tx.query(SOMEBODY_OUT, [tx.ctx.tenantId, tx.at]);
  if (!out) return;
  await enqueue(
    tx,
    weighDelegationsJob,
    asks.map(({ row: { id } }) => ({ subjectId: id, payload: { caseId: id } })),
  );
}

const SOMEBODY_OUT = `
  SELECT 1 FROM delegation WHERE tenant_id = $1 AND revoked_at IS NULL AND starts_at <= $2 AND ends_at > $2 LIMIT 1`;
