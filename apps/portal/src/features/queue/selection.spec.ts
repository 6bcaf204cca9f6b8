import { describe, expect, it } from 'vitest';
import { type ChosenCase, factsOf } from './selection.ts';

const row = (more: Partial<ChosenCase>): ChosenCase => ({
  id: '1',
  version: 1,
  invoiceNumber: 'A-1',
  supplierName: 'Nordwerk',
  code: 'AP.MATCH.PRICE',
  state: 'NEW',
  owner: null,
  dueAt: null,
  amountAtRisk: { amount: '10.10', currency: 'EUR' },
  ...more,
});

describe('what is said before several cases are acted on', () => {
  it('is their number, their sum by currency and what differs between them, by name where it is short', () => {
    const nok = { amount: '5', currency: 'NOK' };
    const facts = factsOf([
      row({}),
      row({
        supplierName: 'Volta',
        owner: { id: 'p', name: 'Ana Ruiz' },
        amountAtRisk: { amount: '0.20', currency: 'EUR' },
      }),
      row({ supplierName: 'Pakko', amountAtRisk: nok }),
    ]);
    expect(facts.count).toBe(3);
    expect(facts.sums).toEqual([{ currency: 'EUR', amount: '10.3' }, { ...nok }]);
    expect(facts.differs.map(({ words }) => words)).toEqual(['3 suppliers', '2 owners: nobody, Ana Ruiz']);
  });

  it('is silent about what they have in common', () => {
    expect(factsOf([row({}), row({ id: '2' })]).differs).toEqual([]);
  });
});
