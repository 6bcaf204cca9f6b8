/**
 * Lets only a few of each key in at a time; the others of that key wait in order. What is behind it has few places, as the
 * threads of the disk have, and a flood of one key leaves some of them to the rest.
 */
export class FewAtATime {
  readonly #inside = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(private readonly few: number) {}

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const inside = this.#inside.get(key) ?? 0;
    if (inside < this.few) this.#inside.set(key, inside + 1);
    else await new Promise<void>((enter) => this.#lineOf(key).push(enter));
    try {
      return await task();
    } finally {
      this.#leave(key);
    }
  }

  #lineOf(key: string): (() => void)[] {
    const line = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, line);
    return line;
  }

  // The place passes on to the next in line, so that nobody who comes just now takes it.
  #leave(key: string): void {
    const line = this.#waiting.get(key);
    const next = line?.shift();
    if (line?.length === 0) this.#waiting.delete(key);
    if (next) return void next();
    const inside = this.#inside.get(key)! - 1;
    if (inside) this.#inside.set(key, inside);
    else this.#inside.delete(key);
  }
}
