import { leafHash, nodeHash, rootOf } from './merkle.ts';

type Hashes = readonly Uint8Array[];

/** The largest power of two below n, for n over 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function path(index: number, hashes: Hashes): Buffer[] {
  if (hashes.length <= 1) return [];
  const k = split(hashes.length);
  const [left, right] = [hashes.slice(0, k), hashes.slice(k)];
  return index < k ? [...path(index, left), rootOf(right)] : [...path(index - k, right), rootOf(left)];
}

/** The audit path (RFC 6962 section 2.1.1) of the entry at `index`, from 0, in the tree over these entry hashes. */
export function inclusionProof(index: number, entryHashes: Hashes): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= entryHashes.length) throw new RangeError('no such entry');
  return path(index, entryHashes);
}

function between(m: number, hashes: Hashes, whole: boolean): Buffer[] {
  if (m === hashes.length) return whole ? [] : [rootOf(hashes)];
  const k = split(hashes.length);
  const [left, right] = [hashes.slice(0, k), hashes.slice(k)];
  return m <= k ? [...between(m, left, whole), rootOf(right)] : [...between(m - k, right, false), rootOf(left)];
}

/** The proof (RFC 6962 section 2.1.2) that the tree over the first `size` entries is the beginning of this tree. */
export function consistencyProof(size: number, entryHashes: Hashes): Buffer[] {
  if (!Number.isInteger(size) || size < 1 || size > entryHashes.length) throw new RangeError('no such earlier tree');
  return between(size, entryHashes, true);
}

/** True when the proof shows the entry at `index` in the tree of `size` entries with this root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(
  entryHash: Uint8Array,
  index: number,
  size: number,
  proof: Hashes,
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [at, last, node] = [index, size - 1, leafHash(entryHash)];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      node = nodeHash(node, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && node.equals(root);
}

/** True when the proof shows that the tree of `from` entries is the beginning of that of `to` (RFC 9162 section 2.1.4.2). */
export function verifyConsistency(
  from: { readonly size: number; readonly root: Uint8Array },
  to: { readonly size: number; readonly root: Uint8Array },
  proof: Hashes,
): boolean {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && Buffer.from(from.root).equals(to.root);
  const power = 2 ** Math.floor(Math.log2(from.size)) === from.size;
  const [first, ...rest] = power ? [from.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [old, now]: [Buffer, Buffer] = [Buffer.from(first), Buffer.from(first)];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [nodeHash(sibling, old), nodeHash(sibling, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      now = nodeHash(now, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && old.equals(from.root) && now.equals(to.root);
}
