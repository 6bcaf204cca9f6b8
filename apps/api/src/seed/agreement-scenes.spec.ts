import { type CanonicalInvoice, readDocument } from '@clearhold/documents';
import { detect, detectionPolicy } from '@clearhold/exceptions';
import { resolvePolicy } from '@clearhold/policy';
import { expect, test } from 'vitest';
import { AGREEMENT_SCENES } from './agreement-scenes.ts';
import { invoiceOf, orderOf, type Purchase, receiptOf } from './purchase.ts';
import type { Scene } from './scene.ts';
import { SUPPLIERS } from './scenes.ts';
import { PARTNERS } from './spaces.ts';
import { ublInvoice } from './ubl.ts';

const tenant = PARTNERS[0]!.tenants[0]!;

function codesOf(scene: Scene): string[] {
  const days = { ordered: '2026-10-01', delivered: '2026-10-20', billed: '2026-11-16' };
  const purchase: Purchase = { tenant, scene, turn: 0, order: 'PO-1', invoice: 'I-1', ...days };
  const read = readDocument(Buffer.from(ublInvoice(invoiceOf(purchase))));
  if (read.status !== 'read') throw new Error('the invoice is not read');
  const order = orderOf(purchase);
  const receipt = receiptOf(purchase);
  const { iban } = SUPPLIERS[scene.supplier]!;
  const { exceptions } = detect(
    {
      invoice: read.canonical as CanonicalInvoice,
      documentId: 'd-1',
      problems: read.problems,
      supplier: { id: 's-1', status: 'active', verifiedIbans: [{ iban, verifiedAt: '2026-01-15' }] },
      orders: [{ order, status: order.status ?? 'open', progress: {} }],
      receipts: receipt ? [receipt] : [],
      candidates: [],
      today: days.billed,
    },
    detectionPolicy(resolvePolicy([])),
  );
  return exceptions.map(({ code }) => code);
}

// Promise: the demonstration shows each of these exceptions, and no scene one that it is not there for.
test('each scene shows what it is there for', () => {
  expect(AGREEMENT_SCENES.map(codesOf)).toEqual([
    ['AP.REF.PO_NOT_APPROVED'],
    ['AP.MATCH.LOCATION_ENTITY'],
    ['AP.MATCH.CHARGES'],
    ['AP.MATCH.DATE'],
    ['AP.MATCH.BLANKET_LIMIT'],
    ['AP.MATCH.BUDGET'],
    ['AP.MATCH.PRICE_ESTIMATED'],
    ['AP.MATCH.PRICE', 'AP.MATCH.PRICE_MOVING_AVG'],
    ['AP.MATCH.QTY_OVER_CONSUMED'],
    ['AP.MATCH.RECEIPT_EXCEPTION_FLAG'],
    ['AP.MATCH.FX_RATE'],
    ['AP.MATCH.QTY_NOT_ACCEPTED'],
  ]);
});
