import { z } from 'zod';
import { CHANGE_CAUSES, RESOLUTIONS } from '../lifecycle/resolutions.ts';

/** The key of a role that is asked. Whether there is one of one's own is for whoever saves a playbook (`rolesAsked`). */
export type StepRole = string;

/** What the ERP may be asked to do. */
export const CONNECTOR_ACTIONS = ['releaseHold', 'rejectInvoice', 'readBlock'] as const;
export type ConnectorAction = (typeof CONNECTOR_ACTIONS)[number];

/** What a step may wait for: a change outside, an effect's confirmation by the other side, time, or an event of its own type. */
export const AWAITED_EVENTS = [...CHANGE_CAUSES, 'effectConfirmed', 'timeElapsed', 'eventReceived'] as const;

/** The key of an answer or a question. */
const partKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, { message: 'letters and digits, from a small letter on, 40 at most' });
const CODE = { message: 'an exception type’s code, such as AP.MATCH.PRICE' };
const role = z.string().regex(/^[a-z][a-z0-9-]{1,38}$/, { message: 'a role’s key, such as buyer' });
export const stepId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { message: 'small letters, digits and hyphens, from a letter on, 40 at most' });
/** `step`, `step:outcome`, or a root: `@cleared[:cause]` (late facts cleared the case), `@overridden`. */
const needRef = z
  .string()
  .regex(/^(@cleared(:[A-Za-z]+)?|@overridden|[a-z][a-z0-9-]{0,39}(:[A-Za-z][A-Za-z0-9]{0,39})?)$/, {
    message: 'a step, such as ask, or one of its answers, such as ask:yes',
  });
const condition = z.string().min(1).max(2000);
const title = z.string().min(1).max(80);

/** What must be done first: all of a list, any of it, or at least so many of it. */
export const needs = z.union([
  z.array(needRef).max(20),
  z.strictObject({ any: z.array(needRef).min(1).max(20) }),
  z.strictObject({ count: z.int().min(1).max(20), of: z.array(needRef).min(1).max(20) }),
]);

/**
 * A time limit: fixed business minutes, or a policy setting with its default, both in `unit` (minutes unless it says
 * hours). `clock: 'wall'` counts nights and holidays too.
 */
const within = z.union([
  z.int().min(1).max(1_000_000),
  z.strictObject({
    setting: z.string().min(1),
    unit: z.enum(['minutes', 'hours']).optional(),
    default: z.int().min(0).max(1_000_000),
    clock: z.enum(['business', 'wall']).optional(),
  }),
]);

/** What happens when the limit passes. Escalating and raising keep the step open; the others end it. */
const onTimeout = z.union([
  z.strictObject({ escalateTo: role }),
  z.strictObject({ goTo: stepId }),
  z.strictObject({ raise: z.string().regex(/^[A-Z]+(\.[A-Z_]+)+$/, CODE), escalateTo: role.optional() }),
  z.strictObject({ fail: z.literal(true) }),
]);

/** Who may act: a role, further roles, or the person that the case facts name under `owner`; and who may not. */
const who = z.strictObject({
  role: role.optional(),
  also: z.array(role).optional(),
  person: z.string().optional(),
  owner: z.string().optional(),
  notThe: z.array(z.enum(['preparer', 'requester'])).optional(),
});

/** One field that is asked with a task. `oneOfFact` names a list of case facts the value must be among. */
const field = z.strictObject({
  key: partKey,
  label: z.string().min(1).max(80),
  type: z.enum(['text', 'number', 'dateTime', 'date', 'choice', 'phone', 'file']),
  required: z.boolean().optional(),
  onlyFor: z.array(z.string()).optional(),
  options: z.array(z.strictObject({ key: z.string(), label: z.string() })).optional(),
  oneOfFact: z.string().optional(),
});

/** One answer. `resolution` is what the case will end as if it ends this way; `closes` ends it at once. */
const outcome = z.strictObject({
  key: partKey,
  label: z.string().min(1).max(80),
  when: condition.optional(),
  reasonRequired: z.boolean().optional(),
  resolution: z.enum(RESOLUTIONS).optional(),
  closes: z.enum(RESOLUTIONS).optional(),
  goTo: stepId.optional(),
  /** So often at most in one case does `goTo` go back; then the step ends as `exhausted`, which other steps may need. */
  atMost: z.int().min(1).max(8).optional(),
});

const every = {
  id: stepId,
  title,
  needs: needs.optional(),
  when: condition.optional(),
  within: within.optional(),
  onTimeout: onTimeout.optional(),
  /** The case ends when this step is done: as the named resolution, or as the answers on the way decided. */
  closes: z.enum([...RESOLUTIONS, 'asDecided']).optional(),
};
/** An event from outside: of this type (CloudEvents `type`), whose `subject` is what the expression gives for the case. */
const listens = z.strictObject({
  eventType: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, { message: 'a type such as com.example.thing.done' }),
  correlation: condition,
});
const outcomes = z.array(outcome).min(1).max(12);

/** A person may leave the step out with a reason: it ends as `skipped`, which other steps may need. */
const skippable = z.literal(true).optional();
/** What is not done in time is asked anew, so many times, before the time limit counts. */
const askAgain = z.strictObject({ times: z.int().min(1).max(5) }).optional();
/** What the other side refused is tried again after so many minutes (day and night), so many times; doubled each time or not. */
const tryAgain = z
  .strictObject({
    times: z.int().min(1).max(5),
    afterMinutes: z.int().min(1).max(10_080),
    doubling: z.literal(true).optional(),
  })
  .optional();

/** Who is told what, where the case goes back behind the step once it was done: what went out is taken back, once. */
const compensate = z.strictObject({ who, message: z.string().min(1).max(300) }).optional();

/** One node of a playbook, told apart by `kind`. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...every,
    kind: z.literal('enrich'),
    facts: z.array(z.string()).optional(),
    skippable,
    retry: askAgain,
  }),
  z.strictObject({
    ...every,
    kind: z.literal('task'),
    who,
    outcomes,
    form: z.array(field).max(20).optional(),
    skippable,
    retry: askAgain,
    compensate,
  }),
  z.strictObject({
    ...every,
    kind: z.literal('approval'),
    who,
    /** Distinct persons at least; policy may ask for more at the amount. */
    persons: z
      .union([z.int().min(1).max(5), z.strictObject({ setting: z.string().min(1), default: z.int().min(1).max(5) })])
      .optional(),
    sendBackTo: stepId.optional(),
    approvedResolution: z.enum(RESOLUTIONS).optional(),
    rejectedResolution: z.enum(RESOLUTIONS).optional(),
  }),
  z.strictObject({
    ...every,
    kind: z.literal('supplierRequest'),
    outcomes,
    form: z.array(field).max(20).optional(),
    skippable,
    retry: askAgain,
    compensate,
  }),
  z.strictObject({ ...every, kind: z.literal('connectorAction'), action: z.enum(CONNECTOR_ACTIONS), retry: tryAgain }),
  z.strictObject({ ...every, kind: z.literal('notify'), who, message: z.string().min(1).max(300), compensate }),
  z.strictObject({
    ...every,
    kind: z.literal('waitForEvent'),
    events: z.array(z.enum(AWAITED_EVENTS)).min(1),
    of: z.array(stepId).min(1).optional(),
    listens: listens.optional(),
    skippable,
  }),
  z.strictObject({ ...every, kind: z.literal('decide'), outcomes }),
]);

/** A playbook as data: the versioned way to resolve the exception types in `appliesTo` (`*` for all others). */
export const playbookSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}$/, { message: 'small letters, digits and hyphens, from a letter on, 60 at most' }),
  version: z.int().min(1),
  title,
  appliesTo: z.array(z.string().regex(/^(\*|[A-Z]+(\.[A-Z_]+)+)$/, CODE)).min(1),
  /** False where no one may override, whatever the authority (bank details). */
  overridable: z.boolean().optional(),
  /** The changes outside that may clear the case without a person; absent means all. */
  clearsBy: z.array(z.enum(CHANGE_CAUSES)).optional(),
  steps: z.array(stepSchema).min(1).max(60),
});

export type Playbook = z.infer<typeof playbookSchema>;
export type Step = z.infer<typeof stepSchema>;
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;
export type Outcome = z.infer<typeof outcome>;
export type FormField = z.infer<typeof field>;
export type Within = z.infer<typeof within>;
export type Who = z.infer<typeof who>;
export type AwaitedEvent = (typeof AWAITED_EVENTS)[number];

/** The policy settings that a playbook reads, each once, sorted; the facts of a case should hold them. */
export function settingsOf(playbook: Playbook): string[] {
  const keys = playbook.steps.flatMap((step) => {
    const persons = step.kind === 'approval' ? step.persons : undefined;
    return [step.within, persons].flatMap((value) => (typeof value === 'object' ? [value.setting] : []));
  });
  return [...new Set(keys)].sort();
}

/** The step of that id. Throws when there is none: a state and a definition that do not belong together are a bug. */
export function stepOf(playbook: Playbook, id: string): Step {
  const step = playbook.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`playbook ${playbook.key} has no step ${id}`);
  return step;
}
