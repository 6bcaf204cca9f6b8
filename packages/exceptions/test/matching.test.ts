import { describe, expect, it } from 'vitest';
import { amountAtRisk, detect, groupIntoCases, redetect } from '../src/index.ts';
import { facts, invoice, limit, order, policy, receipt, UNSET, ZERO_LIMIT } from './builders.ts';

const codes = (detection: { exceptions: { code: string }[] }) => detection.exceptions.map(({ code }) => code);

describe('a clean invoice', () => {
  it('passes: no exception, all of it allocated, every cell within', () => {
    const { exceptions, allocations, lines } = detect(facts({}), policy());
    expect(exceptions).toEqual([]);
    expect(allocations).toEqual([
      {
        line: '1',
        orderNumber: 'PO-1',
        orderLine: '1',
        quantity: '10',
        amount: '95',
        excessQuantity: '0',
        excessAmount: '0',
      },
    ]);
    expect(lines[0]).toMatchObject({ matchedBy: 'order-line-reference', within: true, receivedQuantity: '10' });
  });

  it('gives the same detection for the same facts and changes none of them', () => {
    const given = facts({ invoice: invoice([{ price: '9.75' }]) });
    const copy = structuredClone(given);
    expect(detect(given, policy())).toEqual(detect(given, policy()));
    expect(given).toEqual(copy);
  });
});

describe('AP.MATCH.PRICE', () => {
  it('names both prices, the money, the tolerance and who set it', () => {
    const given = facts({ invoice: invoice([{ price: '9.75' }]) });
    const { exceptions, lines } = detect(given, policy({ 'match.price.tolerancePercent': limit('1') }));
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({
      code: 'AP.MATCH.PRICE',
      line: '1',
      summary: 'Billed 9.75, ordered 9.50 per unit',
      amountAtRisk: { amount: '2.50', currency: 'EUR' },
      evidence: { billedPrice: '9.75', orderedPrice: '9.5', percent: '2.63', quantity: '10' },
      tolerance: {
        percent: '1',
        absolute: '10',
        allowed: '0.95',
        scope: 'tenant Acme',
        settingKey: 'match.price.tolerancePercent',
      },
    });
    expect(lines[0]!.cells.find(({ field }) => field === 'price')).toMatchObject({ within: false, difference: '0.25' });
  });

  it('keeps UNSET, ZERO and LIMIT apart', () => {
    const given = facts({ invoice: invoice([{ price: '9.51' }]) });
    const judged = (percent: unknown, absolute: unknown, more = {}) =>
      codes(
        detect(
          given,
          policy({ 'match.price.tolerancePercent': percent, 'match.price.toleranceAbsolute': absolute, ...more }),
        ),
      );
    expect(judged(ZERO_LIMIT, UNSET)).toEqual(['AP.MATCH.PRICE']);
    expect(judged(UNSET, ZERO_LIMIT)).toEqual(['AP.MATCH.PRICE']);
    expect(judged(UNSET, UNSET)).toEqual(['AP.MATCH.PRICE']);
    expect(judged(UNSET, UNSET, { 'match.unsetMeans': 'infinite' })).toEqual([]);
    expect(judged(UNSET, limit('0.10'))).toEqual([]);
    expect(judged(UNSET, limit('0.09'))).toEqual(['AP.MATCH.PRICE']);
    expect(judged(limit('5'), ZERO_LIMIT)).toEqual(['AP.MATCH.PRICE']);
    expect(judged(limit('5'), ZERO_LIMIT, { 'match.combine': 'greater' })).toEqual([]);
  });

  it('passes a difference that equals the limit and holds one a hair above it', () => {
    const strict = policy({ 'match.price.tolerancePercent': limit('2'), 'match.price.toleranceAbsolute': UNSET });
    expect(codes(detect(facts({ invoice: invoice([{ price: '9.69' }]) }), strict))).toEqual([]);
    expect(codes(detect(facts({ invoice: invoice([{ price: '9.690001' }]) }), strict))).toEqual(['AP.MATCH.PRICE']);
  });

  it('passes a lower price, and compares prices of different base quantities', () => {
    expect(detect(facts({ invoice: invoice([{ price: '8.00' }]) }), policy()).exceptions).toEqual([]);
    const hundred = facts({ invoice: invoice([{ price: '950', priceBase: '100' }]) });
    expect(detect(hundred, policy()).exceptions).toEqual([]);
    const dearer = facts({ invoice: invoice([{ price: '1050', priceBase: '100' }]) });
    expect(detect(dearer, policy()).exceptions[0]).toMatchObject({ summary: 'Billed 10.50, ordered 9.50 per unit' });
  });
});

describe('quantities', () => {
  it('counts what earlier invoices billed, so that several invoices share one order', () => {
    const billed = (quantity: string) =>
      facts({ orders: [order([['25', '9.50']], { '1': { billed: { quantity, amount: '0' } } })] });
    expect(detect(billed('15'), policy()).exceptions).toEqual([]);
    const over = detect(billed('18'), policy());
    expect(codes(over)).toEqual(['AP.MATCH.QTY_OVER_ORDERED', 'AP.MATCH.QTY_OVER_RECEIVED']);
    expect(over.exceptions[0]).toMatchObject({
      summary: 'Billed 28 (18 of them before), ordered 25',
      amountAtRisk: { amount: '28.50' },
    });
    expect(over.allocations[0]).toMatchObject({
      quantity: '7',
      excessQuantity: '3',
      amount: '66.5',
      excessAmount: '28.5',
    });
  });

  it('lets the tolerance count once for the order line, not once for each invoice', () => {
    const five = policy({
      'match.quantity.orderedPercent': limit('5'),
      'match.quantity.orderedAbsolute': UNSET,
      'receipt.required': false,
    });
    const billed = (quantity: string) =>
      facts({
        invoice: invoice([{ quantity: '5' }]),
        orders: [order([['100', '9.50']], { '1': { billed: { quantity, amount: '0' } } })],
      });
    expect(codes(detect(billed('100'), five))).toEqual([]);
    expect(codes(detect(billed('105'), five))).toEqual(['AP.MATCH.QTY_OVER_ORDERED']);
  });

  it('lets a partial invoice to a partial delivery pass and holds what is not received yet', () => {
    const partly = (quantity: string) =>
      facts({
        invoice: invoice([{ quantity }]),
        orders: [order([['10', '9.50']], { '1': { receivedQuantity: '6' } })],
      });
    expect(detect(partly('6'), policy()).exceptions).toEqual([]);
    const { exceptions } = detect(partly('8'), policy());
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({
      code: 'AP.MATCH.QTY_OVER_RECEIVED',
      summary: 'Billed 8, received 6',
      amountAtRisk: { amount: '19.00' },
    });
  });

  it('counts goods receipts but no despatch advice, less what was rejected', () => {
    const open = order([['10', '9.50']], { '1': { receivedQuantity: undefined } });
    const arrived = receipt('PO-1', [['1', '10']]);
    expect(detect(facts({ orders: [open], receipts: [arrived] }), policy()).exceptions).toEqual([]);
    const announced = { ...arrived, kind: 'DespatchAdvice' as const };
    expect(codes(detect(facts({ orders: [open], receipts: [announced] }), policy()))).toEqual([
      'AP.REF.RECEIPT_MISSING',
    ]);
    arrived.lines[0]!.rejectedQuantity = '4';
    expect(codes(detect(facts({ orders: [open], receipts: [arrived] }), policy()))).toEqual([
      'AP.MATCH.QTY_OVER_RECEIVED',
    ]);
  });

  it('reports billed-but-not-accepted where an inspection was recorded', () => {
    const inspected = order([['10', '9.50']], { '1': { acceptedQuantity: '7' } });
    const { exceptions } = detect(facts({ orders: [inspected] }), policy());
    expect(exceptions[0]).toMatchObject({ code: 'AP.MATCH.QTY_NOT_ACCEPTED', amountAtRisk: { amount: '28.50' } });
  });

  it('asks for no receipt where policy asks for none', () => {
    const open = order([['10', '9.50']], { '1': { receivedQuantity: '0' } });
    expect(detect(facts({ orders: [open] }), policy({ 'receipt.required': false })).exceptions).toEqual([]);
  });

  it('counts the money of a line over ordered, over received and over price once', () => {
    const given = facts({
      invoice: invoice([{ quantity: '12', price: '10.00' }]),
      orders: [order([['10', '9.50']], { '1': { receivedQuantity: '6' } })],
    });
    const { exceptions } = detect(given, policy({ 'match.price.tolerancePercent': ZERO_LIMIT }));
    expect(exceptions.map(({ code, amountAtRisk: { amount } }) => [code, amount])).toEqual([
      ['AP.MATCH.PRICE', '6.00'],
      ['AP.MATCH.QTY_OVER_ORDERED', '20.00'],
      ['AP.MATCH.QTY_OVER_RECEIVED', '60.00'],
    ]);
    const cases = groupIntoCases(exceptions);
    expect(cases.map(({ codes: of, amountAtRisk: amount, playbookKey }) => [of, amount, playbookKey])).toEqual([
      [['AP.MATCH.QTY_OVER_RECEIVED', 'AP.MATCH.QTY_OVER_ORDERED'], '60.00', 'missing-receipt'],
      [['AP.MATCH.PRICE'], '6.00', 'price-variance'],
    ]);
    // Six units should not be paid at all (60.00), the other six are 0.50 too dear.
    expect(amountAtRisk(exceptions)).toEqual({ amount: '63.00', currency: 'EUR' });
  });
});

describe('a late receipt', () => {
  it('resolves the exception at the next look, partly and then wholly', () => {
    const at = (receivedQuantity: string) =>
      detect(facts({ orders: [order([['10', '9.50']], { '1': { receivedQuantity } })] }), policy()).exceptions;
    expect(redetect(at('0'), at('0')).unchanged).toHaveLength(1);
    const partly = redetect(at('0'), at('4'));
    expect(partly.resolved.map(({ code }) => code)).toEqual(['AP.REF.RECEIPT_MISSING']);
    expect(partly.new.map(({ code }) => code)).toEqual(['AP.MATCH.QTY_OVER_RECEIVED']);
    const more = redetect(at('4'), at('8'));
    expect(more.changed[0]!.after.amountAtRisk.amount).toBe('19.00');
    expect(redetect(at('8'), at('10'))).toMatchObject({
      resolved: [{ code: 'AP.MATCH.QTY_OVER_RECEIVED' }],
      new: [],
      changed: [],
    });
    expect(groupIntoCases(at('0'))[0]).toMatchObject({
      playbookKey: 'missing-receipt',
      title: 'Billed 10, nothing received yet',
    });
  });
});

describe('finding the order line', () => {
  const lines: Parameters<typeof order>[0] = [
    ['10', '5.00', { id: '00010', sellerItemId: 'A-1', description: 'Hex bolt M8 zinc plated' }],
    ['10', '7.00', { id: '00020', buyerItemId: 'B-2', description: 'Washer stainless 8 mm' }],
  ];
  const match = (spec: Record<string, unknown>) => {
    const progress = { '00010': { receivedQuantity: '10' }, '00020': { receivedQuantity: '10' } };
    const given = facts({
      invoice: invoice([{ description: 'x', orderLine: '', price: '5.00', ...spec }]),
      orders: [order(lines, progress)],
    });
    return detect(given, policy());
  };

  it('goes by reference, then item number, then description, and says why', () => {
    expect(match({ orderLine: '10' }).lines[0]).toMatchObject({
      orderLines: ['00010'],
      reason: 'names order line 00010',
    });
    expect(match({ buyerItemId: 'b-2' }).lines[0]).toMatchObject({ orderLines: ['00020'], matchedBy: 'item-id' });
    expect(match({ description: 'M8 hex bolt, zinc-plated' }).lines[0]).toMatchObject({
      matchedBy: 'description',
      reason: 'description is 100 % like order line 00010',
    });
    expect(match({ orderLine: '30', sellerItemId: 'A-1' }).lines[0]).toMatchObject({
      reason: "order line 30 does not exist; has the seller's item number A-1",
      within: true,
    });
  });

  it('does not let alike words outweigh different item numbers, and reports what is on no line', () => {
    const { exceptions } = match({ description: 'Hex bolt M8 zinc plated', sellerItemId: 'Z-9' });
    expect(exceptions[0]).toMatchObject({ code: 'AP.REF.PO_INVALID', line: '1', amountAtRisk: { amount: '50.00' } });
  });

  it('spreads one invoice line over several order lines of the same item', () => {
    const same: Parameters<typeof order>[0] = [
      ['4', '5.00', { sellerItemId: 'A-1' }],
      ['6', '5.00', { sellerItemId: 'A-1' }],
    ];
    const given = facts({
      invoice: invoice([{ orderLine: '', sellerItemId: 'A-1', price: '5.00' }]),
      orders: [order(same)],
    });
    const { exceptions, allocations } = detect(given, policy());
    expect(exceptions).toEqual([]);
    expect(allocations.map(({ orderLine, quantity }) => [orderLine, quantity])).toEqual([
      ['1', '4'],
      ['2', '6'],
    ]);
  });

  it('bills several orders in one invoice, each line against its own', () => {
    const given = facts({
      invoice: invoice([
        { order: 'PO-1', orderLine: '1' },
        { order: 'PO-2', orderLine: '1', price: '3.00' },
      ]),
      orders: [order([['10', '9.50']]), order([['10', '2.50']], {}, { number: 'PO-2' })],
    });
    const { exceptions } = detect(given, policy());
    expect(exceptions.map(({ code, line, causeKey }) => [code, line, causeKey])).toEqual([
      ['AP.MATCH.PRICE', '2', 'price:PO-2'],
    ]);
  });

  it('compares nothing across units that differ, and treats codes for a piece as one', () => {
    expect(codes(detect(facts({ invoice: invoice([{ unit: 'KGM' }]) }), policy()))).toContain(
      'AP.MATCH.PRICE_UNIT_RATIO',
    );
    expect(detect(facts({ invoice: invoice([{ unit: 'C62' }]) }), policy()).exceptions).toEqual([]);
  });
});

describe('line amounts and totals', () => {
  it('reports what a line bills beyond price and quantity', () => {
    const given = facts({ invoice: invoice([{ net: '120.00', charges: [{ amount: '25.00', reason: 'Freight' }] }]) });
    expect(detect(given, policy()).exceptions[0]).toMatchObject({
      code: 'AP.MATCH.AMOUNT_LINE',
      amountAtRisk: { amount: '25.00' },
      tolerance: { allowed: '1.9', settingKey: 'match.amount.linePercent' },
    });
  });

  it('judges lines without a quantity by the money the order line has left', () => {
    const service = (amount: string) =>
      facts({
        invoice: invoice([{ quantity: undefined, price: undefined, net: '60.00' }].map((line) => ({ ...line }))),
        orders: [order([['10', '9.50']], { '1': { billed: { quantity: '0', amount } } })],
      });
    const bare = (amount: string) => {
      const given = service(amount);
      given.invoice.lines[0]!.quantity = undefined;
      given.invoice.lines[0]!.price = undefined;
      return given;
    };
    expect(detect(bare('35.00'), policy()).exceptions).toEqual([]);
    expect(detect(bare('65.00'), policy()).exceptions[0]).toMatchObject({
      code: 'AP.MATCH.AMOUNT_LINE',
      amountAtRisk: { amount: '30.00' },
    });
  });

  it('reports totals that disagree with their own parts', () => {
    const wrong = invoice([{}]);
    wrong.totals = { ...wrong.totals, gross: '218.75', payable: '218.75' };
    expect(detect(facts({ invoice: wrong }), policy()).exceptions[0]).toMatchObject({
      code: 'AP.MATCH.TOTAL',
      summary: 'States 218.75 as total with tax, its parts make 118.75',
      amountAtRisk: { amount: '100.00' },
    });
  });

  it('reports freight on the document that takes it over the order, once', () => {
    const freight = invoice([{}]);
    freight.charges = [{ amount: '40.00', reason: 'Freight', tax: { category: 'S', percent: '25' } }];
    freight.totals = {
      ...freight.totals,
      charges: '40.00',
      net: '135.00',
      tax: '33.75',
      gross: '168.75',
      payable: '168.75',
    };
    freight.taxes = [{ category: 'S', percent: '25', taxable: '135.00', amount: '33.75' }];
    const { exceptions } = detect(facts({ invoice: freight }), policy());
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({ code: 'AP.MATCH.TOTAL', amountAtRisk: { amount: '40.00' } });
  });

  it('compares no amounts across currencies', () => {
    const { exceptions } = detect(facts({ orders: [order([['10', '1.00']], {}, { currency: 'NOK' })] }), policy());
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({ code: 'AP.MATCH.CURRENCY', amountAtRisk: { amount: '118.75' } });
  });
});

describe('credit notes', () => {
  const credit = (spec: Record<string, unknown>, billed: { quantity: string; amount: string }) =>
    detect(
      facts({
        invoice: invoice([spec], { kind: 'CreditNote' }),
        orders: [order([['10', '9.50']], { '1': { billed } })],
      }),
      policy(),
    );

  it('give back what was billed', () => {
    const { exceptions, allocations } = credit({ quantity: '4' }, { quantity: '10', amount: '95.00' });
    expect(exceptions).toEqual([]);
    expect(allocations[0]).toMatchObject({ quantity: '-4', amount: '-38', excessQuantity: '0', excessAmount: '0' });
  });

  it('never give back more than was billed', () => {
    const { exceptions, allocations } = credit({ quantity: '4' }, { quantity: '3', amount: '28.50' });
    expect(allocations[0]).toMatchObject({
      quantity: '-3',
      amount: '-28.5',
      excessQuantity: '0',
      overCredited: { quantity: '1', amount: '9.5' },
    });
    expect(exceptions[0]).toMatchObject({
      code: 'AP.REF.CREDIT_EXCEEDS',
      summary: 'Credits 4, only 3 were left of what was billed',
    });
  });

  it('at a small price correct the price and leave the quantity billed', () => {
    const { exceptions, allocations } = credit({ quantity: '10', price: '0.25' }, { quantity: '10', amount: '97.50' });
    expect(exceptions).toEqual([]);
    expect(allocations[0]).toMatchObject({ quantity: '0', amount: '-2.5' });
  });

  it('need no order, bank account or terms, and are welcome on a closed order', () => {
    const note = invoice([{}], { kind: 'CreditNote', orderReference: undefined, precedingInvoice: 'INV-900' });
    expect(detect(facts({ invoice: note, orders: [] }), policy()).exceptions).toEqual([]);
    const closed = order([['10', '9.50']], { '1': { billed: { quantity: '10', amount: '95' } } }, { status: 'closed' });
    const { exceptions } = detect(
      facts({ invoice: invoice([{}], { kind: 'CreditNote' }), orders: [closed] }),
      policy(),
    );
    expect(exceptions).toEqual([]);
  });

  it('take the same way as negative lines of an invoice', () => {
    const given = facts({
      invoice: invoice([{ quantity: '10' }, { quantity: '-2', orderLine: '1' }]),
      orders: [order([['8', '9.50']])],
    });
    const { allocations, exceptions } = detect(given, policy());
    expect(exceptions).toEqual([]);
    expect(allocations.map(({ quantity, excessQuantity }) => [quantity, excessQuantity])).toEqual([
      ['8', '2'],
      ['0', '-2'],
    ]);
  });
});

describe('orders', () => {
  it('must be named, known, open and placed with this supplier', () => {
    const unnamed = facts({ invoice: invoice([{}], { orderReference: 'NA' }) });
    expect(codes(detect(unnamed, policy()))).toEqual(['AP.REF.PO_MISSING']);
    expect(detect(unnamed, policy({ 'order.required': false })).exceptions).toEqual([]);
    const partly = facts({ invoice: invoice([{ order: 'PO-1' }, {}], { orderReference: undefined }) });
    expect(detect(partly, policy()).exceptions).toMatchObject([{ code: 'AP.REF.PO_MISSING', line: '2' }]);
    expect(codes(detect(facts({ orders: [] }), policy()))).toEqual(['AP.REF.PO_INVALID']);
    expect(codes(detect(facts({ orders: [order([['10', '9.50']], {}, { status: 'closed' })] }), policy()))).toEqual([
      'AP.REF.PO_CLOSED',
    ]);
    const other = order([['10', '9.50']]);
    other.order.supplier = { name: 'Someone Else', taxId: 'NO111222333MVA' };
    expect(detect(facts({ orders: [other] }), policy()).exceptions[0]).toMatchObject({
      code: 'AP.REF.PO_INVALID',
      summary: 'Order PO-1 was placed with Someone Else',
    });
  });
});
