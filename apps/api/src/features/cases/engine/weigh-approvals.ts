import type { Advance } from '@clearhold/cases';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { weighDelegationsJob } from '../../delegations/index.ts';
import type { CaseRow } from './case-row.ts';
import { APPROVAL_CODES } from './own-codes.ts';

/** Has a look taken at approvals that open or are late, and at cases whose stuck approval may go on. */
export async function weighApprovals(
  tx: Tx,
  moved: readonly { row: Pick<CaseRow, 'id' | 'codes' | 'closed_at'>; advances: readonly Advance[] }[],
): Promise<void> {
  const asks = moved.filter(
    ({ row, advances }) =>
      !row.closed_at &&
      (row.codes.some((code) => APPROVAL_CODES.includes(code)) ||
        advances.some(({ commands }) =>
          commands.some((one) => (one.type === 'openTask' && one.kind === 'approval') || one.type === 'escalate'),
        )),
  );
  if (asks.length === 0) return;
  await enqueue(
    tx,
    weighDelegationsJob,
    asks.map(({ row: { id } }) => ({ subjectId: id, payload: { caseId: id } })),
  );
}
