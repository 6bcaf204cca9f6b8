import type { Clock } from '@clearhold/kernel';

/** The clock of a seed: shows a moment of the past while that is lived through, and the time that it is otherwise. */
export class SeedClock implements Clock {
  #moment: number | undefined;

  now(): Date {
    return new Date(this.#moment ?? Date.now());
  }

  goTo(moment: Date): void {
    this.#moment = moment.getTime();
  }

  advance(milliseconds: number): void {
    this.goTo(new Date(this.now().getTime() + milliseconds));
  }

  comeBack(): void {
    this.#moment = undefined;
  }
}
