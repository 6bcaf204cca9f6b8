import { describe, expect, it } from 'vitest';
import { detect, exceptionsOfSpotless, isSpotless, match, type SupplierFacts } from '../src/index.ts';
import { facts, invoice, policy } from './builders.ts';

const given = (over: Partial<SupplierFacts>, kind: 'Invoice' | 'CreditNote' = 'Invoice') => {
  const supplier = { ...facts({}).supplier!, name: 'Nordic Bolts AS', ...over };
  return facts({ supplier, invoice: invoice([{}], { kind }) });
};
const code = 'MD.VENDOR.INCOMPLETE';
const found = (over: Partial<SupplierFacts>, required: string[], kind?: 'CreditNote') =>
  detect(given(over, kind), policy({ 'supplier.requiredFields': required })).exceptions.filter(
    (one) => one.code === code,
  );

describe("a supplier's record", () => {
  it('is asked for nothing unless policy asks', () => {
    expect(found({ lacks: ['email', 'terms', 'bankAccount'] }, [])).toEqual([]);
  });

  it('says in one exception what it lacks and whose duty each field is, and nothing of what nobody asked for', () => {
    const lacks = ['phone', 'email', 'terms', 'bankAccount'] as const;
    expect(found({ lacks }, ['email', 'terms', 'country'])).toMatchObject([
      {
        code,
        severity: 'medium',
        summary:
          'The record of supplier Nordic Bolts AS lacks an e-mail address (for the supplier to bring); lacks payment terms (for the buyer to bring)',
        evidence: {
          supplierId: 'sup-1',
          fields: [
            { field: 'email', fault: 'missing', duty: 'supplier' },
            { field: 'terms', fault: 'missing', duty: 'buyer' },
          ],
        },
      },
    ]);
    expect(found({ lacks }, ['country', 'taxId'])).toEqual([]);
  });

  it('holds no VAT number that no country gives', () => {
    expect(found({ taxId: 'DE12345678' }, ['taxId'])[0]?.evidence).toMatchObject({
      fields: [{ field: 'taxId', fault: 'malformed', duty: 'supplier' }],
    });
    expect(found({ taxId: 'DE123456789' }, ['taxId'])).toEqual([]);
    expect(found({ taxId: 'DE12345678' }, ['email'])).toEqual([]);
  });

  it('needs no account for a credit note, which asks for no payment', () => {
    expect(found({ lacks: ['bankAccount'] }, ['bankAccount'])).toHaveLength(1);
    expect(found({ lacks: ['bankAccount'] }, ['bankAccount'], 'CreditNote')).toEqual([]);
  });

  it('is looked at on an invoice with which nothing else can be wrong', () => {
    const judged = policy({ 'supplier.requiredFields': ['email'] });
    expect(exceptionsOfSpotless(given({ lacks: ['email'] }), judged).map((one) => one.code)).toEqual([code]);
    expect(exceptionsOfSpotless(given({ lacks: ['phone'] }), judged)).toEqual([]);
  });
});

describe('a supplier on file twice', () => {
  const twin = { id: 'sup-2', sourceId: 'S-2', name: 'Hidden Twin', status: 'active' as const };
  const held = (twins: SupplierFacts['twins'], values = {}) =>
    detect(given({ twins }), policy({ 'supplier.twinsHeld': true, ...values })).exceptions;

  it('holds its invoice, which says what the records share; the name of the other, and that it is blocked, no supplier reads', () => {
    const other = { ...twin, status: 'blocked' as const, sameTaxId: true, sameAccount: true };
    expect(held([other])).toMatchObject([
      {
        code: 'MD.VENDOR.DUPLICATE',
        summary: 'Supplier Nordic Bolts AS is on file twice: record S-2 has the same VAT number and bank account',
        amountAtRisk: { amount: '118.75' },
        evidence: { supplierId: 'sup-1', twins: [{ id: 'sup-2', name: 'Hidden Twin', status: 'blocked' }] },
      },
    ]);
  });

  it('holds nothing where it is on file once, or policy does not ask', () => {
    expect(held([])).toEqual([]);
    expect(held([{ ...twin, sameTaxId: true, sameAccount: false }], { 'supplier.twinsHeld': false })).toEqual([]);
  });

  it('is a doubt whose facts are kept, whatever the policy of the day', () => {
    expect(isSpotless(match(given({ twins: [{ ...twin, sameTaxId: true, sameAccount: false }] })))).toBe(false);
    expect(isSpotless(match(given({})))).toBe(true);
  });
});
