import { z } from 'zod';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';

/** Makes the tenant of one line of an import. The subject is the line. */
export const makeTenantJob = defineJob({
  kind: 'tenant.make',
  lane: LANE.normal,
  payload: z.object({}),
  attempts: 6,
  batch: 1,
});
