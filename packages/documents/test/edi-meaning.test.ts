import { describe, expect, it } from 'vitest';
import { type CanonicalInvoice, readDocument } from '../src/index.ts';

// Promise: a message means the same here as the standard says, whatever its separators and version.

const read = (text: string) => {
  const result = readDocument(Buffer.from(text));
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return result;
};
const fatal = (text: string) =>
  read(text).problems.flatMap(({ severity, code, path }) => (severity === 'fatal' ? [`${code} ${path}`] : []));

const edifact = (type: string, ...segments: string[]) =>
  `UNA:+,? 'UNB+UNOC:3+S:14+B:14+260301:1200+7'${[`UNH+1+${type}:D:96A:UN`, ...segments, `UNT+${segments.length + 2}+1`].join("'")}'UNZ+1+7'`;

const INVOIC = edifact(
  'INVOIC',
  'BGM+381+C-1+9',
  'DTM+137:20260301:102',
  'DTM+35:20260227:102',
  'RFF+ON:4500001',
  'RFF+IV:R-9',
  'NAD+BY+4000001000005::9++Buyer GmbH+Weg 1+Ort++1000+DE',
  'RFF+VA:DE111111111',
  'NAD+SU+4000002000004::9++Seller AS+Vei 1+By++2000+NO',
  'RFF+VA:NO222222222MVA',
  'CUX+2:EUR:4',
  'PAT+1',
  'DTM+13:260331:101',
  'LIN+1++4000001543578:EN',
  'PIA+1+A-1:SA+B-1:IN',
  "IMD+F++:::Nut?'s ?+ bolts",
  'QTY+47:1.000:PCE',
  'MOA+203:16,94',
  'PRI+AAA:1694,00:::100:PCE',
  'RFF+ON:4500001:10',
  'TAX+7+VAT+++:::19+S',
  'UNS+S',
  'MOA+79:16,94',
  'MOA+125:16,94',
  'MOA+176:3,22',
  'MOA+388:20,16',
  'MOA+9:20,16',
  'TAX+7+VAT+++:::19+S',
  'MOA+125:16,94',
  'MOA+124:3,22',
);

describe('EDIFACT', () => {
  it('INVOIC: a credit note with its parties, references, line, tax and totals', () => {
    const { canonical, format, problems } = read(INVOIC);
    expect(problems).toEqual([]);
    expect(format).toBe('edifact-invoic-d96a');
    expect(canonical).toMatchObject({
      kind: 'CreditNote',
      number: 'C-1',
      issueDate: '2026-03-01',
      dueDate: '2026-03-31',
      currency: 'EUR',
      orderReference: '4500001',
      precedingInvoice: 'R-9',
      supplier: { name: 'Seller AS', taxId: 'NO222222222MVA', country: 'NO', endpoint: { scheme: '0088' } },
      customer: { name: 'Buyer GmbH', taxId: 'DE111111111' },
      totals: { lines: '16.94', net: '16.94', tax: '3.22', gross: '20.16', payable: '20.16' },
      taxes: [{ category: 'S', percent: '19', taxable: '16.94', amount: '3.22' }],
    });
    expect((canonical as CanonicalInvoice).lines).toMatchObject([
      {
        id: '1',
        name: "Nut's + bolts",
        sellerItemId: 'A-1',
        buyerItemId: 'B-1',
        standardItemId: '4000001543578',
        quantity: '1.000',
        unit: 'PCE',
        price: '1694.00',
        priceBase: '100',
        net: '16.94',
        orderReference: '4500001',
        orderLineReference: '10',
        tax: { category: 'S', percent: '19' },
      },
    ]);
  });

  it('is judged by the arithmetic of all invoices, and points at the segment', () => {
    const wrong = read(INVOIC.replace('MOA+388:20,16', 'MOA+388:21,16'));
    expect(wrong.problems.map(({ code, path }) => `${code} ${path}`)).toContain('BR-CO-15 UNH[1]/MOA[1]');
    expect(fatal(INVOIC.replace('QTY+47:1.000', 'QTY+47:1A'))).toEqual(['EDIFACT-NUMBER UNH[1]/LIN[1]/QTY[1]']);
    expect(fatal(INVOIC.replace('137:20260301', '137:20260231'))).toEqual(['EDIFACT-DATE UNH[1]/DTM[1]']);
  });

  it('ORDERS, DESADV and RECADV', () => {
    const parties = ['NAD+BY+++Buyer', 'NAD+SU+++Seller'];
    const order = edifact(
      'ORDERS',
      'BGM+220+PO-1+9',
      'DTM+137:20260301:102',
      ...parties,
      'CUX+2:EUR:9',
      'LIN+10++A:SA',
      'QTY+21:5:PCE',
      'PRI+AAA:2,5',
      'MOA+203:12,5',
      'UNS+S',
      'MOA+79:12,5',
    );
    expect(read(order)).toMatchObject({
      problems: [],
      canonical: {
        kind: 'PurchaseOrder',
        number: 'PO-1',
        currency: 'EUR',
        lines: [{ id: '10', quantity: '5', price: '2.5' }],
      },
    });
    expect(read(order.replace('PO-1+9', 'PO-1+1')).canonical).toMatchObject({ status: 'cancelled' });
    const goods = [
      'BGM+351+D-1+9',
      'DTM+137:20260301:102',
      'RFF+ON:PO-1',
      ...parties,
      'CPS+1',
      'LIN+1++A:SA',
      'QTY+12:4:PCE',
      'RFF+ON:PO-1:10',
    ];
    expect(read(edifact('DESADV', ...goods)).canonical).toMatchObject({
      kind: 'DespatchAdvice',
      orderReference: 'PO-1',
      lines: [{ quantity: '4', orderLineReference: '10' }],
    });
    const came = goods.map((one) => one.replace('QTY+12:4:PCE', "QTY+194:3:PCE'QTY+195:1:PCE"));
    expect(read(edifact('RECADV', ...came)).canonical).toMatchObject({
      kind: 'GoodsReceipt',
      lines: [{ quantity: '3', rejectedQuantity: '1' }],
    });
  });
});

const x12 = (type: string, ...segments: string[]) =>
  `ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260301*1200*U*00401*000000007*0*P*>~GS*IN*S*B*20260301*1200*1*X*004010~${[`ST*${type}*0001`, ...segments, `SE*${segments.length + 2}*0001`].join('~\n')}~GE*1*1~IEA*1*000000007~`;

const INVOICE = x12(
  '810',
  'BIG*20260301*R-1*20260201*4500001***CR',
  'CUR*SE*USD',
  'REF*OI*R-0',
  'N1*SE*Seller Inc*9*123456789',
  'N4*Austin*TX*78701*US',
  'N1*BT*Buyer Inc*UL*4000001000005',
  'N1*RE*Factor Inc',
  'ITD*05*3*2**10**30',
  'IT1*1*100*EA*250*HP*VP*A-1*PO*4500001*PL*10',
  'PID*F****Bolts',
  'SAC*A*C310***1000**********Bulk rebate',
  'TDS*26000',
  'TXI*ST*20*8*****250',
  'CTT*1',
);

describe('X12', () => {
  it('810: a credit memo, with implied decimals where the standard has them and nowhere else', () => {
    const { canonical, problems } = read(INVOICE);
    expect(canonical).toMatchObject({
      kind: 'CreditNote',
      number: 'R-1',
      issueDate: '2026-03-01',
      dueDate: '2026-03-31',
      orderReference: '4500001',
      precedingInvoice: 'R-0',
      supplier: { name: 'Seller Inc', country: 'US', endpoint: { scheme: '0060', id: '123456789' } },
      customer: { name: 'Buyer Inc', endpoint: { scheme: '0088', id: '4000001000005' } },
      payee: { name: 'Factor Inc' },
      payment: { terms: '2 % within 10 days, net within 30 days' },
      taxes: [{ percent: '8', taxable: '250', amount: '20' }],
      totals: { lines: '240.00', net: '240.00', tax: '20.00', gross: '260.00', payable: '260.00' },
    });
    expect((canonical as CanonicalInvoice).lines).toMatchObject([
      {
        quantity: '100',
        price: '250',
        priceBase: '100',
        net: '240.00',
        orderReference: '4500001',
        orderLineReference: '10',
        allowances: [{ amount: '10.00', reason: 'Bulk rebate' }],
      },
    ]);
    expect(problems.filter(({ severity }) => severity === 'fatal')).toEqual([]);
  });

  it('names what is no number, no date, no unit, and a count that is wrong', () => {
    expect(fatal(INVOICE.replace('*100*EA*', '*1OO*EA*'))).toEqual(['X12-NUMBER ST[1]/IT1[1]']);
    expect(fatal(INVOICE.replace('*EA*', '*PIECES*'))).toEqual(['X12-UNIT ST[1]/IT1[1]']);
    expect(fatal(INVOICE.replace('BIG*20260301', 'BIG*20261301'))).toEqual(['X12-DATE ST[1]/BIG[1]']);
    expect(fatal(INVOICE.replace('CTT*1', 'CTT*2'))).toEqual(['X12-CTT-COUNT ST[1]/CTT[1]']);
  });

  it('850 and 860: an order as a whole or cancelled; a change that names a part is none', () => {
    const order = x12(
      '850',
      'BEG*00*SA*PO-1**20260301',
      'CUR*BY*USD',
      'N1*BY*Buyer',
      'PO1*10*5*EA*2.5*PE*VP*A',
      'PID*F****Bolt',
      'CTT*1',
    );
    expect(read(order)).toMatchObject({
      problems: [],
      canonical: {
        kind: 'PurchaseOrder',
        number: 'PO-1',
        lines: [{ id: '10', name: 'Bolt', quantity: '5', price: '2.5', net: '12.50' }],
      },
    });
    const change = (purpose: string) =>
      x12('860', `BCH*${purpose}*SA*PO-1***20260301`, 'POC*10*QI*6*1*EA*2.5*PE*VP*A', 'CTT*1');
    expect(read(change('05')).canonical).toMatchObject({ lines: [{ quantity: '6' }] });
    expect(read(change('01')).canonical).toMatchObject({ status: 'cancelled' });
    expect(read(change('04')).canonical).toMatchObject({
      kind: 'OrderChange',
      orderReference: 'PO-1',
      lines: [{ id: '10', status: '3', quantity: '6' }],
    });
  });

  it('856 and 861: items belong to the order of the level above, and what came is told from what was returned', () => {
    const notice = x12(
      '856',
      'BSN*00*S-1*20260301*1200',
      'HL*1**S',
      'N1*SF*Seller',
      'HL*2*1*O',
      'PRF*PO-1',
      'HL*3*2*P',
      'HL*4*3*I',
      'LIN*1*VP*A',
      'SN1**4*EA',
      'HL*5*1*O',
      'PRF*PO-2',
      'HL*6*5*I',
      'LIN*2*VP*B',
      'SN1**1*EA',
    );
    expect(read(notice).canonical).toMatchObject({
      kind: 'DespatchAdvice',
      number: 'S-1',
      lines: [
        { id: '1', orderReference: 'PO-1', quantity: '4' },
        { id: '2', orderReference: 'PO-2', quantity: '1' },
      ],
    });
    const receipt = x12('861', 'BRA*G-1*20260302*00*1', 'REF*PO*PO-1', 'N1*BY*Buyer', 'RCD*1*3*EA*1*EA', 'LIN**VP*A');
    expect(read(receipt).canonical).toMatchObject({
      kind: 'GoodsReceipt',
      number: 'G-1',
      orderReference: 'PO-1',
      lines: [{ quantity: '3', rejectedQuantity: '1', sellerItemId: 'A' }],
    });
  });

  it('855, 865 and ORDRSP: an answer, with what becomes of each line', () => {
    const answer = x12(
      '855',
      'BAK*00*AC*PO-1*20260302****A-7',
      'PO1*10*5*EA*2.5**VP*A',
      'ACK*IA*5*EA',
      'PO1*20*1*EA*9',
      'ACK*IR*1*EA',
    );
    const lines = [
      { id: '10', status: '5' },
      { id: '20', status: '7' },
    ];
    const canonical = { kind: 'OrderResponse', number: 'A-7', orderReference: 'PO-1', responseCode: 'CA', lines };
    expect(read(answer)).toMatchObject({ problems: [], canonical });
    const changed = x12('865', 'BCA*00*AT*PO-1***20260302', 'POC*10*DI*5*0*EA*2.5');
    expect(read(changed).canonical).toMatchObject({ responseCode: 'AP', lines: [{ id: '10', status: '2' }] });
    const ordrsp = edifact('ORDRSP', 'BGM+231+A-8+27', 'RFF+ON:PO-1', 'LIN+10+7+A:SA', 'QTY+21:5:PCE');
    expect(read(ordrsp).canonical).toMatchObject({
      kind: 'OrderResponse',
      responseCode: 'RE',
      lines: [{ status: '7' }],
    });
  });
});
