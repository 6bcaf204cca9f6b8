import { canonicalJson, type Json } from '../canonical.ts';
import { sha256 } from '../digest.ts';
import { type SealKey, signatureLine, type VerifierKey } from '../note-key.ts';
import { isSealed } from '../seal.ts';

/** The format's name; a change that an older verifier would misjudge gets a new one. */
export const PACK_FORMAT = 'clearhold-pack-1';

/** Names that mean something in every pack. Only the first two are not listed in the manifest. */
export const PACK_FILES = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  /** Verifier keys, one a line. */
  keys: 'log/keys.txt',
  /** The seal that the proofs lead to. */
  seal: 'log/seal.txt',
  /** Entries with their proofs (`ProvenEntry`), one a line. */
  entries: 'log/entries.jsonl',
  /** A whole log, as `audit export` writes it. */
  log: 'log/audit.jsonl',
} as const;

/** One file of a pack; `size` in bytes, `sha256` in lower-case hex. */
export interface PackedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a pack holds and is about: the file that is signed. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT;
  readonly tenantId: string;
  /** What it is about: a case, a control, a tenant. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Of several packs that belong together, which one this is, from 1. */
  readonly part: number;
  /** Whether it is the last of them. */
  readonly last: boolean;
  readonly files: readonly PackedFile[];
}

const ORIGIN = 'clearhold-pack/';
const NOTE = /^(clearhold-pack\/[^\n]+\n[0-9a-f]{64}\n)\n((?:— [^\n]+\n)+)$/;

/** The manifest's one text, and its signature: a signed note (C2SP signed-note) over the tenant and the text's SHA-256. */
export function writeManifest(manifest: PackManifest, key: SealKey): { text: string; signature: string } {
  const text = canonicalJson(manifest as unknown as Json);
  const note = `${ORIGIN}${manifest.tenantId}\n${sha256(text).toString('hex')}\n`;
  return { text, signature: `${note}\n${signatureLine(key, note)}` };
}

/** Reads a manifest, not yet its signature. Null when it is not in the form. */
export function readManifest(text: string): PackManifest | null {
  try {
    const value = JSON.parse(text) as PackManifest;
    const listed = Array.isArray(value.files) && value.files.every((file) => typeof file.name === 'string');
    return value.format === PACK_FORMAT && typeof value.tenantId === 'string' && listed ? value : null;
  } catch {
    return null;
  }
}

/** True when the signature is a known key's and speaks of this very text and tenant. */
export function isSigned(
  manifest: PackManifest,
  text: string,
  signature: string,
  keys: readonly VerifierKey[],
): boolean {
  const [, note, lines] = NOTE.exec(signature) ?? [];
  if (note !== `${ORIGIN}${manifest.tenantId}\n${sha256(text).toString('hex')}\n` || !lines) return false;
  return isSealed({ text: note, signatures: lines.trimEnd().split('\n') }, keys);
}
