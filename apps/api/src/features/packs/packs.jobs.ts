import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Makes the next part of a pack, and asks for the one after it. The subject is the pack. */
export const makePackJob = defineJob({
  kind: 'pack.make',
  lane: LANE.bulk,
  payload: z.object({ part: z.int().min(1) }),
  attempts: 6,
  batch: 1,
});

/** Takes a finished pack's files away when its days are over. The subject is the pack. */
export const expirePackJob = defineJob({
  kind: 'pack.expire',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 10,
  batch: 1,
});
