import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_RETRY_POLICY, nextAttempt, type RetryPolicy } from './next-attempt.ts';

const policies: fc.Arbitrary<RetryPolicy> = fc.record({
  attemptsMax: fc.integer({ min: 1, max: 20 }),
  firstDelayMs: fc.integer({ min: 1, max: 60_000 }),
  factor: fc.double({ min: 1, max: 5, noNaN: true }),
  delayMaxMs: fc.integer({ min: 60_000, max: 3_600_000 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  budgetMs: fc.integer({ min: 1_000, max: 86_400_000 }),
});
const runs = { seed: 42, numRuns: 1_000 };

it('same policy, try and seed: same answer; delays stay within the cap, tries within the limit', () => {
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 25 }), fc.string(), (policy, attempt, seed) => {
      const next = nextAttempt(policy, attempt, seed);
      expect(nextAttempt(policy, attempt, seed)).toEqual(next);
      if (next.kind === 'give-up') return;
      expect(next.attempt).toBe(attempt + 1);
      expect(next.attempt).toBeLessThanOrEqual(policy.attemptsMax);
      expect(next.delayMs).toBeGreaterThanOrEqual(0);
      expect(next.delayMs).toBeLessThanOrEqual(Math.min(policy.delayMaxMs, policy.budgetMs));
    }),
    runs,
  );
});

it('never comes back before Retry-After, and never after the budget', () => {
  const history = fc.record({ afterMs: fc.integer({ min: 0, max: 7_200_000 }), elapsedMs: fc.nat(86_400_000) });
  fc.assert(
    fc.property(policies, history, fc.string(), (policy, past, seed) => {
      const next = nextAttempt(policy, 1, seed, past);
      if (next.kind === 'give-up') return;
      expect(next.delayMs).toBeGreaterThanOrEqual(past.afterMs);
      expect(past.elapsedMs + next.delayMs).toBeLessThanOrEqual(policy.budgetMs);
    }),
    runs,
  );
});

it('two effects that fail together come back at different times', () => {
  const delays = Array.from({ length: 100 }, (_, i) => nextAttempt(DEFAULT_RETRY_POLICY, 3, `effect-${i}`));
  expect(new Set(delays.map((next) => (next.kind === 'again' ? next.delayMs : 0))).size).toBeGreaterThan(90);
});

it('says whether the tries or the time are spent', () => {
  expect(nextAttempt(DEFAULT_RETRY_POLICY, 10, 'x')).toEqual({ kind: 'give-up', code: 'ATTEMPTS_SPENT' });
  const late = { elapsedMs: DEFAULT_RETRY_POLICY.budgetMs };
  expect(nextAttempt(DEFAULT_RETRY_POLICY, 2, 'x', late)).toEqual({ kind: 'give-up', code: 'BUDGET_SPENT' });
});
