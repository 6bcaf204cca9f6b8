import { chainHash } from '../chain.ts';
import type { StoredEntry } from '../export.ts';
import { bodySays } from '../line.ts';
import { verifyInclusion } from '../proofs.ts';
import type { ReadSeal } from '../seal.ts';

/** An entry that stands in a pack without the others: its neighbour's hash chains it, its proof leads to the seal. Hashes in hex. */
export interface ProvenEntry extends StoredEntry {
  /** The hash of the entry before it; before the first, the chain's start. */
  readonly previous: string;
  /** The audit path (RFC 6962 section 2.1.1) in the tree of the pack's seal. */
  readonly proof: readonly string[];
}

export const provenLine = ({ seq, previous, body, hash, proof }: ProvenEntry): string =>
  JSON.stringify({ seq, previous, body, hash, proof });

/** Reads a line. Null when it is not in the form. */
export function readProven(line: string): ProvenEntry | null {
  try {
    const entry = JSON.parse(line) as ProvenEntry;
    const isHash = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
    const fits = Number.isSafeInteger(entry.seq) && entry.seq > 0 && typeof entry.body === 'string';
    return fits && [entry.previous, entry.hash].every(isHash) && entry.proof.every(isHash) ? entry : null;
  } catch {
    return null;
  }
}

/** What is wrong with an entry, in words; null when it is the one that was sealed. */
export function entryTrouble(entry: ProvenEntry, seal: ReadSeal): string | null {
  const { seq, body } = entry;
  if (!bodySays(body, seal.tenantId, seq)) return 'its text says another tenant or number';
  const hash = chainHash(Buffer.from(entry.previous, 'hex'), body);
  if (hash.toString('hex') !== entry.hash) return 'its text is not what was written: its hash does not fit';
  const proof = entry.proof.map((text) => Buffer.from(text, 'hex'));
  return verifyInclusion(hash, seq - 1, seal.size, proof, seal.root) ? null : 'its proof does not lead to the seal';
}
