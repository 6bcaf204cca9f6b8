import { type ExportEnd, endText, readEnd } from './end.ts';
import type { Line } from './line.ts';
import type { VerifierKey } from './note-key.ts';
import { isSealed } from './seal.ts';

const WHAT_TO_DO = 'have the log exported again, and compare';

/** Watches for the line that ends an export: without it, a file that was cut after a seal looks whole. */
export class EndCheck {
  #note: string | null = null;
  #followed = false;
  #seals = 0;

  see(line: Line): void {
    if (this.#note !== null) this.#followed = true;
    else if (line.kind === 'end') this.#note = line.note;
    if (line.kind === 'seal') this.#seals += 1;
  }

  /** What is wrong with the end, in words; null when nothing is, or when other findings name it already. */
  trouble(here: Omit<ExportEnd, 'seals'>, keys: readonly VerifierKey[], named: boolean): string | null {
    const { entries } = here;
    if (this.#note === null) return `no end line stands after entry ${entries}, lines may be cut off: ${WHAT_TO_DO}`;
    if (this.#followed) return `lines stand after the end line: ${WHAT_TO_DO}`;
    const end = readEnd(this.#note);
    if (!end || !isSealed(end, keys)) return `the end line has no good signature by a known key: ${WHAT_TO_DO}`;
    if (end.entries !== entries) return `the end line says ${end.entries} entries, here are ${entries}: ${WHAT_TO_DO}`;
    if (named || end.text === endText({ ...here, seals: this.#seals })) return null;
    return `the end line is not this export’s, by tenant, time, seals or last hash: ${WHAT_TO_DO}`;
  }
}
