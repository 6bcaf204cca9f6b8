import type { Playbook, Step } from './definition.ts';
import { descendantsOf, isAwaited, type NeedRef, needsOf, timeoutSources } from './needs.ts';

/** How a case may come about: by its steps alone, cleared by a change outside, or overridden. */
export type Scenario =
  | { readonly root: 'steps' }
  | { readonly root: '@cleared'; cause: string }
  | { readonly root: '@overridden' };

/** One possible course: the outcome of each step that ran; a step that is absent did not run. */
export interface Course {
  readonly scenario: Scenario;
  readonly outcomes: ReadonlyMap<string, string>;
  /** True when an answer sent the case back to an earlier step. */
  readonly reworked: boolean;
}

/** More courses than this are not looked through. */
export const MAX_COURSES = 20_000;

/** Every outcome a step may end with, as needs may name it. */
export function possibleOutcomes(playbook: Playbook, step: Step): string[] {
  const timed = step.onTimeout && 'goTo' in step.onTimeout ? ['timedOut'] : [];
  const failed = isAwaited(playbook, step.id, 'failed') ? ['failed'] : [];
  const skipped = 'skippable' in step && step.skippable ? ['skipped'] : [];
  switch (step.kind) {
    case 'task':
    case 'supplierRequest':
    case 'decide': {
      const exhausted = step.outcomes.some(({ atMost }) => atMost) ? ['exhausted'] : [];
      return [...step.outcomes.map((outcome) => outcome.key), ...exhausted, ...timed, ...failed, ...skipped];
    }
    case 'approval':
      return ['approved', 'rejected', ...(step.sendBackTo ? ['sentBack'] : []), ...timed, ...failed];
    case 'connectorAction':
      return ['succeeded', ...failed];
    case 'notify':
      return ['sent'];
    case 'enrich':
      return ['enriched', ...timed, ...failed, ...skipped];
    case 'waitForEvent':
      return [...step.events, ...timed, ...failed, ...skipped];
  }
}

/** Whether a need is met in a course. */
export function isMetIn(course: Pick<Course, 'scenario' | 'outcomes'>, ref: NeedRef): boolean {
  const { scenario } = course;
  if (ref.source === '@overridden') return scenario.root === '@overridden';
  if (ref.source === '@cleared') {
    return scenario.root === '@cleared' && (ref.outcome === undefined || ref.outcome === scenario.cause);
  }
  const outcome = course.outcomes.get(ref.source);
  return outcome !== undefined && (ref.outcome === undefined ? outcome !== 'failed' : outcome === ref.outcome);
}

/**
 * All courses of a sound playbook (steps in an order where needs come first). Null when there are more than
 * MAX_COURSES. A `when` may hold or not; both are looked through.
 */
export function allCourses(
  playbook: Playbook,
  order: readonly Step[],
  scenarios: readonly Scenario[],
): Course[] | null {
  const courses: Course[] = [];
  const walk = (scenario: Scenario, index: number, outcomes: Map<string, string>): boolean => {
    if (courses.length >= MAX_COURSES) return false;
    const step = order[index];
    if (!step) {
      courses.push({ scenario, outcomes: new Map(outcomes), reworked: false });
      return true;
    }
    const runs = follows(playbook, scenario, step) && starts(playbook, { scenario, outcomes }, step);
    if ((!runs || step.when) && !walk(scenario, index + 1, outcomes)) return false;
    if (!runs) return true;
    for (const outcome of possibleOutcomes(playbook, step)) {
      outcomes.set(step.id, outcome);
      if (goesBack(step, outcome)) courses.push({ scenario, outcomes: new Map(outcomes), reworked: true });
      else if (!walk(scenario, index + 1, outcomes)) return false;
    }
    outcomes.delete(step.id);
    return true;
  };
  return scenarios.every((scenario) => walk(scenario, 0, new Map())) ? courses : null;
}

function follows(playbook: Playbook, scenario: Scenario, step: Step): boolean {
  if (scenario.root === 'steps') return true;
  return descendantsOf(playbook, scenario.root).has(step.id);
}

function starts(playbook: Playbook, course: Pick<Course, 'scenario' | 'outcomes'>, step: Step): boolean {
  const sources = timeoutSources(playbook, step.id);
  if (sources.some((id) => course.outcomes.get(id) === 'timedOut')) return true;
  const { mode, refs, count } = needsOf(step);
  if (refs.length === 0) return sources.length === 0;
  const met = refs.map((ref) => isMetIn(course, ref));
  if (mode === 'count') return met.filter(Boolean).length >= count;
  const named = refs.every((ref, index) => met[index] || (ref.outcome === undefined && !ref.source.startsWith('@')));
  return named && met.includes(true);
}

function goesBack(step: Step, outcome: string): boolean {
  if (step.kind === 'approval') return outcome === 'sentBack';
  return 'outcomes' in step && step.outcomes.some((candidate) => candidate.key === outcome && candidate.goTo);
}
