import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, newToken, passwordMatches, sameHash, seal, tokenHash, unseal } from './secrets.ts';

test('the same text never seals to the same bytes, and a changed byte opens nothing', () => {
  const key = randomBytes(32);
  const sealed = Array.from({ length: 100 }, () => seal(key, 'the same words'));
  expect(new Set(sealed.map((one) => one.toString('hex'))).size).toBe(100);
  expect(new Set(sealed.map((one) => one.subarray(0, 12).toString('hex'))).size).toBe(100);
  for (const one of sealed) expect(unseal(key, one)).toBe('the same words');
  const [first] = sealed as [Buffer];
  for (let at = 0; at < first.length; at++) {
    const changed = Buffer.from(first);
    changed[at] = changed[at]! ^ 1;
    expect(() => unseal(key, changed)).toThrow();
  }
  expect(() => unseal(randomBytes(32), first)).toThrow();
});

test('tokens are 256 random bits, and only their hash is kept', () => {
  const tokens = Array.from({ length: 1_000 }, newToken);
  expect(new Set(tokens).size).toBe(1_000);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const [token] = tokens as [string];
  expect(tokenHash(token)).toEqual(createHash('sha256').update(token).digest());
  expect(sameHash(tokenHash(token), tokenHash(token))).toBe(true);
  expect(sameHash(tokenHash(token), tokenHash(tokens[1]!))).toBe(false);
  expect(sameHash(tokenHash(token), tokenHash(token).subarray(1))).toBe(false);
});

test('a password is kept under scrypt with a salt of its own, and every letter of it counts', async () => {
  const long = '🔑'.repeat(200);
  const [one, other] = await Promise.all([hashPassword(long), hashPassword(long)]);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(other);
  expect(await passwordMatches(long, one)).toBe(true);
  expect(await passwordMatches('🔑'.repeat(199), one)).toBe(false);
  expect(await passwordMatches(`${'🔑'.repeat(199)}🔒`, one)).toBe(false);
  expect(await passwordMatches(long.toLowerCase(), await hashPassword(`${long.slice(0, -2)}K`))).toBe(false);
});

test('a password longer than any that can be set matches none', async () => {
  const kept = await hashPassword('kettle moss fourteen tram');
  expect(await passwordMatches(`kettle moss fourteen tram${' '.repeat(2_000)}`, kept)).toBe(false);
  expect(await passwordMatches('a'.repeat(100_000), await hashPassword(''))).toBe(false);
  expect(await passwordMatches('kettle moss fourteen tram', undefined)).toBe(false);
});
