import { readDocument } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect, exceptionsOfSpotless } from '../src/index.ts';
import { facts, invoice, limit, policy } from './builders.ts';

const NORWAY = { NO: { percent: '15', from: '2026-01-01' } };
const judged = (withheld: string | undefined, rules: object, more: object = {}, over: object = {}) => {
  const billed = invoice([{ accountingCost: '6612' }], over);
  const given = facts({ invoice: { ...billed, totals: { ...billed.totals, withheld } } });
  const values = { 'tax.withholding': rules, 'tax.toleranceAbsolute': limit('0.05'), ...more };
  const found = (all: ReturnType<typeof exceptionsOfSpotless>) =>
    all.filter(({ code }) => code === 'AP.TAX.WITHHOLDING');
  const first = found(detect(given, policy(values)).exceptions);
  // Whatever keeps back is found on documents that nothing else is doubtful about, too.
  expect(found(exceptionsOfSpotless(given, policy(values)))).toEqual(first);
  return first;
};

describe('tax that is to be kept back', () => {
  it('is missed on an invoice that says nothing of it, and where it is another amount', () => {
    expect(judged(undefined, NORWAY)).toMatchObject([
      {
        summary: 'Keeps back no tax, due for suppliers in NO is 14.25: 15 % of 95.00 since 2026-01-01',
        amountAtRisk: { amount: '14.25' },
      },
    ]);
    expect(judged('14.19', NORWAY)).toMatchObject([
      { summary: expect.stringMatching(/^Keeps back 14\.19, due/), amountAtRisk: { amount: '0.06' } },
    ]);
  });

  it('is right to the cent that the tolerance for tax allows', () => {
    expect(judged('14.20', NORWAY)).toEqual([]);
    expect(judged('14.25', NORWAY)).toEqual([]);
  });

  it('is for suppliers of the country, in its time, and of the accounts that the rule names', () => {
    expect(judged(undefined, { SE: NORWAY.NO })).toEqual([]);
    expect(judged(undefined, { NO: { percent: '15', from: '2026-03-03' } })).toEqual([]);
    expect(judged(undefined, { NO: { percent: '15', from: '2026-01-01', until: '2026-03-01' } })).toEqual([]);
    expect(judged(undefined, { NO: { percent: '15', from: '2026-03-02', until: '2026-03-02' } })).toHaveLength(1);
    expect(judged(undefined, { NO: { ...NORWAY.NO, accounts: ['70*'] } })).toEqual([]);
    const fees = { ...NORWAY, 'NO.fees': { percent: '10', from: '2026-01-01', accounts: ['66*'] } };
    expect(judged(undefined, fees)).toMatchObject([{ evidence: { expected: '9.5', rules: [{ name: 'NO.fees' }] } }]);
    expect(judged('9.50', fees)).toEqual([]);
    expect(judged(undefined, {})).toEqual([]);
  });

  it('is read from an invoice in UBL, several taxes together', () => {
    const total = (amount: string) =>
      `<cac:WithholdingTaxTotal><cbc:TaxAmount currencyID="EUR">${amount}</cbc:TaxAmount></cac:WithholdingTaxTotal>`;
    const xml = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:ID>W-1</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${total('10.00')}${total('4.25')}
      <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">95.00</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>`;
    const read = readDocument(Buffer.from(xml));
    expect(read).toMatchObject({ canonical: { totals: { withheld: '14.25', payable: '95.00' } } });
  });
});
