import { expect, test } from 'vitest';
import { ELSEWHERE, RETENTION_RULES, retainedUntil, retentionRule } from './retention-years.ts';

test('a country’s law is the least that is kept, and an unknown country keeps as long as the longest', () => {
  expect(retentionRule('de', 0)).toEqual(RETENTION_RULES.DE);
  expect(retentionRule('NO', 3)).toEqual(RETENTION_RULES.NO);
  expect(retentionRule('NO', 12)).toEqual({ years: 12, law: 'the policy' });
  expect(retentionRule(null, 0)).toBe(ELSEWHERE);
  expect(ELSEWHERE.years).toBe(Math.max(...Object.values(RETENTION_RULES).map(({ years }) => years)));
});

test('years count from the end of the calendar year', () => {
  expect(retainedUntil(new Date('2026-01-01T00:00:00Z'), { years: 5, law: '' }).toISOString()).toBe(
    '2032-01-01T00:00:00.000Z',
  );
  expect(retainedUntil(new Date('2026-12-31T23:59:59Z'), { years: 5, law: '' }).toISOString()).toBe(
    '2032-01-01T00:00:00.000Z',
  );
});
