/** Where a reader of segments stands: `UNH[1]/LIN[3]/QTY[1]`. Segments are counted by tag, within their line if they are in one. */
export class Tally {
  readonly #root: string;
  #line = '';
  readonly #outside = new Map<string, number>();
  #inside = new Map<string, number>();
  #path: string;

  constructor(root: string) {
    this.#root = root;
    this.#path = root;
  }

  /** A segment that begins a line. */
  begin(tag: string): void {
    const count = (this.#outside.get(tag) ?? 0) + 1;
    this.#outside.set(tag, count);
    this.#inside = new Map();
    this.#line = `/${tag}[${count}]`;
    this.#path = this.#root + this.#line;
  }

  /** Lines are over. */
  leave(): void {
    this.#line = '';
  }

  /** Any other segment. */
  step(tag: string): void {
    const counts = this.#line ? this.#inside : this.#outside;
    const count = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, count);
    this.#path = `${this.#root}${this.#line}/${tag}[${count}]`;
  }

  get path(): string {
    return this.#path;
  }
}
