import { z } from 'zod';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';

/** Takes the next cases of a migration to their new version, and asks for the next slice. The subject is the migration. */
export const migrateSliceJob = defineJob({
  kind: 'cases.migrate',
  lane: LANE.bulk,
  payload: z.object({ after: z.string().nullable() }),
  attempts: 8,
  batch: 1,
});
