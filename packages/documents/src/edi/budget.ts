import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';

const EVERY = 4096;

/** Counts what a reading has cost so far, against its limits. Throws ReadRefusal as soon as one is passed. */
export class Budget {
  readonly #limits: ReadLimits;
  readonly #started: number;
  #nodes = 0;
  #lines = 0;
  #nextLook = EVERY;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#started = limits.now?.() ?? 0;
  }

  /** A line more, of a document's many. */
  line(): void {
    this.#lines += 1;
    const { linesMax } = this.#limits;
    if (this.#lines > linesMax)
      throw new ReadRefusal('DOC-TOO-MANY-LINES', `The file has more than ${linesMax} lines. Please send it in parts.`);
  }

  /** So many segments and elements more. */
  spend(nodes: number): void {
    this.#nodes += nodes;
    const { nodesMax, now, millisecondsMax } = this.#limits;
    if (this.#nodes > nodesMax) {
      throw new ReadRefusal('DOC-TOO-MANY-NODES', `The file has more than ${nodesMax} segments and elements.`);
    }
    if (!now || this.#nodes < this.#nextLook) return;
    this.#nextLook = this.#nodes + EVERY;
    if (now() - this.#started > millisecondsMax) {
      throw new ReadRefusal('DOC-TOO-SLOW', 'Reading the file took too long and was stopped.');
    }
  }
}
