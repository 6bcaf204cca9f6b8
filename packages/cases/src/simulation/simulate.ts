import type { EngineOptions } from '../engine/turn.ts';
import type { Playbook } from '../playbook/definition.ts';
import { Habits, median } from './habits.ts';
import type { PastCase } from './past-case.ts';
import { type Played, playCase } from './play-case.ts';

/** How much people of one role would have had to do. */
export interface RoleLoad {
  readonly role: string;
  readonly tasks: number;
  /** From the opening of such a task to its end, the one in the middle. */
  readonly medianMinutes: number;
}

/** Cases of a period under one playbook. Minutes are business minutes where a calendar is given. */
export interface Course {
  readonly cases: number;
  /** Ended after they were due. */
  readonly breaches: number;
  readonly medianMinutes: number;
  /** Nine in ten ended within this. */
  readonly ninthMinutes: number;
  readonly load: readonly RoleLoad[];
}

export interface Simulated {
  /** As they really went. */
  readonly recorded: Omit<Course, 'load'>;
  /** Played under what holds now, and under what is tried: the same cases under both. */
  readonly before: Course;
  readonly after: Course;
  /** Cases that come to no end under one of the two: they count in none of the figures. */
  readonly leftOut: number;
}

/** The playbooks that a case would follow: the one in force, and the one that is tried. */
export type WaysOf = (past: PastCase) => { readonly before: Playbook; readonly after: Playbook };

export interface SimulationOptions extends EngineOptions {
  /** Business minutes between two instants; on the wall clock where absent. */
  readonly minutesBetween?: (from: string, to: string) => number;
}

interface Pair {
  readonly past: PastCase;
  readonly before: Played;
  readonly after: Played;
}

/** Plays past cases under two playbooks and adds up. Deterministic: the same cases give the same figures. */
export function simulate(cases: readonly PastCase[], waysOf: WaysOf, options: SimulationOptions = {}): Simulated {
  const habits = Habits.of(cases);
  const pairs = cases.flatMap((past): Pair[] => {
    const ways = waysOf(past);
    const before = playCase(past, ways.before, habits, options);
    const after = before && playCase(past, ways.after, habits, options);
    return before && after ? [{ past, before, after }] : [];
  });
  const minutes = options.minutesBetween ?? wallMinutes;
  const { load: _, ...recorded } = courseOf(pairs, ({ past }) => ({ closedAt: past.closedAt, tasks: [] }), minutes);
  return {
    recorded,
    before: courseOf(pairs, ({ before }) => before, minutes),
    after: courseOf(pairs, ({ after }) => after, minutes),
    leftOut: cases.length - pairs.length,
  };
}

const wallMinutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

function courseOf(
  pairs: readonly Pair[],
  of: (pair: Pair) => Played,
  minutes: (from: string, to: string) => number,
): Course {
  const took = pairs.map((pair) => minutes(pair.past.openedAt, of(pair).closedAt)).sort((a, b) => a - b);
  const late = pairs.filter((pair) => pair.past.dueAt && Date.parse(of(pair).closedAt) > Date.parse(pair.past.dueAt));
  const byRole = new Map<string, number[]>();
  for (const { role, openedAt, doneAt } of pairs.flatMap((pair) => of(pair).tasks))
    byRole.set(role, [...(byRole.get(role) ?? []), minutes(openedAt, doneAt)]);
  const load = [...byRole].map(([role, all]) => ({ role, tasks: all.length, medianMinutes: Math.round(median(all)) }));
  return {
    cases: pairs.length,
    breaches: late.length,
    medianMinutes: Math.round(median(took)),
    ninthMinutes: Math.round(took[Math.ceil(took.length * 0.9) - 1] ?? 0),
    load: load.sort((a, b) => (a.role < b.role ? -1 : 1)),
  };
}
