import { businessCalendar, openTime } from '@clearhold/kernel/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessObjective, type Late } from './assess.ts';
import { type AgreementTerms, checkTerms, type Objective, PARTIES, type Party } from './terms.ts';
import { causeOf, NO_TIME, type StateChange, timeByParty } from './time-by-party.ts';

const terms: AgreementTerms = {
  objectives: [
    { kind: 'caseResolved', targetPercent: '95' },
    { kind: 'firstResponse', targetPercent: '99', withinHours: 4 },
  ],
  fee: { amount: '1999.99', currency: 'EUR' },
  credits: [
    { below: '95', percent: '5' },
    { below: '90', percent: '12.5' },
  ],
  creditLimitPercent: '15',
  excused: ['client', 'supplier'],
};
const [resolved, response] = terms.objectives as [Objective, Objective];
const late = (cause: Party, count: number): Late[] =>
  Array.from({ length: count }, () => ({ cause, time: { ...NO_TIME, [cause]: 60 } }));
const judge = (met: number, were: Late[], objective = resolved) =>
  assessObjective(objective, terms, { met, late: were });

describe('terms', () => {
  it('name what is wrong with them, and where', () => {
    expect(checkTerms(terms)).toBeUndefined();
    const wrong = (more: Partial<AgreementTerms>) => checkTerms({ ...terms, ...more });
    expect(wrong({ objectives: [] })).toMatchObject({ code: 'OBJECTIVES_REQUIRED' });
    expect(wrong({ objectives: [resolved, resolved] })).toMatchObject({ code: 'OBJECTIVE_TWICE' });
    expect(wrong({ objectives: [{ ...resolved, withinHours: 4 }] })).toMatchObject({ code: 'BAD_HOURS' });
    expect(wrong({ objectives: [{ kind: 'intake', targetPercent: '99' }] })).toMatchObject({
      code: 'BAD_HOURS',
      path: 'input.objectives.0.withinHours',
    });
    expect(wrong({ objectives: [{ ...resolved, targetPercent: '100.01' }] })).toMatchObject({ code: 'BAD_PERCENT' });
    expect(wrong({ fee: { amount: '-1', currency: 'EUR' } })).toMatchObject({ code: 'BAD_FEE' });
    expect(wrong({ credits: [...terms.credits, { below: '95.0', percent: '1' }] })).toMatchObject({
      code: 'STEP_TWICE',
    });
    const steps = (...pairs: [string, string][]) => pairs.map(([below, percent]) => ({ below, percent }));
    expect(wrong({ credits: steps(['90', '5'], ['95', '15']) })).toMatchObject({
      code: 'CREDIT_FALLS',
      message: 'Below 90 % gives 5 % back, less than the 15 % from below 95 %.',
    });
    expect(wrong({ credits: steps(['90', '5'], ['95', '5'], ['80', '5.5']) })).toBeUndefined();
    expect(wrong({ objectives: [resolved], credits: steps(['95.01', '5']) })).toMatchObject({
      code: 'CREDIT_ABOVE_TARGETS',
    });
    expect(wrong({ excused: ['service'] })).toMatchObject({ code: 'OWN_FAULT' });
  });
});

describe('a promise', () => {
  it('is kept at its target exactly, and missed by a hair is missed and reads so', () => {
    expect(judge(95, late('service', 5))).toMatchObject({ kept: true, reachedPercent: '95.00', creditPercent: '0' });
    expect(judge(94_999, late('service', 5_001))).toMatchObject({
      kept: false,
      reachedPercent: '94.99',
      creditPercent: '5',
    });
  });

  it('does not count what others are answerable for, and says how much that was', () => {
    expect(judge(95, [...late('client', 40), ...late('supplier', 9), ...late('erp', 5)])).toMatchObject({
      ...{ measured: 149, met: 95, excused: 49, kept: true, reachedPercent: '95.00' },
      late: { service: 0, client: 40, supplier: 9, erp: 5 },
      time: { service: 0, client: 2400, supplier: 540, erp: 300 },
    });
    expect(judge(0, late('client', 3))).toMatchObject({ kept: null, reachedPercent: null, creditPercent: '0' });
  });

  it('gives back the deepest step that it fell under; all together up to the limit, to the cent', () => {
    const results = [judge(89, late('service', 11)), judge(94, late('erp', 6), response)];
    expect(results.map(({ creditPercent }) => creditPercent)).toEqual(['12.5', '5']);
    expect(assess(terms, results)).toMatchObject({
      creditPercent: '15',
      credit: { amount: '300.00', currency: 'EUR' },
    });
    expect(assess(terms, results.slice(1)).credit.amount).toBe('100.00');
  });
});

describe('whose time it was', () => {
  const hours = [{ from: '09:00', to: '17:00' }];
  const calendar = businessCalendar({ timeZone: 'UTC', workingHours: { mon: hours, tue: hours, wed: hours } });
  const at = (text: string) => Date.parse(`2026-06-0${text}:00Z`);
  const clock = openTime(calendar, at('1T00:00'), at('8T00:00'));

  it('is read from the states that the case was in, in business minutes', () => {
    const time = timeByParty(clock, { from: at('1T09:00'), until: at('3T12:00') }, [
      { at: at('1T09:30'), to: 'waitingInternal' },
      { at: at('1T10:30'), to: 'waitingSupplier' },
      { at: at('2T16:00'), to: 'waitingErp' },
      { at: at('3T11:00'), to: 'open' },
    ]);
    expect(time).toEqual({ service: 90, client: 60, supplier: 390 + 420, erp: 60 + 120 });
    expect(causeOf(time)).toBe('supplier');
  });

  it('is the service’s where nobody had more', () => {
    expect(causeOf({ service: 10, client: 10, supplier: 10, erp: 0 })).toBe('service');
    expect(causeOf(NO_TIME)).toBe('service');
  });

  it('adds up to the whole, whatever the states were', () => {
    const states = fc.constantFrom<StateChange['to']>('open', 'waitingInternal', 'waitingSupplier', 'waitingErp');
    const minutes = fc.integer({ min: -600, max: 7 * 24 * 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(minutes, states), { maxLength: 12 }), (made) => {
        const changes = made
          .sort((a, b) => a[0] - b[0])
          .map(([minute, to]) => ({ at: at('1T00:00') + minute * 60_000, to }));
        const time = timeByParty(clock, { from: at('1T00:00'), until: at('8T00:00') }, changes);
        expect(PARTIES.reduce((sum, party) => sum + time[party], 0)).toBe(3 * 8 * 60);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
