import type { CanonicalInvoice, Problem } from '../canonical.ts';
import type { CanonicalNotice } from '../notice.ts';
import { checkRules } from '../rules/check-rules.ts';
import type { InvoiceFacts } from '../ubl/facts.ts';
import { canonicalInvoice } from '../ubl/invoice.ts';
import { billing } from '../ubl/invoice-fields.ts';
import type { Kind } from '../ubl/kinds.ts';
import { UBL_PLACES } from '../ubl/places.ts';
import type { Field } from '../xml/fields.ts';
import { APPLICATION_RESPONSE, account } from './answer-fields.ts';
import type { AccountFacts, ApplicationResponseFacts, OrderingFacts } from './facts.ts';
import { accountNotice, applicationResponse, orderNotice } from './notices.ts';
import { ordering } from './ordering-fields.ts';
import { checkPostAward } from './rules/sets.ts';

type Interpret = Kind['interpret'];

// UNCL 1001, for the documents that say their type by their name.
const TYPE_CODES: Record<string, string> = {
  DebitNote: '383',
  SelfBilledInvoice: '389',
  SelfBilledCreditNote: '261',
  FreightInvoice: '780',
};

/** A document that bills or credits under another name than Invoice and CreditNote. */
function billed(local: string, kind: CanonicalInvoice['kind']): Interpret {
  const debit = local === 'DebitNote' ? { line: '/cac:DebitNoteLine', totals: '/cac:RequestedMonetaryTotal[1]' } : {};
  const places = { ...UBL_PLACES[kind], ...debit };
  return ({ target, rootPath, blanks, noted }, problemsMax) => {
    const said = target as Partial<InvoiceFacts>;
    const typeCode = said.typeCode ?? TYPE_CODES[local];
    const facts: InvoiceFacts = { ...said, typeCode, kind, rootPath, places, blanks, noted };
    return { canonical: canonicalInvoice(facts), problems: checkRules(facts, problemsMax) };
  };
}

/** What a document must have to be kept under its number and found again. */
function missing(facts: { number?: string; rootPath: string }): Problem[] {
  if (facts.number !== undefined) return [];
  const message = 'The document number is missing.';
  return [{ code: 'DOC-MISSING', severity: 'fatal', message, path: facts.rootPath }];
}

function noticed<Facts extends { number?: string; rootPath: string; customizationId?: string }>(
  canonical: (facts: Facts) => CanonicalNotice,
): Interpret {
  return ({ target, rootPath }, problemsMax) => {
    const facts = { ...target, rootPath } as unknown as Facts;
    return { canonical: canonical(facts), problems: [...missing(facts), ...checkPostAward(facts, problemsMax)] };
  };
}

const order = (kind: 'OrderChange' | 'OrderCancellation' | 'OrderResponse'): Interpret =>
  noticed<OrderingFacts>((facts) => orderNotice(kind, facts));

const listed = (kind: 'Remittance' | 'Statement' | 'Reminder'): Interpret =>
  noticed<AccountFacts>((facts) => accountNotice(kind, facts));

function kind(local: string, format: string, field: Field, interpret: Interpret): Kind {
  return { uri: `urn:oasis:names:specification:ubl:schema:xsd:${local}-2`, local, format, field, interpret };
}

/** The documents of UBL 2.x around orders and invoices: what changes, answers, pays, lists or reminds of them. */
export const POST_AWARD_KINDS: readonly Kind[] = [
  kind('DebitNote', 'ubl-debitnote-2.1', billing('DebitNote'), billed('DebitNote', 'Invoice')),
  kind(
    'SelfBilledInvoice',
    'ubl-self-billed-invoice-2.1',
    billing('SelfBilledInvoice'),
    billed('SelfBilledInvoice', 'Invoice'),
  ),
  kind(
    'SelfBilledCreditNote',
    'ubl-self-billed-creditnote-2.1',
    billing('SelfBilledCreditNote'),
    billed('SelfBilledCreditNote', 'CreditNote'),
  ),
  kind('FreightInvoice', 'ubl-freight-invoice-2.1', billing('FreightInvoice'), billed('FreightInvoice', 'Invoice')),
  kind('OrderChange', 'ubl-order-change-2.1', ordering('OrderChange'), order('OrderChange')),
  kind('OrderCancellation', 'ubl-order-cancellation-2.1', ordering('OrderCancellation'), order('OrderCancellation')),
  kind('OrderResponse', 'ubl-order-response-2.1', ordering('OrderResponse'), order('OrderResponse')),
  kind('OrderResponseSimple', 'ubl-order-response-simple-2.1', ordering('OrderResponseSimple'), order('OrderResponse')),
  kind('RemittanceAdvice', 'ubl-remittance-advice-2.1', account('RemittanceAdvice'), listed('Remittance')),
  kind('Statement', 'ubl-statement-2.1', account('Statement'), listed('Statement')),
  kind('Reminder', 'ubl-reminder-2.1', account('Reminder'), listed('Reminder')),
  kind(
    'ApplicationResponse',
    'ubl-application-response-2.1',
    APPLICATION_RESPONSE,
    noticed<ApplicationResponseFacts>(applicationResponse),
  ),
];
