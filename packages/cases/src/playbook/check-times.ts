import type { Refusal } from '@clearhold/kernel';
import type { Playbook, Step, Within } from './definition.ts';
import { needsOf } from './needs.ts';

type Settings = Readonly<Record<string, number>>;

/**
 * Whether its time limits fit into the time that the whole case has, in business minutes: LONGER_THAN_WHOLE for a step
 * that alone may take longer, PATH_TOO_LONG (at the last step of it) for a run of steps that together may. `settings` are
 * numeric policy settings by key. Advice: a playbook runs all the same, and is then late by its own plan.
 */
export function checkTimes(playbook: Playbook, wholeMinutes: number, settings: Settings = {}): Refusal[] {
  const minutes = new Map(playbook.steps.map((step) => [step.id, minutesOf(step.within, settings)]));
  const long = playbook.steps.filter(({ id }) => minutes.get(id)! > wholeMinutes);
  if (long.length > 0) return long.map((step) => longer(step, minutes.get(step.id)!, wholeMinutes));
  const [last, sum] = longestPath(playbook, minutes);
  if (!last || sum <= wholeMinutes) return [];
  const message = `The limits on the way to “${last.title}” are ${hours(sum)} together; the whole case has ${hours(wholeMinutes)}.`;
  return [{ code: 'PATH_TOO_LONG', message, hint: 'Shorten a limit on that way.', path: last.id }];
}

/** The limit in business minutes; 0 for none and for one on the wall clock, which is not the case's own clock. */
function minutesOf(within: Within | undefined, settings: Settings): number {
  if (within === undefined) return 0;
  if (typeof within === 'number') return within;
  if (within.clock === 'wall') return 0;
  const count = settings[within.setting] ?? within.default;
  return within.unit === 'hours' ? count * 60 : count;
}

function longer(step: Step, minutes: number, whole: number): Refusal {
  const message = `“${step.title}” may take ${hours(minutes)}; the whole case has ${hours(whole)}.`;
  return { code: 'LONGER_THAN_WHOLE', message, hint: 'Give it less time.', path: step.id };
}

function longestPath(playbook: Playbook, minutes: ReadonlyMap<string, number>): [Step | undefined, number] {
  const known = new Map<string, number>();
  const upTo = (id: string, seen: ReadonlySet<string>): number => {
    const step = playbook.steps.find((one) => one.id === id);
    if (!step || seen.has(id)) return 0;
    const done = known.get(id);
    if (done !== undefined) return done;
    const before = needsOf(step).refs.map(({ source }) => upTo(source, new Set([...seen, id])));
    const sum = Math.max(0, ...before) + minutes.get(id)!;
    known.set(id, sum);
    return sum;
  };
  let [last, most]: [Step | undefined, number] = [undefined, 0];
  for (const step of playbook.steps) {
    const sum = upTo(step.id, new Set());
    if (sum > most) [last, most] = [step, sum];
  }
  return [last, most];
}

const hours = (minutes: number): string => {
  const count = Math.round(minutes / 6) / 10;
  return `${count} business ${count === 1 ? 'hour' : 'hours'}`;
};
