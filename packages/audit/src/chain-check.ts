import { chainHash, chainStart } from './chain.ts';
import { bodySays } from './line.ts';
import type { FindingCode } from './verdict.ts';

/** An entry line of an export. */
export interface EntryLine {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

type Report = (seq: number, code: FindingCode, message: string) => void;

// Entries that stand too early, kept until their place comes; more than this are taken as they stand.
const EARLY_MAX = 1000;

/**
 * Walks the chain over entry lines and names what breaks it. It goes on after a break from the hash that the next entry
 * states, so that one change is one finding. `accept` gets the hash of each entry taken as the log's.
 */
export class ChainCheck {
  readonly #tenantId: string;
  readonly #report: Report;
  readonly #accept: (hash: string, seq: number) => void;
  // What the next entry may build on: the stored hash and, after an alteration, the computed one.
  #before: Buffer[];
  #last: { seq: number; hash: string };
  readonly #early = new Map<number, EntryLine>();
  readonly #missing: { from: number; to: number }[] = [];
  #first = 0;

  constructor(tenantId: string, report: Report, accept: (hash: string, seq: number) => void) {
    this.#tenantId = tenantId;
    this.#report = report;
    this.#accept = accept;
    this.#before = [chainStart(tenantId)];
    this.#last = { seq: 0, hash: chainStart(tenantId).toString('hex') };
  }

  get firstSeq(): number {
    return this.#first;
  }
  get lastSeq(): number {
    return this.#last.seq;
  }
  get head(): string {
    return this.#last.hash;
  }

  /** Judges an entry, knowing the entry on the line after it, if that is one. */
  take(entry: EntryLine, next: EntryLine | null): void {
    this.#takeEarly(entry.seq);
    const expected = this.#last.seq + 1;
    if (entry.seq === expected && this.#links(entry)) {
      this.#advance(entry);
    } else if (entry.seq < expected || (next?.seq === expected && this.#links(next))) {
      this.#stray(entry, expected);
    } else if (entry.seq > expected) {
      this.#gap(expected, entry.seq - 1);
      this.#advance(entry);
    } else {
      this.#report(entry.seq, 'ALTERED', `entry ${entry.seq} is not what was written`);
      const computed = chainHash(this.#before[0]!, entry.body);
      this.#advance(entry);
      this.#before.push(computed);
    }
  }

  /** After the last line: whatever stood too early and fits takes its place. */
  end(): void {
    this.#takeEarly(Number.POSITIVE_INFINITY);
  }

  #links(entry: EntryLine): boolean {
    return (
      this.#before.some((hash) => chainHash(hash, entry.body).toString('hex') === entry.hash) &&
      bodySays(entry.body, this.#tenantId, entry.seq)
    );
  }

  #advance(entry: EntryLine): void {
    if (this.#first === 0) this.#first = entry.seq;
    this.#before = [Buffer.alloc(32)];
    Buffer.from(entry.hash, 'hex').copy(this.#before[0]!);
    this.#last = { seq: entry.seq, hash: entry.hash };
    this.#accept(entry.hash, entry.seq);
  }

  #takeEarly(seq: number): void {
    for (;;) {
      const entry = this.#early.get(this.#last.seq + 1);
      if (!entry || seq === entry.seq) return;
      this.#early.delete(entry.seq);
      if (!this.#links(entry)) this.#report(entry.seq, 'ALTERED', `entry ${entry.seq} is not what was written`);
      this.#advance(entry);
    }
  }

  #gap(from: number, to: number): void {
    this.#missing.push({ from, to });
    this.#report(from, 'GAP', from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`);
  }

  #stray(entry: EntryLine, expected: number): void {
    const { seq, hash } = entry;
    const early = seq > expected && !this.#early.has(seq) && this.#early.size < EARLY_MAX;
    if (early) this.#early.set(seq, entry);
    if (seq === this.#last.seq && hash === this.#last.hash) {
      this.#report(seq, 'DUPLICATE', `entry ${seq} stands here twice`);
    } else if (early || this.#missing.some(({ from, to }) => from <= seq && seq <= to)) {
      this.#report(seq, 'REORDERED', `entry ${seq} stands where entry ${expected} belongs`);
    } else {
      this.#report(seq, 'INSERTED', `an entry numbered ${seq} that does not belong stands before entry ${expected}`);
    }
  }
}
