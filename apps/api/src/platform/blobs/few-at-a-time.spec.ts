import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FewAtATime } from './few-at-a-time.ts';

test('no more than a few of one key are inside, each goes in once and in order, and a failed one frees its place', async () => {
  const task = fc.record({ key: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(4), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(task, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), async (tasks, few) => {
      const gate = new FewAtATime(few);
      const inside = new Map<string, number>();
      const began = new Map<string, number[]>();
      const run = async ({ key, turns, fails }: (typeof tasks)[number], index: number) => {
        began.set(key, [...(began.get(key) ?? []), index]);
        const now = (inside.get(key) ?? 0) + 1;
        expect(now).toBeLessThanOrEqual(few);
        inside.set(key, now);
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        inside.set(key, inside.get(key)! - 1);
        if (fails) throw new Error('fails');
        return index;
      };
      const ends = await Promise.allSettled(tasks.map((one, index) => gate.run(one.key, () => run(one, index))));
      expect(ends.map(({ status }) => status === 'rejected')).toEqual(tasks.map(({ fails }) => fails));
      for (const [key, order] of began)
        expect(order).toEqual(tasks.flatMap((one, index) => (one.key === key ? [index] : [])));
    }),
  );
});

test('a flood of one key keeps no other key waiting', async () => {
  const gate = new FewAtATime(2);
  const never = new Promise(() => {});
  for (let n = 0; n < 100; n++) void gate.run('loud', () => never);
  expect(await gate.run('quiet', async () => 'in')).toBe('in');
});
