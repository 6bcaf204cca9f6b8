import type { KeyObject } from 'node:crypto';
import { privateKeyOf, rawPublicKeyOf, sha256, signEd25519, verifyEd25519 } from './digest.ts';

// C2SP signed-note: signature type 1 is Ed25519.
const ED25519 = Buffer.from([1]);

/** A key that seals. Keep `SealKey`s in the vault; give `verifierKey` away. */
export interface SealKey {
  readonly name: string;
  /** `name+hash+key`, the public key in C2SP's text form. */
  readonly verifierKey: string;
  readonly key: KeyObject;
}

/** A public key read from its text. `hash` is the 4 bytes by which a signature line names its key. */
export interface VerifierKey {
  readonly name: string;
  readonly hash: Buffer;
  readonly publicKey: Buffer;
}

function keyHash(name: string, publicKey: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), ED25519, publicKey])).subarray(0, 4);
}

/** A sealing key from 32 secret bytes. Names have no space and no plus. Throws RangeError otherwise. */
export function sealKey(name: string, seed: Uint8Array): SealKey {
  if (!/^[^\s+]+$/.test(name)) throw new RangeError('a key name has no space and no plus');
  const key = privateKeyOf(seed);
  const publicKey = rawPublicKeyOf(key);
  const encoded = Buffer.concat([ED25519, publicKey]).toString('base64');
  return { name, key, verifierKey: `${name}+${keyHash(name, publicKey).toString('hex')}+${encoded}` };
}

/** Reads `name+hash+key`. Null when it is not an Ed25519 key in that form, or its hash does not fit. */
export function readVerifierKey(text: string): VerifierKey | null {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  if (!found) return null;
  const [, name = '', id = '', encoded = ''] = found;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const publicKey = bytes.subarray(1);
  const hash = keyHash(name, publicKey);
  return hash.toString('hex') === id ? { name, hash, publicKey } : null;
}

/** One signature line of a note: an em dash, the key's name, and base64 of key hash and signature. */
export function signatureLine({ name, key }: SealKey, text: string): string {
  const signature = Buffer.concat([keyHash(name, rawPublicKeyOf(key)), signEd25519(key, text)]);
  return `— ${name} ${signature.toString('base64')}\n`;
}

/** True when the line is a valid signature of that key; false when not; null when it is another key's. */
export function checkSignature(line: string, text: string, key: VerifierKey): boolean | null {
  const [dash, name, encoded = '', ...more] = line.split(' ');
  const bytes = Buffer.from(encoded, 'base64');
  if (name !== key.name || !bytes.subarray(0, 4).equals(key.hash)) return null;
  if (dash !== '—' || more.length > 0 || bytes.toString('base64') !== encoded) return false;
  return verifyEd25519(key.publicKey, text, bytes.subarray(4));
}
