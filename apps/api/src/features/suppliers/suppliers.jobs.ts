import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** A supplier answered. The subject is the case. */
export const supplierAnsweredJob = defineJob({
  kind: 'supplier.answered',
  lane: LANE.urgent,
  attempts: 8,
  batch: 20,
  payload: z.object({ answerId: z.uuid() }),
});
