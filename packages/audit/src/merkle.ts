import { sha256 } from './digest.ts';

const EMPTY = sha256('');
const LEAF = Buffer.alloc(33, 0);
const NODE = Buffer.alloc(65, 1);

/** The leaf over an entry's hash (RFC 6962 section 2.1): SHA-256 of 0x00 and the data. */
export function leafHash(entryHash: Uint8Array): Buffer {
  if (entryHash.length !== 32) return sha256(Buffer.concat([LEAF.subarray(0, 1), entryHash]));
  LEAF.set(entryHash, 1);
  return sha256(LEAF);
}

/** The node over two subtrees (RFC 6962 section 2.1): SHA-256 of 0x01, left, right. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  NODE.set(left, 1);
  NODE.set(right, 33);
  return sha256(NODE);
}

/** A frontier as JSON: the tree's size and its full subtrees' roots, largest first, in hex. */
export interface FrontierJson {
  readonly size: number;
  readonly subtrees: readonly string[];
}

/** A growing Merkle tree that keeps only the roots of its full subtrees, at most 53: sealing never reads old entries. */
export class Frontier {
  #size: number;
  readonly #subtrees: Uint8Array[];

  private constructor(size: number, subtrees: Uint8Array[]) {
    this.#size = size;
    this.#subtrees = subtrees;
  }

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** Throws RangeError when the number of subtrees does not fit the size. */
  static fromJSON({ size, subtrees }: FrontierJson): Frontier {
    const ones = Number.isSafeInteger(size) && size >= 0 ? size.toString(2).replaceAll('0', '').length : -1;
    if (ones !== subtrees.length) throw new RangeError('not the frontier of a tree of this size');
    return new Frontier(
      size,
      subtrees.map((hex) => Buffer.from(hex, 'hex')),
    );
  }

  get size(): number {
    return this.#size;
  }

  /** Takes the next entry's chain hash. */
  append(entryHash: Uint8Array): void {
    let node: Uint8Array = leafHash(entryHash);
    for (let below = this.#size; below % 2 === 1; below = Math.floor(below / 2)) {
      node = nodeHash(this.#subtrees.pop()!, node);
    }
    this.#subtrees.push(node);
    this.#size += 1;
  }

  /** The tree's root (RFC 6962 MTH); of the empty tree, SHA-256 of nothing. */
  root(): Buffer {
    let root: Uint8Array | undefined;
    for (let i = this.#subtrees.length - 1; i >= 0; i--) {
      const subtree = this.#subtrees[i]!;
      root = root ? nodeHash(subtree, root) : subtree;
    }
    return Buffer.from(root ?? EMPTY);
  }

  toJSON(): FrontierJson {
    return { size: this.#size, subtrees: this.#subtrees.map((hash) => Buffer.from(hash).toString('hex')) };
  }
}

/** The root over entry hashes, all at once. */
export function rootOf(entryHashes: Iterable<Uint8Array>): Buffer {
  const frontier = Frontier.empty();
  for (const entryHash of entryHashes) frontier.append(entryHash);
  return frontier.root();
}
