import { createHash, createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/** SHA-256 (FIPS 180-4), 32 bytes. */
export function sha256(bytes: Uint8Array | string): Buffer {
  // Asked for as a string of bytes: twice as fast as asking for a buffer.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}

/** SHA-256 of bytes that come in pieces, in lower-case hex, with their number. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    digest.update(piece);
    size += piece.length;
  }
  return { sha256: digest.digest('hex'), size };
}

// DER around a raw 32-byte Ed25519 key (RFC 8410): PKCS #8 before a seed, SubjectPublicKeyInfo before a public key.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** An Ed25519 private key (RFC 8032) from its 32-byte seed. */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The raw 32-byte public key that belongs to a private key. */
export function rawPublicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

/** Signs with Ed25519; 64 bytes. */
export function signEd25519(key: KeyObject, message: string): Buffer {
  return sign(null, Buffer.from(message), key);
}

/** True when the Ed25519 signature is the raw public key's for this message; false for any malformed input. */
export function verifyEd25519(publicKey: Uint8Array, message: string, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(message), key, signature);
  } catch {
    return false;
  }
}
