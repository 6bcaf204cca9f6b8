import { z } from 'zod';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';

/** A step began to wait for an event: it may have come before. The subject is the case. */
export const heardBeforeJob = defineJob({
  kind: 'case.heardBefore',
  lane: LANE.normal,
  attempts: 8,
  batch: 20,
  payload: z.object({ stepId: z.string(), attempt: z.int() }),
});
