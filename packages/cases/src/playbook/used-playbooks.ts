import { type Refusal, shapeWords } from '@clearhold/kernel';
import { z } from 'zod';
import { needs, type Playbook, type Step, stepId } from './definition.ts';
import { needsOf, timeoutSources } from './needs.ts';
import { shapeFault } from './shape-fault.ts';

/** A step of a written playbook that stands for the steps of another one, in the version that it names. */
const useSchema = z.strictObject({
  id: stepId,
  kind: z.literal('playbook'),
  title: z.string().max(80).optional(),
  uses: z.string(),
  version: z.int().min(1),
  needs: needs.optional(),
  when: z.string().min(1).max(2000).optional(),
});
type Use = z.infer<typeof useSchema>;
type Shape = Readonly<Record<string, unknown>>;

/** Steps as they are written, those of used playbooks in their places; what could not be used is refused, and stays out. */
export interface Expanded {
  readonly steps: readonly Shape[];
  readonly refusals: readonly Refusal[];
}

export const isUse = (step: Shape): boolean => step.kind === 'playbook';

/**
 * Puts the steps of used playbooks in the places where they are used, each under the name of its use (`bank-check` used as `verify`
 * gives `verify-call-back`). What begins there from the start begins when the use does; with a
 * `when`, a step of the use's own name decides whether (`verify:begins`, `verify:passes`). `shelf` are the versions that may be used.
 * Refusals: BAD_SHAPE, USED_UNKNOWN.
 */
export function withUsed(steps: readonly Shape[], shelf: readonly Playbook[]): Expanded {
  const refusals: Refusal[] = [];
  const expanded = steps.flatMap((step): readonly Shape[] => {
    if (!isUse(step)) return [step];
    const made = stepsOf(step, shelf);
    if (Array.isArray(made)) return made;
    refusals.push(made as Refusal);
    return [];
  });
  return { steps: expanded, refusals };
}

function stepsOf(step: Shape, shelf: readonly Playbook[]): readonly Step[] | Refusal {
  const parsed = useSchema.safeParse(step, { error: shapeWords });
  const path = String(step.id);
  if (!parsed.success) {
    const fault = shapeFault(
      { steps: [step] },
      { ...parsed.error.issues[0]!, path: ['steps', 0, ...parsed.error.issues[0]!.path] },
    );
    return { ...fault, path: [path, ...parsed.error.issues[0]!.path].join('.') };
  }
  const { uses, version } = parsed.data;
  const used = shelf.find((one) => one.key === uses && one.version === version);
  if (used) return [...gateOf(used, parsed.data), ...used.steps.map((one) => asUsed(used, one, parsed.data))];
  const there = shelf.filter(({ key }) => key === uses).map((one) => one.version);
  const hint = there.length
    ? `There is version ${there.sort((a, b) => a - b).join(', ')}.`
    : 'Use the key of one that is there.';
  return { code: 'USED_UNKNOWN', message: `${path} uses ${uses} version ${version}, which is not there.`, hint, path };
}

/** Where a use has a condition, a step of its own name decides: `begins`, or `passes` for what goes on without it. */
function gateOf(used: Playbook, { id, title = used.title, when, needs: after }: Use): Step[] {
  if (!when) return [];
  const outcomes = [
    { key: 'begins', label: 'Begins', when },
    { key: 'passes', label: 'Not needed' },
  ];
  return [{ id, title, kind: 'decide', ...(after ? { needs: after } : {}), outcomes }];
}

function asUsed(used: Playbook, step: Step, use: Use): Step {
  const named = (id: string) => `${use.id}-${id}`;
  const need = (ref: string) => (ref.startsWith('@') ? ref : named(ref));
  const begins = needsOf(step).refs.length === 0 && timeoutSources(used, step.id).length === 0;
  const made: Record<string, unknown> = { ...step, id: named(step.id) };
  if (begins) made.needs = use.when ? [`${use.id}:begins`] : use.needs;
  else if (step.needs) made.needs = renamedNeeds(step.needs, need);
  if (step.onTimeout && 'goTo' in step.onTimeout) made.onTimeout = { goTo: named(step.onTimeout.goTo) };
  if (step.kind === 'approval' && step.sendBackTo) made.sendBackTo = named(step.sendBackTo);
  if (step.kind === 'waitForEvent' && step.of) made.of = step.of.map(named);
  if ('outcomes' in step)
    made.outcomes = step.outcomes.map((one) => (one.goTo ? { ...one, goTo: named(one.goTo) } : one));
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Step;
}

function renamedNeeds(said: NonNullable<Step['needs']>, need: (ref: string) => string): Step['needs'] {
  if (Array.isArray(said)) return said.map(need);
  return 'any' in said ? { any: said.any.map(need) } : { ...said, of: said.of.map(need) };
}
