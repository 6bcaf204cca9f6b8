import { z } from 'zod';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';

/** Sends a report by mail when its period is over, and plans the next one. The subject is the schedule. */
export const reportMailJob = defineJob({
  kind: 'report.mail',
  lane: LANE.bulk,
  payload: z.object({ period: z.string() }),
  attempts: 10,
  batch: 1,
});

/** Has a period reported at its time; named by it, so that the running row does not stand in the way of its successor. */
export const planReportMail = (tx: Tx, id: string, period: string, notBefore: Date): Promise<void> =>
  enqueue(tx, reportMailJob, [
    { subjectId: id, payload: { period }, notBefore, dedupeKey: `${reportMailJob.kind}:${id}:${period}` },
  ]);
