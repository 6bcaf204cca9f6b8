import { leafHash, nodeHash } from './merkle.ts';

interface Subtree {
  readonly start: number;
  readonly length: number;
  readonly hash: Uint8Array;
}

/** The largest power of two below n, for n over 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The subtrees beside the way from one leaf up to the root of `length` leaves (RFC 6962 section 2.1.1), lowest first. */
function beside(index: number, start: number, length: number): Omit<Subtree, 'hash'>[] {
  if (length <= 1) return [];
  const k = split(length);
  return index < start + k
    ? [...beside(index, start, k), { start: start + k, length: length - k }]
    : [...beside(index, start + k, length - k), { start, length: k }];
}

const nameOf = ({ start, length }: Omit<Subtree, 'hash'>) => `${start}+${length}`;

/**
 * Inclusion proofs of several entries, in one reading of the log's hashes: keeps the subtrees that the proofs need and
 * forgets the rest, so that memory grows with the number of proofs, not with the log.
 */
export class ManyProofs {
  readonly #wanted = new Map<string, Uint8Array | null>();
  readonly #stack: Subtree[] = [];
  #seen = 0;

  /** `indexes` count from 0; `size` is the tree's. Throws RangeError for an entry that the tree does not have. */
  constructor(
    indexes: Iterable<number>,
    readonly size: number,
  ) {
    for (const index of indexes) {
      if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError('no such entry');
      for (const one of beside(index, 0, size)) this.#wanted.set(nameOf(one), null);
    }
  }

  /** Takes the next entry's chain hash. */
  append(entryHash: Uint8Array): void {
    let node: Subtree = { start: this.#seen, length: 1, hash: Uint8Array.from(leafHash(entryHash)) };
    this.#keep(node);
    while (this.#stack.at(-1)?.length === node.length) {
      const left = this.#stack.pop()!;
      node = { start: left.start, length: node.length * 2, hash: nodeHash(left.hash, node.hash) };
      this.#keep(node);
    }
    this.#stack.push(node);
    this.#seen += 1;
  }

  /** The audit path of an entry that was named at the start. Throws RangeError before all hashes were taken. */
  proofOf(index: number): Buffer[] {
    if (this.#seen !== this.size) throw new RangeError(`${this.#seen} of ${this.size} hashes were taken`);
    return beside(index, 0, this.size).map((one) =>
      Buffer.from(this.#wanted.get(nameOf(one)) ?? this.#edge(one.start)),
    );
  }

  #keep(node: Subtree): void {
    if (this.#wanted.has(nameOf(node))) this.#wanted.set(nameOf(node), node.hash);
  }

  // A subtree that is not full stands at the right edge: what is left on the stack from its start on.
  #edge(start: number): Uint8Array {
    const parts = this.#stack.filter((one) => one.start >= start).map((one) => one.hash);
    return parts.reduceRight((right, left) => nodeHash(left, right));
  }
}
