import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Gives a sample tenant the documents of its blueprint. The subject is the tenant. */
export const fillSampleJob = defineJob({
  kind: 'sample.fill',
  lane: LANE.normal,
  payload: z.object({}),
  attempts: 20,
  batch: 1,
});

/** Removes a sample tenant with all that it has; works in the partner's space, as a suspended tenant's own work rests. The subject is the tenant. */
export const removeSampleJob = defineJob({
  kind: 'sample.remove',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 200,
  batch: 1,
});
