import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, order, policy, receipt } from './builders.ts';

const codes = (detection: { exceptions: { code: string }[] }) => detection.exceptions.map(({ code }) => code);

describe('units that convert', () => {
  it("counts what is billed in a unit that converts in the order's, prices it so, and says so", () => {
    const orders = [order([['1500', '2.00', { unit: 'KGM' }]])];
    const billed = { quantity: '1.5', unit: 'TNE', price: '2000' };
    const { exceptions, allocations, lines } = detect(facts({ invoice: invoice([billed]), orders }), policy());
    expect(exceptions).toEqual([]);
    expect(allocations[0]).toMatchObject({ quantity: '1500', amount: '3000', excessQuantity: '0' });
    expect(lines[0]).toMatchObject({ quantity: '1500', unit: 'KGM', within: true });
    expect(lines[0]!.reason).toBe("names order line 1; 1.5 TNE billed are 1500 KGM, the order's unit");

    const dearer = detect(facts({ invoice: invoice([{ ...billed, price: '2010' }]), orders }), policy());
    expect(dearer.exceptions[0]).toMatchObject({
      code: 'AP.MATCH.PRICE',
      summary: 'Billed 2.01, ordered 2.00 per unit',
      evidence: { unit: 'KGM', quantity: '1500', total: '15' },
    });
    const more = detect(facts({ invoice: invoice([{ ...billed, quantity: '1.6' }]), orders }), policy());
    expect(more.exceptions[0]).toMatchObject({
      code: 'AP.MATCH.QTY_OVER_ORDERED',
      summary: 'Billed 1600, ordered 1500',
      exposure: { on: 'units', units: '100', of: '1600' },
    });
  });

  it('passes pieces billed of an order in dozens priced by the gross, down to thirds', () => {
    const orders = [order([['1', '100', { unit: 'DZN', priceBase: '12', net: '8.33' }]])];
    const lines = [4, 4, 4].map((quantity) => ({
      quantity: String(quantity),
      unit: 'EA',
      price: '100',
      priceBase: '144',
      orderLine: '1',
    }));
    const given = facts({ invoice: invoice(lines), orders });
    expect(detect(given, policy()).exceptions).toEqual([]);
    const oneMore = facts({ invoice: invoice([...lines, { ...lines[0]!, quantity: '1' }]), orders });
    expect(codes(detect(oneMore, policy()))).toContain('AP.MATCH.QTY_OVER_ORDERED');
  });

  it("counts receipts and credits in the order's unit too", () => {
    const [ordered] = [order([['1500', '2.00', { unit: 'KGM' }]], { '1': { receivedQuantity: undefined } })];
    const inTonnes = (quantity: string) => {
      const one = receipt('PO-1', [['1', quantity]]);
      return { ...one, lines: one.lines.map((line) => ({ ...line, unit: 'TNE' })) };
    };
    const billed = invoice([{ quantity: '1500', unit: 'KGM', price: '2.00' }]);
    const received = (quantity: string) =>
      codes(detect(facts({ invoice: billed, orders: [ordered!], receipts: [inTonnes(quantity)] }), policy()));
    expect(received('1.5')).toEqual([]);
    expect(received('1.4')).toEqual(['AP.MATCH.QTY_OVER_RECEIVED']);

    const progress = { '1': { billed: { quantity: '1500', amount: '3000' } } };
    const credit = detect(
      facts({
        invoice: invoice([{ quantity: '0.5', unit: 'TNE', price: '2000' }], { kind: 'CreditNote' }),
        orders: [order([['1500', '2.00', { unit: 'KGM' }]], progress)],
      }),
      policy(),
    );
    expect(credit.allocations[0]).toMatchObject({ quantity: '-500', amount: '-1000' });
  });
});
