import type { CanonicalDocument, Problem } from '../canonical.ts';
import { ordering } from '../postaward/ordering-fields.ts';
import { checkPostAward } from '../postaward/rules/sets.ts';
import { checkRules } from '../rules/check-rules.ts';
import { missingInOrder, missingInReceipt } from '../rules/missing.ts';
import type { Field } from '../xml/fields.ts';
import type { Root, Walked } from '../xml/walk.ts';
import type { InvoiceFacts, OrderFacts, ReceiptFacts } from './facts.ts';
import { canonicalInvoice } from './invoice.ts';
import { CREDIT_NOTE, INVOICE } from './invoice-fields.ts';
import { canonicalOrder } from './order.ts';
import { UBL_PLACES } from './places.ts';
import { canonicalReceipt } from './receipt.ts';
import { DESPATCH_ADVICE, RECEIPT_ADVICE } from './receipt-fields.ts';

/** `format` is given where the root element does not tell it. */
type Interpret = (
  walked: Walked,
  problemsMax: number,
) => { canonical: CanonicalDocument; problems: Problem[]; format?: string };

/** A UBL document type that is read: its root element, its fields, and what they mean. */
export interface Kind extends Root {
  interpret: Interpret;
}

/** The facts of an invoice or credit note that was walked. */
export function invoiceFacts(walked: Walked, kind: InvoiceFacts['kind']): InvoiceFacts {
  const { target, rootPath, blanks, noted } = walked;
  return { ...target, kind, rootPath, places: UBL_PLACES[kind], blanks, noted };
}

const invoice =
  (kind: 'Invoice' | 'CreditNote'): Interpret =>
  (walked, problemsMax) => {
    const facts = invoiceFacts(walked, kind);
    return { canonical: canonicalInvoice(facts), problems: checkRules(facts, problemsMax) };
  };

const order: Interpret = ({ target, rootPath }, problemsMax) => {
  const facts = { ...target, rootPath } as OrderFacts;
  return {
    canonical: canonicalOrder(facts),
    problems: [...missingInOrder(facts), ...checkPostAward(facts, problemsMax)],
  };
};

const receipt =
  (kind: 'GoodsReceipt' | 'DespatchAdvice', lineName: string): Interpret =>
  ({ target, rootPath }, problemsMax) => {
    const facts = { ...target, rootPath } as ReceiptFacts;
    const problems = [...missingInReceipt(facts, lineName), ...checkPostAward(facts, problemsMax)];
    return { canonical: canonicalReceipt(facts, kind), problems };
  };

function kind(local: string, format: string, field: Field, interpret: Interpret): Kind {
  return { uri: `urn:oasis:names:specification:ubl:schema:xsd:${local}-2`, local, format, field, interpret };
}

/** Every UBL 2.x document type that is read. UBL 2.0 and 2.1 share their namespaces. */
export const KINDS: readonly Kind[] = [
  kind('Invoice', 'ubl-invoice-2.1', INVOICE, invoice('Invoice')),
  kind('CreditNote', 'ubl-creditnote-2.1', CREDIT_NOTE, invoice('CreditNote')),
  kind('Order', 'ubl-order-2.1', ordering('Order'), order),
  kind('DespatchAdvice', 'ubl-despatch-advice-2.1', DESPATCH_ADVICE, receipt('DespatchAdvice', 'DespatchLine')),
  kind('ReceiptAdvice', 'ubl-receipt-advice-2.1', RECEIPT_ADVICE, receipt('GoodsReceipt', 'ReceiptLine')),
];
