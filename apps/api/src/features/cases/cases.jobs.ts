import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** A case's timer ran out. The subject of all these jobs is the case. */
export const caseTimerJob = defineJob({
  kind: 'case.timer',
  lane: LANE.normal,
  attempts: 8,
  batch: 20,
  payload: z.object({ stepId: z.string(), attempt: z.int(), clock: z.int().optional() }),
});

/** Something happened that the case's playbook may wait for. */
export const caseEventJob = defineJob({
  kind: 'case.event',
  lane: LANE.normal,
  attempts: 8,
  batch: 20,
  payload: z.object({ event: z.looseObject({ id: z.string(), type: z.string() }) }),
});

/** The time to take an answer back is over: it takes effect. */
export const answerDueJob = defineJob({
  kind: 'answer.due',
  lane: LANE.urgent,
  attempts: 8,
  batch: 10,
  payload: z.object({ taskId: z.string(), heldId: z.string() }),
});

/** Do something at the ERP, once. */
export const performEffectJob = defineJob({
  kind: 'effect.perform',
  lane: LANE.normal,
  attempts: 8,
  batch: 1,
  payload: z.object({
    key: z.string(),
    stepId: z.string(),
    action: z.enum(['releaseHold', 'rejectInvoice', 'readBlock']),
    attempt: z.int(),
    because: z.looseObject({}),
  }),
});

/** Send the supplier a signed link with the case's question. */
export const askSupplierJob = defineJob({
  kind: 'supplier.ask',
  lane: LANE.normal,
  attempts: 5,
  batch: 10,
  payload: z.object({
    stepId: z.string(),
    // Absent in what was put out before it was said.
    attempt: z.int().default(1),
    title: z.string(),
    key: z.string(),
    dueAt: z.string().optional(),
  }),
  mendable: ['title', 'dueAt'],
});

/** Tell the people of a role. */
export const notifyRoleJob = defineJob({
  kind: 'people.notify',
  lane: LANE.bulk,
  attempts: 5,
  batch: 20,
  payload: z.object({ role: z.string().optional(), personId: z.string().optional(), message: z.string() }),
  mendable: ['role'],
});

/** Open a case of its own about a case: an ERP that does not confirm, say. */
export const raiseJob = defineJob({
  kind: 'case.raise',
  lane: LANE.normal,
  attempts: 5,
  batch: 10,
  payload: z.object({ code: z.string(), reason: z.string(), key: z.string() }),
});
