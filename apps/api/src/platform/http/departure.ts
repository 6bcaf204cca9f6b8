import { Injectable } from '@nestjs/common';

/**
 * How this process takes leave while others go on: it says so where balancers ask, so that nothing new is sent to it, asks whoever is
 * connected to connect anew next time, and ends what would stay open for good. Requests that came nevertheless are served to their end.
 */
@Injectable()
export class Departure {
  readonly #open = new Set<() => void>();
  #announced = false;

  get isAnnounced(): boolean {
    return this.#announced;
  }

  announce(): void {
    this.#announced = true;
  }

  /** Registers a stream that ends by `end` when the process goes; returns what takes it off again. */
  ends(end: () => void): () => void {
    this.#open.add(end);
    return () => this.#open.delete(end);
  }

  endStreams(): void {
    for (const end of this.#open) end();
    this.#open.clear();
  }
}
