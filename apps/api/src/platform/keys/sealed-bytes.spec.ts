import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSealed, openBytes, openPieces, sealBytes, sealPieces } from './sealed-bytes.ts';

const key = randomBytes(32);
const SEGMENT = 1_048_576;

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const gather = async (pieces: AsyncIterable<Buffer>) => {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

test('what is sealed opens again, whole or in pieces of any size, and shows nothing of itself', async () => {
  for (const length of [0, 1, 4_000, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT + 17]) {
    const plain = randomBytes(length);
    const sealed = sealBytes(key, 'a', plain);
    expect(isSealed(sealed)).toBe(true);
    expect(openBytes(key, 'a', sealed).equals(plain)).toBe(true);
    expect((await gather(sealPieces(key, 'a', inPieces(plain, 70_001)))).equals(sealed)).toBe(true);
    expect((await gather(openPieces(key, 'a', inPieces(sealed, 33_333)))).equals(plain)).toBe(true);
    if (length > 16) expect(sealed.includes(plain.subarray(0, 16))).toBe(false);
  }
});

test('changed, cut off, swapped, under another key or about something else, it does not open', () => {
  const plain = randomBytes(2 * SEGMENT + 5);
  const sealed = sealBytes(key, 'a', plain);
  const changed = Buffer.from(sealed);
  changed[40] = changed[40]! ^ 1;
  const head = sealed.subarray(0, 5);
  const [first, second] = [
    sealed.subarray(5, 5 + SEGMENT + 16),
    sealed.subarray(5 + SEGMENT + 16, 5 + 2 * (SEGMENT + 16)),
  ];
  const swapped = Buffer.concat([head, second, first, sealed.subarray(5 + 2 * (SEGMENT + 16))]);
  const cutOff = sealed.subarray(0, 5 + 2 * (SEGMENT + 16));
  for (const bytes of [changed, swapped, cutOff]) expect(() => openBytes(key, 'a', bytes)).toThrow();
  expect(() => openBytes(key, 'b', sealed)).toThrow();
  expect(() => openBytes(randomBytes(32), 'a', sealed)).toThrow();
});
