import type { Clock } from '@clearhold/kernel';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now: number;

  constructor(start: Date | string = '2026-03-02T09:00:00.000Z') {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Goes on; never back. */
  advance(step: { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = step;
    const span = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
    if (span < 0) throw new RangeError('time goes on, never back');
    this.#now += span;
  }
}
