import type { Step } from '../playbook/definition.ts';
import { between, type PastCase } from './past-case.ts';

/** How a kind of step usually goes: how long it took, in milliseconds, and how it ended, the commonest first. */
interface Habit {
  readonly tookMs: number[];
  readonly outcomes: Map<string, number>;
}

/** What past cases say of steps: by the step's own id, by who is asked, and by its kind. */
export class Habits {
  readonly #known = new Map<string, Habit>();

  static of(cases: readonly PastCase[]): Habits {
    const habits = new Habits();
    for (const { playbook, steps } of cases) {
      for (const step of playbook.steps) {
        const { status, startedAt, endedAt, outcome } = steps[step.id] ?? {};
        if (status !== 'done' || !startedAt || !endedAt) continue;
        for (const name of namesOf(step)) habits.#note(name, between(startedAt, endedAt), outcome);
      }
    }
    return habits;
  }

  /** The median time that such a step took; undefined where none was seen. */
  tookMs(step: Step): number | undefined {
    const known = namesOf(step).find((name) => this.#known.get(name)?.tookMs.length);
    return known === undefined ? undefined : median(this.#known.get(known)!.tookMs);
  }

  /** How the same step of other cases ended most, of what is offered. */
  outcome(step: Step, offered: readonly string[]): string | undefined {
    const seen = this.#known.get(namesOf(step)[0]!)?.outcomes ?? new Map<string, number>();
    return [...seen].filter(([key]) => offered.includes(key)).sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  #note(name: string, tookMs: number, outcome: string | undefined): void {
    const habit = this.#known.get(name) ?? { tookMs: [], outcomes: new Map<string, number>() };
    habit.tookMs.push(tookMs);
    if (outcome) habit.outcomes.set(outcome, (habit.outcomes.get(outcome) ?? 0) + 1);
    this.#known.set(name, habit);
  }
}

function namesOf(step: Step): string[] {
  const role = 'who' in step ? step.who.role : undefined;
  return [`${step.kind} ${step.id}`, ...(role ? [`${step.kind} of ${role}`] : []), step.kind];
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return sorted.length ? (sorted[middle - 1]! + sorted[middle]!) / 2 : 0;
}
