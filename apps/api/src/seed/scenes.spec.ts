import { readFileSync } from 'node:fs';
import { type CanonicalInvoice, readDocument } from '@clearhold/documents';
import { detect, detectionPolicy, playbookFor, TAXONOMY } from '@clearhold/exceptions';
import { type PolicyLayer, resolvePolicy } from '@clearhold/policy';
import { expect, test } from 'vitest';
import { AGREEMENT_SCENES } from './agreement-scenes.ts';
import { DOCUMENT_SCENES } from './document-scenes.ts';
import { orderOf, type Purchase, receiptOf, xmlOf } from './purchase.ts';
import type { Scene } from './scene.ts';
import { SCENES, SUPPLIERS } from './scenes.ts';
import { PARTNERS } from './spaces.ts';

// The company whose policy asks for most.
const tenant = PARTNERS[1]!.tenants[1]!;
const asks = Object.fromEntries(Object.entries(tenant.policy.values).filter(([key]) => !key.startsWith('supplier.')));
const layer = { scope: { kind: 'tenant', id: 't-1', name: tenant.name }, version: 1, values: asks } as PolicyLayer;
const policy = detectionPolicy(resolvePolicy([layer]));

function codesOf(scene: Scene): string[] {
  const days = { ordered: '2026-10-01', delivered: '2026-10-20', billed: '2026-11-16' };
  const purchase: Purchase = { tenant, scene, turn: 0, order: 'PO-1', invoice: 'I-1', ...days };
  const read = readDocument(Buffer.from(xmlOf(purchase)));
  if (read.status !== 'read') throw new Error('the invoice is not read');
  const order = orderOf(purchase);
  const receipt = receiptOf(purchase);
  const { iban, status, taxId } = SUPPLIERS[scene.supplier]!;
  const { exceptions } = detect(
    {
      invoice: read.canonical as CanonicalInvoice,
      documentId: 'd-1',
      problems: read.problems,
      supplier: { id: 's-1', status, taxId, verifiedIbans: [{ iban, verifiedAt: '2026-01-15' }] },
      orders: scene.ordered ? [{ order, status: order.status ?? 'open', progress: {} }] : [],
      receipts: scene.ordered && receipt ? [receipt] : [],
      candidates: [],
      today: days.billed,
    },
    policy,
  );
  return [...new Set(exceptions.map(({ code }) => code))];
}

// Promise: the demonstration shows each of these exceptions, and no scene one that it is not there for.
test('each scene of what was agreed shows what it is there for', () => {
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

test('each scene of documents and goods shows what it is there for', () => {
  expect(DOCUMENT_SCENES.map(codesOf)).toEqual([
    ['AP.MATCH.QTY_OVER_ORDERED'],
    ['AP.MATCH.PRICE_UNIT_RATIO'],
    ['AP.MATCH.CURRENCY'],
    ['AP.REF.PO_INVALID'],
    ['AP.DOC.SCHEMA_INVALID'],
    ['AP.MATCH.TOTAL', 'AP.TAX.AMOUNT', 'AP.DOC.SCHEMA_INVALID'],
    ['AP.TAX.REGISTRATION', 'AP.DOC.SCHEMA_INVALID'],
    ['AP.DOC.MISSING_FIELD'],
    ['AP.CODING.ACCOUNT'],
    ['AP.TAX.WITHHOLDING'],
  ]);
});

/** Types that no single invoice shows: what they need beside it. */
const NEED_MORE = {
  'AP.DUP.EXACT': 'the same invoice earlier',
  'AP.DUP.SUSPECTED': 'an earlier invoice alike; PK-20261009 has one',
  'AP.REF.CREDIT_EXCEEDS': 'a credit note to an invoice',
  'AP.MATCH.AMOUNT_LINE': 'an order billed in amounts',
  'AP.DOC.LOW_CONFIDENCE': 'a scanned page',
  'AP.DOC.UNVERIFIED_SENDER': 'a mail over a channel',
  'AP.HOLD.MANUAL': 'a person who holds it',
  'AP.HOLD.STOCHASTIC': 'a draw',
  'AP.DISPUTE.SUPPLIER': 'a supplier who answers',
  'AP.APPR.OVERDUE': 'an approval that waits',
  'AP.APPR.NO_ROUTE': 'an approval that waits',
  'AP.APPR.DELEGATION_CONFLICT': 'an approval that waits',
  'AP.APPR.SOD_CONFLICT': 'an approval that waits',
  'MD.VENDOR.INCOMPLETE': 'a supplier record; that of Sterling Chemicals lacks a telephone number',
  'MD.VENDOR.DUPLICATE': 'a second supplier record',
};
/** Types that nothing finds today: they are there to be mapped to. */
const NOT_FOUND = ['AP.DUP.PAYMENT', 'AP.TAX.ENGINE_FAILED', 'AP.DOC.WRONG_RECEIVER', 'MD.VENDOR.CONFLICT'];

const TYPES = TAXONOMY.map(({ code }) => code).filter((code) => /^(AP|MD)\./.test(code));

// Promise: a type that is new in payables or master data comes with a case in the demonstration, or with what it waits for.
test('every type is shown by a scene, or it is said what it needs', () => {
  const shown = new Set(SCENES.flatMap(codesOf));
  const said = [...Object.keys(NEED_MORE), ...NOT_FOUND];
  expect(TYPES.filter((code) => !shown.has(code) && !said.includes(code))).toEqual([]);
  expect(said.filter((code) => shown.has(code) || !TYPES.includes(code))).toEqual([]);
});

// Promise: whoever meets a type of payables or master data finds in the documentation which playbook resolves it.
test('the page on playbooks names each type beside its playbook', () => {
  const page = readFileSync(new URL('../../../../docs/playbooks.md', import.meta.url), 'utf8').split('\n');
  const isNamed = (code: string) =>
    page.some((row) => row.startsWith(`| \`${playbookFor(code)}\``) && row.includes(`\`${code}\``));
  expect(TYPES.filter((code) => !isNamed(code))).toEqual([]);
});
