import { expect, it } from 'vitest';
import { readDocument } from '../src/read-document.ts';

const period = (kind: string, end: string) =>
  `<cac:Delivery><cac:${kind}DeliveryPeriod><cbc:StartDate>2026-01-01</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate></cac:${kind}DeliveryPeriod></cac:Delivery>`;

const order = (header: string, line: string) => `<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>PO-1</cbc:ID><cbc:IssueDate>2026-01-01</cbc:IssueDate>${header}
  <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="C62">4</cbc:Quantity>${line}
    <cac:Item><cbc:Name>Bolt</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine></Order>`;

const charge = (is: boolean, amount: string) =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${is}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">${amount}</cbc:Amount></cac:AllowanceCharge>`;

function read(header: string, line = '') {
  const result = readDocument(new TextEncoder().encode(order(header, line)));
  if (result.status !== 'read') throw new Error('the order is not read');
  return result.canonical;
}

// Promise: what an order agrees beside prices and quantities is there for the comparison with its invoices.
it('an order says its charges, discounts and days of delivery', () => {
  const header = period('Requested', '2026-02-10') + charge(true, '40.00') + charge(false, '15.00');
  expect(read(header, period('Promised', '2026-02-20'))).toMatchObject({
    deliveryDate: '2026-02-10',
    charges: [{ reason: 'Freight', amount: '40.00' }],
    allowances: [{ amount: '15.00' }],
    lines: [{ deliveryDate: '2026-02-20' }],
  });
});

it('an order that says nothing of charges leaves them open', () => {
  const plain = read('');
  for (const field of ['charges', 'allowances', 'deliveryDate']) expect(plain).not.toHaveProperty(field);
});
