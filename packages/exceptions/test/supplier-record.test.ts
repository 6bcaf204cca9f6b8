import { describe, expect, it } from 'vitest';
import { detect, exceptionsOfSpotless, type SupplierFacts } from '../src/index.ts';
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
