import {
  needsOf,
  type Playbook,
  possibleOutcomes,
  type Step,
  type StepKind,
  sampleOf,
  stepShapes,
} from '@clearhold/cases/playbook';

type Loose = Record<string, unknown>;

/** Everything that a step can need or be sent to, found by its property's name. */
const STEP_REFS = ['goTo', 'sendBackTo'];

/** The playbook with a step in place of the one of that id; needs of others follow a new id. */
export function withStep(playbook: Playbook, id: string, step: Step): Playbook {
  const steps = playbook.steps.map((one) => (one.id === id ? step : one));
  return step.id === id
    ? { ...playbook, steps }
    : { ...playbook, steps: steps.map((one) => renamed(one, id, step.id)) };
}

/** The playbook with a new step of a kind behind another, which it needs; and the new step's id. */
export function addStep(playbook: Playbook, kind: StepKind, behind: string | undefined): [Playbook, string] {
  const id = freeId(playbook, kind);
  const source = playbook.steps.find((step) => step.id === behind);
  const needs = source ? { needs: [needOn(playbook, source)] } : {};
  const step = { ...starting(kind), id, ...needs } as unknown as Step;
  const at = playbook.steps.findIndex((one) => one.id === behind) + 1;
  return [{ ...playbook, steps: playbook.steps.toSpliced(at || playbook.steps.length, 0, step) }, id];
}

function starting(kind: StepKind): Loose {
  const sample = sampleOf(stepShapes().get(kind)!) as Loose;
  const told: Loose = { title: 'New step' };
  if ('who' in sample) told.who = { role: kind === 'approval' ? 'approver' : 'analyst' };
  if ('outcomes' in sample) told.outcomes = [{ key: 'done', label: 'Done' }];
  if ('message' in sample) told.message = 'What the person should know.';
  return { ...sample, ...told };
}

/** The playbook without a step: what needed it needs what the step itself had needed. */
export function removeStep(playbook: Playbook, id: string): Playbook {
  const gone = playbook.steps.find((step) => step.id === id);
  if (!gone) return playbook;
  const before = rawRefs(gone);
  const steps = playbook.steps
    .filter((step) => step.id !== id)
    .map((step) => {
      const refs = rawRefs(step);
      const kept = refs.flatMap((ref) => (sourceOf(ref) === id ? before : [ref]));
      return kept.length === refs.length && kept.every((ref, index) => ref === refs[index])
        ? step
        : withRefs(step, [...new Set(kept)]);
    });
  return { ...playbook, steps };
}

/** The target needs the source too: however it ends, where that is one way only, else by its first answer. */
export function connect(playbook: Playbook, source: string, target: string): Playbook {
  const [from, to] = [source, target].map((id) => playbook.steps.find((step) => step.id === id));
  if (!from || !to || from === to || needsOf(to).refs.some((ref) => ref.source === source)) return playbook;
  return withStep(playbook, target, withRefs(to, [...rawRefs(to), needOn(playbook, from)]));
}

/** The target does not need the source any more. */
export function disconnect(playbook: Playbook, source: string, target: string): Playbook {
  const to = playbook.steps.find((step) => step.id === target);
  if (!to) return playbook;
  return withStep(
    playbook,
    target,
    withRefs(
      to,
      rawRefs(to).filter((ref) => sourceOf(ref) !== source),
    ),
  );
}

/** A step's needs as they are written. */
export const rawRefs = (step: Step): string[] =>
  needsOf(step).refs.map(({ source, outcome }) => (outcome ? `${source}:${outcome}` : source));

/** The step with other needs; how many of them must be met stays as it was said. */
export function withRefs(step: Step, refs: readonly string[]): Step {
  const { needs: said, ...rest } = step;
  if (refs.length === 0) return rest as Step;
  if (said === undefined || Array.isArray(said)) return { ...rest, needs: refs } as Step;
  const list = Object.keys(said).find((name) => Array.isArray((said as Loose)[name]))!;
  return { ...rest, needs: { ...said, [list]: refs } } as Step;
}

const sourceOf = (ref: string) => ref.split(':', 1)[0]!;

function needOn(playbook: Playbook, source: Step): string {
  const [first, ...others] = possibleOutcomes(playbook, source).filter((one) => one !== 'timedOut' && one !== 'failed');
  return first && others.length > 0 ? `${source.id}:${first}` : source.id;
}

function freeId(playbook: Playbook, kind: string): string {
  const plain = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const taken = new Set(playbook.steps.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function renamed(step: Step, from: string, to: string): Step {
  const refs = rawRefs(step).map((ref) => (sourceOf(ref) === from ? to + ref.slice(from.length) : ref));
  const follow = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => follow(one, key));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, follow(one, name)]));
    return value === from && key && (STEP_REFS.includes(key) || key === 'of') ? to : value;
  };
  return withRefs(follow(step) as Step, refs);
}
