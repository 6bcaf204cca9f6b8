import type { AllowanceCharge } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect, exceptionsUnder, isSpotless, match, type OrderFacts } from '../src/index.ts';
import { facts, invoice, order, policy } from './builders.ts';

const some = (amount: string | undefined): AllowanceCharge[] => (amount ? [{ reason: 'Freight', amount }] : []);

/** An order of 100 and of 300, and an invoice that bills these quantities of it with charges and a discount on the whole. */
function billing(quantities: string[], charged?: string, discount?: string, agreed: Partial<OrderFacts['order']> = {}) {
  const known = order([
    ['10', '10.00'],
    ['100', '3.00'],
  ]);
  Object.assign(known.order, agreed);
  const billed = invoice(
    quantities.map((quantity, at) => ({ quantity, price: ['10.00', '3.00'][at] })),
    { charges: some(charged), allowances: some(discount) },
  );
  const net = (Number(billed.totals.lines) * 100 + Number(charged ?? 0) * 100 - Number(discount ?? 0) * 100) / 100;
  const whole = {
    lines: billed.totals.lines,
    net: net.toFixed(2),
    tax: '0.00',
    gross: net.toFixed(2),
    payable: net.toFixed(2),
  };
  return facts({ invoice: { ...billed, taxes: [], totals: whole }, orders: [known] });
}
const found = (given: ReturnType<typeof billing>, values = {}) =>
  detect(given, policy(values)).exceptions.filter(({ code }) => !code.startsWith('AP.TAX'));

// Promise: freight and other charges on an invoice are those that were agreed, for the part of the order that it bills.
describe('charges on the whole invoice', () => {
  it('pass up to the tolerance and stop beyond it, once', () => {
    expect(found(billing(['10', '100'], '42.00', undefined, { charges: some('40.00') }))).toEqual([]);
    expect(found(billing(['10', '100'], '42.01', undefined, { charges: some('40.00') }))).toMatchObject([
      {
        code: 'AP.MATCH.CHARGES',
        summary: 'Charges 42.01, order PO-1 agrees 40.00 for what is billed',
        amountAtRisk: { amount: '2.01', currency: 'EUR' },
        evidence: { billedCharges: '42.01', agreedCharges: '40', over: '2.01', distribution: 'value' },
        tolerance: { allowed: '2', percentSource: { settingKey: 'match.charges.percent' } },
      },
    ]);
  });

  it('are spread over the invoices of an order by the rule that policy names', () => {
    const part = billing(['10', '0'], '40.00', undefined, { charges: some('40.00') });
    const agreed = (rule: string) => found(part, { 'match.charges.distribution': rule })[0]?.evidence.agreedCharges;
    expect(agreed('value')).toBe('10');
    expect(agreed('quantity')).toBe('3.64');
    expect(agreed('line')).toBe('20');
  });

  it('are not lessened by a discount that is left out', () => {
    const agreed = { charges: some('40.00'), allowances: some('80.00') };
    expect(found(billing(['10', '100'], '40.00', '80.00', agreed))).toEqual([]);
    expect(found(billing(['10', '100'], '40.00', undefined, agreed))).toMatchObject([
      { code: 'AP.MATCH.CHARGES', summary: 'Gives a discount of 0.00, order PO-1 agrees 80.00 for what is billed' },
    ]);
  });

  it('are judged on an order that names none where policy asks for it, else by its total', () => {
    const unnamed = billing(['5', '50'], '30.00');
    expect(found(unnamed)).toEqual([]);
    expect(found(unnamed, { 'match.charges.mustBeAgreed': true })).toMatchObject([{ code: 'AP.MATCH.CHARGES' }]);
    expect(found(billing(['10', '100'], '30.00'))).toMatchObject([{ code: 'AP.MATCH.TOTAL' }]);
    expect(found(billing(['5', '50'], '30.00', undefined, { charges: [] }))).toMatchObject([
      { code: 'AP.MATCH.CHARGES' },
    ]);
  });

  it('leave nothing for a policy to find where the strictest found nothing', () => {
    const rules = ['value', 'quantity', 'line'].map((rule) => policy({ 'match.charges.distribution': rule }));
    for (const charged of ['3.63', '3.64', '3.65', '10.00', '20.00', '20.01']) {
      const matched = match(billing(['10', '0'], charged, undefined, { charges: some('40.00') }));
      if (!isSpotless(matched)) continue;
      for (const rule of rules) expect(exceptionsUnder(matched, rule)).toEqual([]);
    }
    expect(isSpotless(match(billing(['10', '0'], '10.00', undefined, { charges: some('40.00') })))).toBe(false);
  });
});

// Promise: nobody pays long before the agreed delivery because an invoice came early.
describe('the date of an invoice', () => {
  const on = (header: string | undefined, line: string | undefined, values = {}) => {
    const known = order([['10', '9.50', { deliveryDate: line }]]);
    known.order.deliveryDate = header;
    return detect(facts({ orders: [known] }), policy(values)).exceptions;
  };

  it('may be some days before the agreed delivery, and no more', () => {
    expect(on('2026-03-09', undefined)).toEqual([]);
    expect(on('2026-03-10', undefined)).toMatchObject([
      {
        code: 'AP.MATCH.DATE',
        severity: 'low',
        summary: 'Billed on 2026-03-02, 8 days before the agreed delivery on 2026-03-10',
        amountAtRisk: { amount: '95.00' },
      },
    ]);
    expect(on('2026-03-10', undefined, { 'match.date.earlyDaysMax': 8 })).toEqual([]);
    expect(on('2026-03-03', undefined, { 'match.date.earlyDaysMax': 0 })).toHaveLength(1);
  });

  it("is held against the line's own date where it has one, and against none where nobody agreed any", () => {
    expect(on('2026-05-01', '2026-03-01')).toEqual([]);
    expect(on('2026-03-01', '2026-05-01')).toHaveLength(1);
    expect(on(undefined, undefined, { 'match.date.earlyDaysMax': 0 })).toEqual([]);
  });
});
