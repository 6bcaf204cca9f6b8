import { resolvePolicy } from '@clearhold/policy';
import { describe, expect, test } from 'vitest';
import { dueOf, placeOf } from './case-clock.ts';

const policy = (values: Record<string, unknown>) =>
  resolvePolicy([
    {
      scope: { kind: 'tenant', id: 'acme', name: 'Acme' },
      version: 1,
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { mode: 'default', value }])),
    },
  ]);
// A Tuesday, in Berlin an hour ahead.
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

describe('the cut-off', () => {
  const due = (time: string, more = {}) =>
    dueOf(['AP.DUP.EXACT'], policy({ 'sla.hours': { 'AP.DUP': 2 }, ...more }), at(time));

  test('counts what comes in after it from the next business day', () => {
    expect(due('15:00')).toBe('2026-11-25T09:00:00.000Z');
    expect(due('15:01')).toBe('2026-11-25T10:00:00.000Z');
  });

  test('is the tenant’s to set', () => {
    expect(due('10:30', { 'calendar.cutOff': '11:00' })).toBe('2026-11-25T10:00:00.000Z');
    expect(due('10:30', { 'calendar.cutOff': '17:00' })).toBe('2026-11-24T12:30:00.000Z');
  });
});

test('a case of the critical amount comes before one just below it, wherever policy draws the line', () => {
  const score = (amount: string, line: string) =>
    placeOf({ codes: [], amount, currency: 'EUR', dueAt: null }, at('09:00'), policy({ 'queue.criticalAmount': line }))
      .score;
  expect(score('1000', '1000') - score('999.99', '1000')).toBeGreaterThanOrEqual(900);
  expect(score('1000', '1000.01')).toBeLessThan(score('1000', '1000'));
});
