import { money } from '@clearhold/kernel';
import { businessCalendar } from '@clearhold/kernel/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriorityFacts, priorityOf } from './priority.ts';
import { dueAfterPause, dueAt, readClock, slaFor, urgencyOf } from './service-level.ts';

const day = [{ from: '09:00', to: '18:00' }];
const calendar = businessCalendar({
  timeZone: 'UTC',
  workingHours: { mon: day, tue: day, wed: day, thu: day, fri: day },
});
const now = '2026-06-01T10:00:00.000Z';
const facts = (more: Partial<PriorityFacts> = {}): PriorityFacts => ({ amountAtRisk: money('0', 'EUR'), now, ...more });

describe('service levels', () => {
  it('a case has the time of its tightest exception, by type, branch or default', () => {
    const hours = { default: 24, 'AP.DUP': 8, 'MD.BANK': 4 };
    expect(slaFor(['AP.MATCH.PRICE', 'AP.DUP.EXACT'], hours)).toBe(480);
    expect(slaFor(['AP.MATCH.PRICE'], hours)).toBe(1440);
    expect(slaFor(['AP.MATCH.PRICE'], {})).toBeNull();
  });

  it('the clock says what is left, and when it pauses', () => {
    const due = dueAt(calendar, now, 600);
    expect(due).toBe('2026-06-02T11:00:00.000Z');
    expect(readClock(calendar, due, now)).toEqual({
      minutesLeft: 600,
      overdue: false,
      paused: false,
      changesAt: '2026-06-01T18:00:00.000Z',
    });
    expect(readClock(calendar, due, '2026-06-01T20:00:00Z')).toMatchObject({ minutesLeft: 120, paused: true });
    expect(readClock(calendar, due, '2026-06-02T12:30:00Z')).toEqual({
      minutesLeft: -90,
      overdue: true,
      paused: false,
    });
  });

  it('time that was spent waiting for another is given back', () => {
    const due = dueAt(calendar, now, 120);
    expect(dueAfterPause(calendar, due, '2026-06-01T11:00:00Z', '2026-06-03T09:00:00Z')).toBe(
      '2026-06-03T10:00:00.000Z',
    );
    expect(dueAfterPause(calendar, due, '2026-06-01T13:00:00Z', '2026-06-03T09:00:00Z')).toBe(due);
  });

  it('warns in the last quarter', () => {
    expect([urgencyOf(121, 480), urgencyOf(120, 480), urgencyOf(-1, 480)]).toEqual(['fine', 'soon', 'overdue']);
  });
});

describe('the order of the queue', () => {
  it('names the one reason a case stands where it stands', () => {
    const reason = (more: Partial<PriorityFacts>) => priorityOf(facts(more)).reason;
    expect(reason({ fraud: true, dueAt: now })).toBe('Bank details changed');
    expect(reason({ dueAt: '2026-06-01T12:30:00Z' })).toBe('Due in 2 hr');
    expect(reason({ dueAt: '2026-05-29T10:00:00Z' })).toBe('Overdue by 3 days');
    expect(reason({ amountAtRisk: money('12400', 'EUR'), dueAt: '2026-06-20T10:00:00Z' })).toBe(
      '12,400.00 EUR at risk',
    );
    expect(reason({ discountDueDate: '2026-06-02' })).toBe('Discount ends tomorrow');
    expect(reason({ supplierCritical: true })).toBe('Critical supplier');
    expect(reason({})).toBe('Nothing at risk yet');
  });

  it('names the money where the deadline is the one that most cases have, and the deadline where it presses', () => {
    const reason = (amount: string, dueAt: string) =>
      priorityOf(facts({ amountAtRisk: money(amount, 'EUR'), dueAt })).reason;
    expect(reason('1200', '2026-06-04T10:00:00Z')).toBe('1,200.00 EUR at risk');
    expect(reason('1200', '2026-06-03T10:00:00Z')).toBe('1,200.00 EUR at risk');
    expect(reason('1200', '2026-06-01T14:00:00Z')).toBe('Due in 4 hr');
    expect(reason('0', '2026-06-04T10:00:00Z')).toBe('Due in 3 days');
  });

  it('says a span as the deadline beside it does', () => {
    const span = (dueAt: string) => priorityOf(facts({ dueAt })).reason;
    expect(span('2026-06-02T13:00:00Z')).toBe('Due in 1 day'); // 27 hours
    expect(span('2026-06-02T09:59:00Z')).toBe('Due in 23 hr');
    expect(span('2026-06-01T10:12:00Z')).toBe('Due in 12 min');
  });

  it('the critical amount comes first', () => {
    const score = (amount: string) =>
      priorityOf(facts({ amountAtRisk: money(amount, 'EUR'), criticalAmount: '50000' })).score;
    expect(score('50000') - score('49999.99')).toBeGreaterThanOrEqual(900);
  });

  it('is a whole number, and more money, less time or a further sign never lower it', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const money2 = (value: bigint) => money(`${value / 100n}.${String(value % 100n).padStart(2, '0')}`, 'EUR');
    const minutes = fc.integer({ min: -20_000, max: 20_000 });
    const at = (offset: number) => new Date(Date.parse(now) + offset * 60_000).toISOString();
    const flags = fc.record({ supplierCritical: fc.boolean(), fraud: fc.boolean(), periodEnd: fc.boolean() });
    fc.assert(
      fc.property(cents, cents, minutes, minutes, flags, (a, b, s, t, flag) => {
        const score = (amount: bigint, due: number, more = flag) =>
          priorityOf(facts({ amountAtRisk: money2(amount), dueAt: at(due), criticalAmount: '50000', ...more })).score;
        const [less, more] = a < b ? [a, b] : [b, a];
        const [early, late] = s < t ? [s, t] : [t, s];
        expect(Number.isInteger(score(a, s))).toBe(true);
        expect(score(more, s)).toBeGreaterThanOrEqual(score(less, s));
        expect(score(a, early)).toBeGreaterThanOrEqual(score(a, late));
        expect(score(a, s, { supplierCritical: true, fraud: true, periodEnd: true })).toBeGreaterThanOrEqual(
          score(a, s),
        );
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
