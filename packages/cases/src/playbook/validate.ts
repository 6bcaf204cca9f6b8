import { type Refusal, shapeWords } from '@clearhold/kernel';
import { CHANGE_CAUSES } from '../lifecycle/resolutions.ts';
import { checkCourses } from './check-courses.ts';
import { checkCount, checkWaysRound } from './check-ways-round.ts';
import { checkCondition, checkText } from './condition.ts';
import { type Playbook, playbookSchema, type Step } from './definition.ts';
import { possibleOutcomes } from './explore.ts';
import { clears, descendantsOf, needsOf, timeoutSources } from './needs.ts';
import { shapeFault } from './shape-fault.ts';

/**
 * Checks a playbook before it is saved; empty when it may run. First its shape (BAD_SHAPE), then names (DUPLICATE_STEP,
 * DUPLICATE_OUTCOME, DUPLICATE_NEED, UNKNOWN_NEED, UNKNOWN_OUTCOME, UNKNOWN_STEP, TOO_MANY_NEEDED, MISSING_ROLE, NO_DEFAULT,
 * CONDITION_*, BAD_GO_TO, ENDLESS_LOOP, NOT_SKIPPABLE, NO_LIMIT, NO_SOURCE), then CYCLE, then every course through it (`checkCourses`). Later checks wait until earlier ones pass.
 */
export function validatePlaybook(definition: unknown): Refusal[] {
  const parsed = playbookSchema.safeParse(definition, { error: shapeWords });
  if (!parsed.success) return parsed.error.issues.map((issue) => shapeFault(definition, issue));
  const playbook = parsed.data;
  const named = [...checkIds(playbook), ...playbook.steps.flatMap((step) => checkStep(playbook, step))];
  if (named.length > 0) return named;
  const order = orderOf(playbook);
  if (!Array.isArray(order)) return [order];
  const goTos = playbook.steps.flatMap((step) => checkGoTo(playbook, step));
  return goTos.length > 0 ? goTos : checkCourses(playbook, order);
}

function checkIds(playbook: Playbook): Refusal[] {
  const ids = playbook.steps.map((step) => step.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => ({
    code: 'DUPLICATE_STEP',
    message: `Two steps are called ${id}.`,
    path: id,
  }));
}

function checkStep(playbook: Playbook, step: Step): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string): void => void refusals.push({ code, message, path: step.id });
  checkCount(step, refuse);
  for (const ref of needsOf(step).refs) {
    if (ref.source === '@overridden') continue;
    if (ref.source === '@cleared') {
      const cause = CHANGE_CAUSES.find((candidate) => candidate === ref.outcome);
      const known = !ref.outcome || (cause && clears(playbook, cause));
      if (!known) refuse('UNKNOWN_OUTCOME', `"${step.title}" needs ${ref.outcome}, which clears no case of this kind.`);
      continue;
    }
    const source = playbook.steps.find((candidate) => candidate.id === ref.source);
    if (!source) refuse('UNKNOWN_NEED', `"${step.title}" needs ${ref.source}, which is no step.`);
    else if (ref.outcome && !possibleOutcomes(playbook, source).includes(ref.outcome)) {
      refuse('UNKNOWN_OUTCOME', `"${step.title}" needs "${source.title}" to end ${ref.outcome}, which it never does.`);
    }
  }
  for (const text of [step.when, ...('outcomes' in step ? step.outcomes.map((outcome) => outcome.when) : [])]) {
    const bad = text === undefined ? null : checkCondition(text);
    if (bad) refusals.push({ ...bad, path: step.id });
  }
  if ('who' in step && !step.who.role && !step.who.person) refuse('MISSING_ROLE', `"${step.title}" asks nobody.`);
  if ('compensate' in step && step.compensate && !step.compensate.who.role && !step.compensate.who.person) {
    refuse('MISSING_ROLE', `Nobody is told when "${step.title}" is taken back.`);
  }
  if ('outcomes' in step) {
    const keys = step.outcomes.map((outcome) => outcome.key);
    if (step.kind === 'decide' && step.outcomes.at(-1)?.when) {
      refuse('NO_DEFAULT', `"${step.title}" has no last answer for all other facts.`);
    }
    if (new Set(keys).size < keys.length) refuse('DUPLICATE_OUTCOME', `"${step.title}" has the same answer twice.`);
  }
  checkWaysRound(step, refuse);
  checkTime(playbook, step, refuse);
  const deaf = checkListening(step, refuse);
  if (deaf) refusals.push({ ...deaf, path: step.id });
  return refusals;
}

function checkListening(step: Step, refuse: (code: string, message: string) => void): Refusal | null {
  if (step.kind !== 'waitForEvent') return null;
  const waits = step.events.includes('eventReceived');
  if (waits && !step.listens) refuse('NO_SOURCE', `"${step.title}" does not say for which event it waits.`);
  if (!waits && step.listens) refuse('NO_SOURCE', `"${step.title}" names an event that it does not wait for.`);
  return step.listens ? checkText(step.listens.correlation) : null;
}

function checkTime(playbook: Playbook, step: Step, refuse: (code: string, message: string) => void): void {
  if (step.onTimeout && step.within === undefined) refuse('NO_LIMIT', `"${step.title}" has no time limit to miss.`);
  if (step.kind === 'connectorAction' && step.onTimeout && ('goTo' in step.onTimeout || 'fail' in step.onTimeout)) {
    refuse('BAD_GO_TO', `"${step.title}" may still happen at the ERP, so its limit can only escalate or raise.`);
  }
  if (step.kind !== 'waitForEvent') return;
  if (step.events.includes('timeElapsed') && step.within === undefined) {
    refuse('NO_LIMIT', `"${step.title}" waits for time to pass but does not say how much.`);
  }
  const actions = playbook.steps.filter((other) => other.kind === 'connectorAction').map((other) => other.id);
  if (step.events.includes('effectConfirmed') && !step.of?.length) {
    refuse('NO_SOURCE', `"${step.title}" does not say which step's confirmation it waits for.`);
  }
  for (const id of step.of ?? []) {
    if (!actions.includes(id))
      refuse('UNKNOWN_STEP', `"${step.title}" waits for ${id}, which does nothing at the ERP.`);
  }
}

/** The steps with needs first, or the refusal that names the circle. */
function orderOf(playbook: Playbook): Step[] | Refusal {
  const order: Step[] = [];
  const placed = new Set<string>();
  while (order.length < playbook.steps.length) {
    const next = playbook.steps.find((step) => {
      if (placed.has(step.id)) return false;
      const before = [...needsOf(step).refs.map((ref) => ref.source), ...timeoutSources(playbook, step.id)];
      return before.every((source) => source.startsWith('@') || placed.has(source));
    });
    if (!next) {
      const left = playbook.steps.filter((step) => !placed.has(step.id)).map((step) => step.id);
      return { code: 'CYCLE', message: `These steps wait for each other: ${left.join(', ')}.`, path: left[0] };
    }
    order.push(next);
    placed.add(next.id);
  }
  return order;
}

/** Rework goes to a step that came before; a time limit leads to a step that exists. */
function checkGoTo(playbook: Playbook, step: Step): Refusal[] {
  const back =
    step.kind === 'approval' ? [step.sendBackTo] : 'outcomes' in step ? step.outcomes.map((o) => o.goTo) : [];
  const forward = step.onTimeout && 'goTo' in step.onTimeout ? [step.onTimeout.goTo] : [];
  const exists = (id: string): boolean => playbook.steps.some((other) => other.id === id);
  const refusals: Refusal[] = [];
  for (const id of back) {
    if (id === undefined || id === step.id || (exists(id) && descendantsOf(playbook, id).has(step.id))) continue;
    refusals.push({
      code: 'BAD_GO_TO',
      message: `"${step.title}" goes back to ${id}, which is not before it.`,
      path: step.id,
    });
  }
  for (const id of forward) {
    if (exists(id)) continue;
    refusals.push({ code: 'BAD_GO_TO', message: `"${step.title}" leads to ${id}, which is no step.`, path: step.id });
  }
  return refusals;
}
