import { expect, it } from 'vitest';
import { type CanonicalOrder, readDocument } from '../src/index.ts';

// Promise: what an order agrees beside prices and quantities is read from every syntax that orders come in.

function orderIn(text: string): CanonicalOrder {
  const result = readDocument(Buffer.from(text));
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  expect(result.problems).toEqual([]);
  return result.canonical as CanonicalOrder;
}

const edifact = (type: string, ...segments: string[]) =>
  `UNA:+,? 'UNB+UNOC:3+S:14+B:14+260301:1200+7'${[`UNH+1+${type}:D:96A:UN`, ...segments, `UNT+${segments.length + 2}+1`].join("'")}'UNZ+1+7'`;
const x12 = (type: string, ...segments: string[]) =>
  `ISA*00*          *00*          *ZZ*SELLER         *ZZ*BUYER          *260301*1200*U*00401*000000007*0*P*>~GS*IN*S*B*20260301*1200*1*X*004010~${[`ST*${type}*0001`, ...segments, `SE*${segments.length + 2}*0001`].join('~\n')}~GE*1*1~IEA*1*000000007~`;
const cxml = (header: string, item: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cXML.org/schemas/cXML/1.2.045/cXML.dtd">
<cXML payloadID="1@x" timestamp="2026-03-01T10:00:00+01:00"><Header>
  <From><Credential domain="NetworkID"><Identity>AN01</Identity></Credential></From>
  <To><Credential domain="NetworkID"><Identity>AN02</Identity></Credential></To>
  <Sender><Credential domain="NetworkID"><Identity>AN01</Identity></Credential></Sender>
</Header><Request><OrderRequest>
  <OrderRequestHeader orderID="PO-1" orderDate="2026-03-01T00:00:00+01:00" type="new" ${header}><Total><Money currency="EUR">900.00</Money></Total></OrderRequestHeader>
  <ItemOut lineNumber="1" ${item}><ItemID><SupplierPartID>A</SupplierPartID></ItemID>
    <ItemDetail><UnitPrice><Money currency="EUR">9.00</Money></UnitPrice><Description xml:lang="en">Bolt</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut>
</OrderRequest></Request></cXML>`;

it('ORDERS says when it is to be delivered, as a whole and line by line; the last day of several counts', () => {
  const order = orderIn(
    edifact(
      'ORDERS',
      ...['BGM+220+PO-1+9', 'DTM+137:20260301:102', 'DTM+2:20260320:102', 'DTM+63:20260325:102'],
      ...['NAD+BY+++Buyer', 'NAD+SU+++Seller', 'CUX+2:EUR:9', 'LIN+1++A:SA', 'QTY+21:5:PCE', 'DTM+2:20260401:102'],
      ...['PRI+AAA:2,5', 'LIN+2++B:SA', 'QTY+21:5:PCE', 'PRI+AAA:2,5', 'UNS+S'],
    ),
  );
  expect(order).toMatchObject({ issueDate: '2026-03-01', deliveryDate: '2026-03-25' });
  expect(order.lines.map(({ deliveryDate }) => deliveryDate)).toEqual(['2026-04-01', undefined]);
});

it('an 850 says so too, and what is scheduled goes before what was requested', () => {
  const order = orderIn(
    x12(
      '850',
      ...['BEG*00*SA*PO-1**20260301', 'CUR*BY*USD', 'DTM*002*20260320', 'DTM*037*20260310', 'N1*BY*Buyer'],
      ...['PO1*10*5*EA*2.5*PE*VP*A', 'DTM*002*20260401', 'DTM*067*20260328', 'PO1*20*5*EA*2.5*PE*VP*B', 'CTT*2'],
    ),
  );
  expect(order).toMatchObject({ deliveryDate: '2026-03-20' });
  expect(order.lines.map(({ deliveryDate }) => deliveryDate)).toEqual(['2026-03-28', undefined]);
});

it('an OrderRequest says so, and a blanket one what may be billed of it and when', () => {
  const regular = orderIn(
    cxml('orderType="regular"', 'quantity="100" requestedDeliveryDate="2026-03-20T00:00:00+01:00"'),
  );
  expect(regular.limit).toBeUndefined();
  expect(regular.lines).toMatchObject([{ quantity: '100', deliveryDate: '2026-03-20' }]);
  const dates = 'effectiveDate="2026-03-01T00:00:00+01:00" expirationDate="2026-12-31T00:00:00+01:00"';
  expect(orderIn(cxml(`orderType="blanket" ${dates}`, 'quantity="100"')).limit).toEqual({
    amount: '900.00',
    from: '2026-03-01',
    until: '2026-12-31',
  });
});
