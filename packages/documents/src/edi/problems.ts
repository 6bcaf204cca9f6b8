import type { Problem } from '../canonical.ts';

/** Collects problems up to a number; a last one says that there were more. */
export class Problems {
  readonly #most: number;
  readonly #list: Problem[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(severity: Problem['severity'], code: string, message: string, path: string): void {
    if (this.#list.length < this.#most) this.#list.push({ code, severity, message, path });
    else if (this.#list.length === this.#most) {
      const more = `More problems were found than the ${this.#most} that are listed.`;
      this.#list.push({ code: 'DOC-MORE-PROBLEMS', severity: 'warning', message: more });
    }
  }

  addAll(problems: readonly Problem[]): void {
    for (const { severity, code, message, path } of problems) this.add(severity, code, message, path ?? '');
  }

  get list(): Problem[] {
    return this.#list;
  }
}
