import { checkSignature, type SealKey, signatureLine, type VerifierKey } from './note-key.ts';

/** What a seal says: the first `size` entries of this tenant have this Merkle root. */
export interface Checkpoint {
  readonly tenantId: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** A signed note, read: the text that its lines of signatures cover. */
export interface SignedText {
  readonly text: string;
  readonly signatures: readonly string[];
}

/** A checkpoint read from a note. */
export interface ReadSeal extends Checkpoint, SignedText {}

const ORIGIN = 'clearhold/';

/** A seal: a signed checkpoint in the form of C2SP tlog-checkpoint. Several keys sign while one replaces another. */
export function writeSeal({ tenantId, size, root }: Checkpoint, ...keys: readonly SealKey[]): string {
  if (keys.length === 0) throw new RangeError('a seal needs a key');
  const text = `${ORIGIN}${tenantId}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  return `${text}\n${keys.map((key) => signatureLine(key, text)).join('')}`;
}

/** The seals of a text that holds one after another. */
export const sealsIn = (text: string): string[] => text.split(/^(?=clearhold\/)/m);

/** Reads a seal, not yet its signatures. Null when it is not in the form. */
export function readSeal(note: string): ReadSeal | null {
  const found = /^((clearhold\/)([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^\n]+\n)+)$/.exec(note);
  if (!found) return null;
  const [, text = '', , tenantId = '', size = '', encoded = '', lines = ''] = found;
  const root = Buffer.from(encoded, 'base64');
  if (root.toString('base64') !== encoded || !Number.isSafeInteger(Number(size))) return null;
  return { tenantId, size: Number(size), root, text, signatures: lines.trimEnd().split('\n') };
}

/** True when at least one signature is a known key's and none of a known key's fails. Others' lines are passed over. */
export function isSealed({ text, signatures }: SignedText, keys: readonly VerifierKey[]): boolean {
  const results = signatures.flatMap((line) => keys.map((key) => checkSignature(line, text, key)));
  return results.includes(true) && !results.includes(false);
}
