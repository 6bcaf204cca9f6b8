import type { AddressFacts, InvoiceFacts, PartyFacts, PaymentFacts, TaxFacts } from '../../ubl/facts.ts';
import { isIban } from '../check-digits.ts';
import { codes } from '../code-lists/codes.ts';
import { each, lineTaxes, means, party, taxes } from '../each.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { breakdown } from '../tax.ts';
import { buyerCountry, sellerCountry, where } from './countries.ts';
import { isDiscountWellFormed, isMailAddress, isPhoneNumber } from './german-texts.ts';

const TYPES = codes('326 380 384 389 381 875 876 877');
const TAXED = codes('S Z E AE K G L M');
const TRANSFER = ['30', '58'];
const CARD = ['48', '54', '55'];
const DEBIT = ['59'];

type Contact = NonNullable<PartyFacts['contact']>;
type Numbered = (number: string) => string;

const isTaxed = ({ category }: TaxFacts): boolean => category !== undefined && TAXED.has(category);

function isRegistered(facts: InvoiceFacts): boolean {
  if (![...taxes(facts), ...lineTaxes(facts)].some(({ it }) => isTaxed(it))) return true;
  return Boolean(facts.taxRepresentative || facts.supplier?.taxSchemes?.some(({ id }) => id));
}

function isNameUnique({ documents }: InvoiceFacts): boolean {
  const names = (documents ?? []).flatMap(({ attachment }) => attachment?.filename?.toLowerCase() ?? []);
  return new Set(names).size === names.length;
}

const isSepa = ({ id, scheme }: { id: string; scheme?: string }): boolean => scheme === 'SEPA' && id !== '';

// In CII the creditor's number has an element of its own; in UBL it is a number of the seller or payee.
const hasCreditorId = (facts: InvoiceFacts): boolean =>
  [facts.supplier, facts.payee].some((one) => one?.identifiers?.some(isSepa)) || facts.creditorId !== undefined;

const hasMandate = (facts: InvoiceFacts): boolean => facts.means?.some(({ mandate }) => mandate) ?? false;

const contactRules = (id: Numbered): Rule[] => {
  const contact = (number: string, what: string, key: keyof Contact): Rule =>
    each(
      id(number),
      `The contact of the seller must state ${what}.`,
      party('seller'),
      (one) => one.contact && !one.contact[key],
    );
  const shape = (number: string, message: string, key: keyof Contact, isSound: (text: string) => boolean): Rule =>
    each(id(number), message, party('seller'), ({ contact: one }) => one && !isSound(one[key] ?? ''), 'warning');
  return [
    each(id('2'), 'A contact of the seller must be given.', party('seller'), ({ contact: one }) => !one),
    contact('5', 'a person or department', 'name'),
    contact('6', 'a telephone number', 'phone'),
    contact('7', 'an e-mail address', 'email'),
    shape('27', 'A telephone number should have three digits at least.', 'phone', isPhoneNumber),
    shape('28', 'The e-mail address of the seller should be one that exists.', 'email', isMailAddress),
  ];
};

const addressRules = (id: Numbered): Rule[] => {
  const address = (number: string, role: 'seller' | 'buyer', what: string, key: keyof AddressFacts): Rule =>
    each(
      id(number),
      `The address of the ${role} must state the ${what}.`,
      party(role),
      (one) => one.address && !one.address[key],
    );
  const delivery = (number: string, what: string, key: keyof AddressFacts): Rule =>
    must(
      id(number),
      `The address of delivery must state the ${what}.`,
      (facts) => facts.deliveries?.every(({ address: one }) => !one || Boolean(one[key])) ?? true,
      (places) => places.delivery,
    );
  return [
    address('3', 'seller', 'city', 'city'),
    address('4', 'seller', 'post code', 'postCode'),
    address('8', 'buyer', 'city', 'city'),
    address('9', 'buyer', 'post code', 'postCode'),
    delivery('10', 'city', 'city'),
    delivery('11', 'post code', 'postCode'),
  ];
};

function paymentRules(id: Numbered, first: string, second: string): Rule[] {
  const of = (
    number: string,
    severity: Rule['severity'],
    kinds: string[],
    message: string,
    holds: (one: PaymentFacts) => boolean,
  ): Rule => each(id(number), message, means, (one) => kinds.includes(one.code ?? '') && !holds(one), severity);
  return [
    of('19', 'warning', ['58'], 'The account to pay to should be a valid IBAN.', ({ account }) =>
      isIban(account?.id ?? ''),
    ),
    of('20', 'warning', DEBIT, 'The account that is debited should be a valid IBAN.', ({ mandate }) =>
      isIban(mandate?.account ?? ''),
    ),
    of(`23${first}`, 'fatal', TRANSFER, 'A transfer needs the account to pay to.', ({ account }) => Boolean(account)),
    of(
      `23${second}`,
      'fatal',
      TRANSFER,
      'A transfer must name neither a card nor a direct debit.',
      (one) => !one.card && !one.mandate,
    ),
    of(`24${first}`, 'fatal', CARD, 'A payment by card must say which card.', ({ card }) => Boolean(card)),
    of(
      `24${second}`,
      'fatal',
      CARD,
      'A payment by card must name neither an account nor a direct debit.',
      (one) => !one.account && !one.mandate,
    ),
    of(`25${first}`, 'fatal', DEBIT, 'A direct debit must say what it is based on.', ({ mandate }) => Boolean(mandate)),
    of(
      `25${second}`,
      'fatal',
      DEBIT,
      'A direct debit must name neither an account to pay to nor a card.',
      (one) => !one.account && !one.card,
    ),
  ];
}

/** The German rules, which Peppol and XRechnung number each in its own way. */
function germanRules(id: Numbered, first: string, second: string): Rule[] {
  return [
    must(
      id('1'),
      'How to pay must be said.',
      (facts) => Boolean(facts.means),
      (places) => places.means,
    ),
    ...contactRules(id),
    ...addressRules(id),
    ...paymentRules(id, first, second),
    each(
      id('14'),
      'A row of the tax breakdown must state its rate.',
      (facts) => breakdown(facts).map(({ row, path }) => ({ it: row, path })),
      ({ tax }) => tax?.percent === undefined,
    ),
    must(
      id('15'),
      'The buyer reference must be given.',
      (facts) => Boolean(facts.buyerReference),
      (places) => places.buyerReference,
    ),
    must(id('16'), 'The seller must state its VAT number or its tax number.', isRegistered, (places) => places.seller),
    must(
      id('17'),
      'The type of the document should be one that is used in Germany.',
      ({ typeCode }) => TYPES.has(typeCode ?? ''),
      (places) => places.typeCode,
      'warning',
    ),
    must(
      id('18'),
      'A discount for early payment must be written as #SKONTO#TAGE=14#PROZENT=2.00#, and a line break.',
      ({ terms }) => terms?.every(({ notes, verbatim }) => isDiscountWellFormed(verbatim ?? notes?.[0] ?? '')) ?? true,
      (places) => places.terms,
    ),
    must(id('22'), 'Two attached files have the same name.', isNameUnique, (places) => places.document),
    must(
      id('26'),
      'A corrected invoice should name the invoice it corrects.',
      ({ typeCode, preceding }) => typeCode !== '384' || Boolean(preceding?.some(({ number }) => number)),
      (places) => places.preceding,
      'warning',
    ),
    must(
      id('30'),
      'A direct debit needs the number by which the bank knows the creditor.',
      (facts) => !hasMandate(facts) || hasCreditorId(facts),
      (places) => places.means,
    ),
    must(
      id('31'),
      'A direct debit needs the account that is debited.',
      (facts) => !hasMandate(facts) || Boolean(facts.means?.some(({ mandate }) => mandate?.account)),
      (places) => places.means,
    ),
  ];
}

const isGerman = (facts: InvoiceFacts): boolean =>
  facts.places.syntax === 'UBL' && sellerCountry(facts) === 'DE' && buyerCountry(facts) === 'DE';

/** Peppol: what invoices between German parties must say (DE-R-*). */
export const GERMANY: readonly Rule[] = where(
  isGerman,
  germanRules((number) => `DE-R-${number.padStart(number.includes('-') ? 5 : 3, '0')}`, '-1', '-2'),
);

/** XRechnung: what it asks on top of EN 16931 (BR-DE-*), whatever the country. */
export const XRECHNUNG: readonly Rule[] = germanRules((number) => `BR-DE-${number}`, '-a', '-b');
