import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Begins a partner's rehearsal in each of its tenants. The subject is the rehearsal. */
export const spreadRehearsalJob = defineJob({
  kind: 'rehearsal.spread',
  lane: LANE.normal,
  payload: z.object({}),
  attempts: 10,
  batch: 1,
});

/** Tries the change over the next invoices of one tenant's part, and asks for the next slice. The subject is the rehearsal. */
export const rehearseSliceJob = defineJob({
  kind: 'rehearsal.slice',
  lane: LANE.bulk,
  payload: z.object({ slice: z.int().min(0) }),
  attempts: 8,
  batch: 1,
});
