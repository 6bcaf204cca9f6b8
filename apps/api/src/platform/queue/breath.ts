import { setImmediate as othersTurn } from 'node:timers/promises';

const LONGEST_MS = 8;

/**
 * Long work on many rows lets the process's other work go on in between: awaited between two rows, it gives way once they
 * took more than a few milliseconds together.
 */
export class Breath {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await othersTurn();
    this.#since = performance.now();
  }
}
