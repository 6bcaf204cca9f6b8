import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: object,
) => Promise<Buffer>;
// OWASP's floor for scrypt: N = 2^15, r = 8, p = 3 costs about as much as 2^17, 8, 1 with a quarter of the memory.
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, 32, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

// In UTF-16 units: more than the longest password that can be set, whatever its letters.
const LONGEST = 1_000;

/**
 * Every letter counts; one longer than any that can be set matches none. Takes as long for an account that has no password, so
 * that time tells nothing.
 */
export async function passwordMatches(password: string, kept: string | null | undefined): Promise<boolean> {
  const isTaken = password.length <= LONGEST;
  const [, n, r, p, salt, hash] = (kept ?? NOBODY).split('$');
  const options = { N: Number(n), r: Number(r), p: Number(p), maxmem: COST.maxmem };
  const given = await derive(
    (isTaken ? password : '').normalize('NFKC'),
    Buffer.from(salt ?? '', 'base64url'),
    32,
    options,
  );
  return timingSafeEqual(given, Buffer.from(hash ?? '', 'base64url')) && isTaken && kept != null;
}

const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** 256 random bits as text. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: a hash suffices, since a token has nothing to guess. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Seals text under a key: AES-256-GCM, a random nonce before it. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(key: Buffer, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8');
}
