import type { Refusal } from '@clearhold/kernel';
import { CHANGE_CAUSES } from '../lifecycle/resolutions.ts';
import type { Playbook, Step } from './definition.ts';
import { stepOf } from './definition.ts';
import { allCourses, type Course, isMetIn, MAX_COURSES, type Scenario } from './explore.ts';
import { clears, needsOf, timeoutSources } from './needs.ts';

/**
 * Looks through every course of the playbook: UNREACHABLE (a step no course runs), DEAD_END (a course that ends
 * nowhere), RELEASE_WITHOUT_APPROVAL (a hold is released and nobody with authority said so), UNCONFIRMED_EFFECT (a case
 * ends before the ERP confirmed), TOO_COMPLEX.
 */
export function checkCourses(playbook: Playbook, order: readonly Step[]): Refusal[] {
  const courses = allCourses(playbook, order, scenariosOf(playbook));
  if (!courses) return [{ code: 'TOO_COMPLEX', message: `There are more than ${MAX_COURSES} ways through it.` }];
  const found = new Map<string, Refusal>();
  const add = (refusal: Refusal): void => {
    const key = `${refusal.code} ${refusal.path ?? ''}`;
    if (!found.has(key)) found.set(key, refusal);
  };
  for (const course of courses) for (const refusal of judge(playbook, course)) add(refusal);
  for (const step of playbook.steps) {
    if (courses.some((course) => course.outcomes.has(step.id))) continue;
    add({ code: 'UNREACHABLE', message: `"${step.title}" can never start.`, path: step.id });
  }
  return [...found.values()];
}

function scenariosOf(playbook: Playbook): Scenario[] {
  const refs = playbook.steps.flatMap((step) => needsOf(step).refs);
  const causes = CHANGE_CAUSES.filter((cause) => clears(playbook, cause));
  const scenarios: Scenario[] = [{ root: 'steps' }];
  if (refs.some((ref) => ref.source === '@cleared')) {
    for (const cause of causes) scenarios.push({ root: '@cleared', cause });
  }
  if (playbook.overridable !== false && refs.some((ref) => ref.source === '@overridden')) {
    scenarios.push({ root: '@overridden' });
  }
  return scenarios;
}

function judge(playbook: Playbook, course: Course): Refusal[] {
  const refusals: Refusal[] = [];
  const ran = playbook.steps.filter((step) => course.outcomes.has(step.id));
  // A cleared case in which nothing is left to do ends by itself.
  const endsAlone = course.scenario.root === '@cleared' && ran.length === 0;
  if (!endsAlone && !course.reworked && !ran.some((step) => closesWith(step, course.outcomes.get(step.id)))) {
    const last = ran.findLast((step) => step.kind !== 'notify') ?? ran.at(-1) ?? playbook.steps[0];
    const outcome = last ? course.outcomes.get(last.id) : undefined;
    const after = last ? `After "${last.title}"${outcome ? ` (${outcome})` : ''}` : 'After the start';
    refusals.push({ code: 'DEAD_END', message: `${after} nothing leads to an end.`, path: `${last?.id}:${outcome}` });
  }
  for (const step of ran) {
    if (step.kind !== 'connectorAction' || step.action === 'readBlock') continue;
    if (step.action === 'releaseHold' && !isAllowed(playbook, course, step)) {
      refusals.push({
        code: 'RELEASE_WITHOUT_APPROVAL',
        message: `"${step.title}" can start without an approval.`,
        hint: 'Let it need an approval step with the outcome approved.',
        path: step.id,
      });
    }
    if (course.reworked || course.outcomes.get(step.id) !== 'succeeded') continue;
    const confirmed = ran.some((other) => other.kind === 'waitForEvent' && confirms(other, step.id));
    if (!confirmed) {
      const message = `The case can end before the ERP confirmed "${step.title}".`;
      refusals.push({ code: 'UNCONFIRMED_EFFECT', message, path: step.id });
    }
  }
  return refusals;
}

const confirms = (step: Extract<Step, { kind: 'waitForEvent' }>, action: string): boolean =>
  step.events.includes('effectConfirmed') && (step.of ?? []).includes(action);

/** Ways in which a step is over without having been done: it closes nothing. */
const NO_ENDS: ReadonlySet<string> = new Set(['timedOut', 'failed', 'skipped', 'exhausted']);

function closesWith(step: Step, outcome: string | undefined): boolean {
  if (outcome === undefined || NO_ENDS.has(outcome)) return false;
  if ('outcomes' in step && step.outcomes.some((candidate) => candidate.key === outcome && candidate.closes))
    return true;
  if (!step.closes) return false;
  const waits = step.kind === 'waitForEvent' && step.events.includes('effectConfirmed');
  return !waits || outcome === 'effectConfirmed';
}

/** Whatever started the step in this course, an approval (or a root that stands for one) is behind it. */
function isAllowed(playbook: Playbook, course: Course, step: Step): boolean {
  const timeouts = timeoutSources(playbook, step.id).filter((id) => course.outcomes.get(id) === 'timedOut');
  if (timeouts.some((id) => !isAllowed(playbook, course, stepOf(playbook, id)))) return false;
  const { mode, refs, count } = needsOf(step);
  const met = refs.filter((ref) => isMetIn(course, ref));
  if (met.length === 0) return timeouts.length > 0;
  const behind = (source: string): boolean => {
    if (source.startsWith('@')) return playbook.overridable !== false;
    const before = stepOf(playbook, source);
    if (before.kind === 'approval' && course.outcomes.get(source) === 'approved') return true;
    return isAllowed(playbook, course, before);
  };
  // Whichever of them come first start it: among any `count` of them one must be behind an approval.
  if (mode === 'count') return met.filter((ref) => !behind(ref.source)).length < count;
  return met.some((ref) => behind(ref.source));
}
