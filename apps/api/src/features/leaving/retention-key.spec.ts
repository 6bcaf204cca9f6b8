import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newRetentionKey, openWith, sealFor } from './retention-key.ts';

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const gather = async (from: AsyncIterable<Buffer>) => {
  const all = [];
  for await (const piece of from) all.push(piece);
  return Buffer.concat(all);
};

test('what is sealed for a retention key opens with its text alone', async () => {
  const [key, other] = [newRetentionKey(), newRetentionKey()];
  const plain = randomBytes(1_500_000);
  const sealed = await gather(sealFor(key.publicHalf, 'one', pieces(plain, 60_000)));
  expect((await gather(openWith({ ...key, about: 'one' }, pieces(sealed, 31)))).equals(plain)).toBe(true);
  await expect(gather(openWith({ ...key, about: 'two' }, pieces(sealed, 4_096)))).rejects.toThrow();
  await expect(gather(openWith({ ...key, text: other.text, about: 'one' }, pieces(sealed, 4_096)))).rejects.toThrow();
  await expect(gather(openWith({ ...key, text: 'password', about: 'one' }, pieces(sealed, 4_096)))).rejects.toThrow(
    'retention-1.',
  );
});
