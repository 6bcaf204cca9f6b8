import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Have the tax of an invoice checked outside. The subject is the invoice. */
export const taxCheckJob = defineJob({
  kind: 'tax.check',
  lane: LANE.normal,
  attempts: 10,
  batch: 1,
  payload: z.object({ unanswered: z.int().min(0) }),
});

/** Has new invoices checked, where a service for that is connected. */
export async function askTaxChecks(tx: Tx, invoiceIds: readonly string[]): Promise<void> {
  if (invoiceIds.length === 0) return;
  const rows = await tx.query<{ id: string }>(TO_CHECK, [tx.ctx.tenantId, invoiceIds]);
  await enqueue(
    tx,
    taxCheckJob,
    rows.map(({ id }) => ({ subjectId: id, payload: { unanswered: 0 } })),
  );
}

/** Asks again at once what waits because the service gave no answer: it gives some again. */
export const wakeTaxChecks = (tx: Tx): Promise<number> => tx.run(WAKE, [tx.ctx.tenantId, taxCheckJob.kind, tx.at]);

const TO_CHECK = `
  SELECT i.id FROM invoice i WHERE i.tenant_id = $1 AND i.id = ANY($2) AND i.status IN ('clear', 'held')
    AND EXISTS (SELECT FROM tax_service s WHERE s.tenant_id = $1)`;
const WAKE = `UPDATE outbox SET not_before = $3 WHERE tenant_id = $1 AND kind = $2 AND state = 'scheduled' AND not_before > $3`;
