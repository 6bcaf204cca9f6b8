import type net from 'node:net';

/** What is said on one connection in one direction, in its order. */
export class Direction {
  delayMs = 0;
  /** Somebody who is told the same. */
  copy: net.Socket | undefined;
  #isDeaf = false;
  #left = Number.POSITIVE_INFINITY;
  #atEnd = () => {};
  #line: Promise<unknown> = Promise.resolve();
  #held: Promise<void> | undefined;
  #free = () => {};

  constructor(
    from: net.Socket,
    private readonly to: net.Socket,
  ) {
    from.on('data', (piece) => this.#queue(() => this.#say(piece)));
    from.on('end', () => this.#queue(() => !this.#isDeaf && to.end()));
    from.on('error', () => {});
    // One that breaks off takes the other side with it, once what it said before has arrived.
    from.on('close', (isBroken) => this.#queue(() => isBroken && !this.#isDeaf && to.destroy()));
  }

  /** Keeps what is said until it is released, as packets that are lost are sent again and again. */
  hold(): void {
    if (this.#held) return;
    this.#held = new Promise((free) => {
      this.#free = free;
    });
  }

  release(): void {
    this.#free();
    this.#held = undefined;
  }

  /** From here on nothing arrives, and nobody is told. */
  deafen(): void {
    this.#isDeaf = true;
    this.copy = undefined;
  }

  /** Lets so many bytes more through, and then does something. Without any: at once. */
  after(bytes: number, work: () => void): void {
    if (this.#left < Number.POSITIVE_INFINITY) return;
    this.#left = bytes;
    this.#atEnd = work;
    if (bytes === 0) work();
  }

  #queue(work: () => void): void {
    const due = performance.now() + this.delayMs;
    this.#line = this.#line
      .then(() => this.#held)
      .then(() => until(due))
      .then(work);
  }

  #say(piece: Buffer): void {
    if (this.#isDeaf || this.to.destroyed || !this.to.writable) return;
    const part = piece.subarray(0, this.#left);
    this.to.write(part);
    this.copy?.write(part);
    this.#left -= part.length;
    if (this.#left === 0) this.#atEnd();
  }
}

function until(due: number): Promise<void> | undefined {
  const left = due - performance.now();
  return left > 0 ? new Promise((later) => setTimeout(later, left)) : undefined;
}
