import type { CanonicalInvoice, InvoiceLine } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { isSettledByCredit, lessCredits } from './less-credits.ts';

const line = (id: string, price: string, net: string, more: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id,
  orderLineReference: id,
  sellerItemId: `item-${id}`,
  quantity: '10',
  unit: 'C62',
  price,
  net,
  allowances: [],
  charges: [],
  ...more,
});
const document = (kind: CanonicalInvoice['kind'], lines: InvoiceLine[], more: Partial<CanonicalInvoice> = {}) =>
  ({
    kind,
    number: kind,
    currency: 'EUR',
    orderReference: 'PO-1',
    supplier: {},
    customer: {},
    payment: {},
    lines,
    allowances: [],
    charges: [],
    taxes: [],
    totals: {},
    ...more,
  }) as CanonicalInvoice;
const billed = document('Invoice', [line('1', '9.90', '99.00'), line('2', '5.00', '50.00')]);
const credited = (lines: InvoiceLine[], more: Partial<CanonicalInvoice> = {}) =>
  lessCredits(billed, [document('CreditNote', lines, more)])?.lines.map(({ price, net }) => [price, net]);

describe('what credit notes give back', () => {
  it('lowers the price and the net of the line they name', () => {
    expect(credited([line('1', '0.90', '9.00')])).toEqual([
      ['9', '90'],
      ['5.00', '50.00'],
    ]);
  });

  it('adds up over several notes, and finds the line by the item where no order line is named', () => {
    const note = document('CreditNote', [
      line('7', '0.40', '4.00', { orderLineReference: undefined, sellerItemId: 'item-1' }),
    ]);
    expect(lessCredits(billed, [note, note])!.lines[0]).toMatchObject({ price: '9.1', net: '91' });
  });

  it('counts per price base', () => {
    const hundred = document('Invoice', [line('1', '990.00', '99.00', { priceBase: '100' })]);
    const note = document('CreditNote', [line('1', '0.90', '9.00')]);
    expect(lessCredits(hundred, [note])!.lines[0]).toMatchObject({ price: '900', net: '90' });
  });

  it('lowers the quantity where goods go back', () => {
    const note = document('CreditNote', [line('1', '9.90', '19.80', { quantity: '2' })]);
    expect(lessCredits(billed, [note])!.lines[0]).toMatchObject({ price: '9.9', quantity: '8', net: '79.2' });
  });

  it('never leaves a line with nothing, or less: that is for people', () => {
    expect(credited([line('1', '9.90', '99.00')])).toBeUndefined();
    expect(credited([line('1', '12.00', '120.00')])).toBeUndefined();
  });

  it('is nothing for another order, another currency, or a line that is not there', () => {
    expect(credited([line('1', '0.90', '9.00')], { orderReference: 'PO-2' })).toBeUndefined();
    expect(credited([line('1', '0.90', '9.00')], { currency: 'NOK' })).toBeUndefined();
    expect(credited([line('9', '0.90', '9.00')])).toBeUndefined();
  });

  it('settles differences of a line’s price and quantity alone', () => {
    expect(['AP.MATCH.PRICE', 'AP.MATCH.QTY_OVER_RECEIVED'].every(isSettledByCredit)).toBe(true);
    for (const code of ['AP.DUP.SUSPECTED', 'MD.BANK.CHANGED_UNVERIFIED', 'AP.MATCH.TERMS', 'AP.REF.RECEIPT_MISSING'])
      expect(isSettledByCredit(code), code).toBe(false);
  });
});
