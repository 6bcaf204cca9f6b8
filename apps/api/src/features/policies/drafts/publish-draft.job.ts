import { z } from 'zod';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';

/** Publishes an approved draft at its date; the row waits in the outbox until then. */
export const publishDraftJob = defineJob({
  kind: 'policy.publish',
  lane: LANE.urgent,
  payload: z.object({}),
  attempts: 10,
  batch: 10,
});
