import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Look whether somebody is left to decide: each open approval of the tenant, or only that of the case named. */
export const weighDelegationsJob = defineJob({
  kind: 'delegation.weigh',
  lane: LANE.normal,
  attempts: 8,
  batch: 20,
  payload: z.object({ caseId: z.string().optional() }),
});
