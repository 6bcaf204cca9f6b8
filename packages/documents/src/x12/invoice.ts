import { sum } from '@clearhold/kernel';
import { type EdiInvoiceFacts, invoiceOf } from '../edi/invoice-of.ts';
import type { Meaning } from '../edi/kinds.ts';
import type { EdiPlaces } from '../edi/place-of.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { AllowanceChargeFacts, TaxSubtotalFacts } from '../ubl/facts.ts';
import { isCharge } from '../ubl/invoice.ts';
import { chargeOf } from './charges.ts';
import { checkCount } from './check-count.ts';
import { Cursor } from './cursor.ts';
import { InvoiceLineReader } from './invoice-line.ts';
import { Parties } from './party.ts';
import { element, type Segment } from './segment.ts';
import { taxOf } from './tax.ts';
import { dueDateOf, termsOf } from './terms.ts';

const PLACES: EdiPlaces = {
  line: 'IT1',
  totals: 'TDS',
  taxes: 'TXI',
  allowances: 'SAC',
  parties: 'N1',
  currency: 'CUR',
  beginning: 'BIG',
};

// BIG07 (data element 640): credit memo, credit invoice, and their consolidated forms.
const CREDITS = new Set(['CR', 'CN', 'CC', 'CG', 'CI']);
const REFERENCES: Readonly<Record<string, 'orderReference' | 'contractReference' | 'despatchReference'>> = {
  PO: 'orderReference',
  CT: 'contractReference',
  PK: 'despatchReference',
  SI: 'despatchReference',
};

/** 810, Invoice. */
export function readInvoice(
  segments: readonly Segment[],
  rootPath: string,
  problems: Problems,
  problemsMax: number,
): Meaning {
  const cursor = new Cursor(rootPath, problems);
  const reader = new InvoiceReader(cursor);
  for (const segment of segments) reader.take(segment);
  const facts = reader.facts();
  checkCount(segments, facts.lines?.length ?? 0, cursor, rootPath);
  return invoiceOf(facts, rootPath, PLACES, problemsMax);
}

class InvoiceReader {
  readonly #facts: EdiInvoiceFacts = { kind: 'Invoice' };
  readonly #cursor: Cursor;
  readonly #parties = new Parties();
  readonly #taxes: TaxSubtotalFacts[] = [];
  readonly #lines: InvoiceLineReader[] = [];
  #line: InvoiceLineReader | undefined;
  #taxCharges: string[] = [];
  #total: string | undefined;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'IT1') {
      this.#beginLine(segment);
      return;
    }
    if (tag === 'TDS') this.#endLines();
    this.#cursor.tally.step(tag);
    if (this.#line) this.#line.take(segment);
    else if (tag === 'TDS') this.#total = this.#cursor.cents(segment, 1);
    else if (tag === 'TXI') this.#taxes.push(taxOf(segment, this.#cursor));
    else if (tag === 'SAC') this.#charge(segment);
    else this.#header(segment);
  }

  facts(): EdiInvoiceFacts {
    const facts = this.#facts;
    facts.supplier = this.#parties.supplier;
    facts.customer = this.#parties.customer;
    const payee = this.#parties.payee;
    if (payee && payee !== facts.supplier) facts.payee = payee;
    for (const line of this.#lines) line.close();
    if (this.#lines.length > 0) facts.lines = this.#lines.map(({ line }) => line);
    this.#noteCurrency();
    this.#noteTotals();
    return facts;
  }

  #header(segment: Segment): void {
    const { tag } = segment;
    const facts = this.#facts;
    if (tag === 'BIG') this.#begin(segment);
    else if (tag === 'CUR') facts.currency ??= element(segment, 2)?.toUpperCase();
    else if (tag === 'NTE' && element(segment, 2)) listOf(facts, 'notes').push(element(segment, 2) as string);
    else if (tag === 'REF') this.#reference(segment);
    else if (tag === 'ITD') this.#terms(segment);
    else if (tag === 'DTM' && element(segment, 1) === '011')
      facts.deliveries ??= [{ date: this.#cursor.date(segment, 2) }];
    else if (tag === 'N1' || tag === 'N4') this.#parties.take(segment);
  }

  #begin(big: Segment): void {
    const facts = this.#facts;
    facts.issueDate = this.#cursor.date(big, 1);
    facts.number = element(big, 2);
    facts.orderReference = element(big, 4);
    const kind = element(big, 7);
    facts.typeCode = kind;
    if (kind && CREDITS.has(kind)) facts.kind = 'CreditNote';
  }

  #reference(ref: Segment): void {
    this.#parties.take(ref);
    const [kind = '', value] = [element(ref, 1), element(ref, 2)];
    if (!value) return;
    const key = REFERENCES[kind];
    if (key) this.#facts[key] ??= value;
    else if (kind === 'OI') listOf(this.#facts, 'preceding').push({ number: value });
    else if (kind === 'CR' || kind === 'CO') this.#facts.buyerReference ??= value;
  }

  #terms(itd: Segment): void {
    this.#facts.dueDate ??= dueDateOf(itd, this.#facts.issueDate, this.#cursor);
    const words = termsOf(itd);
    if (words) listOf(this.#facts, 'terms').push({ notes: [words] });
  }

  #beginLine(it1: Segment): void {
    this.#cursor.tally.begin('IT1');
    this.#line = new InvoiceLineReader(it1, this.#cursor);
    this.#lines.push(this.#line);
  }

  #endLines(): void {
    this.#cursor.tally.leave();
    this.#line = undefined;
  }

  #charge(sac: Segment): void {
    const found = chargeOf(sac, this.#cursor);
    if (!found) return;
    if (found.isTax) this.#taxCharges.push(found.entry.amount?.text ?? '0');
    else listOf(this.#facts, 'allowanceCharges').push(found.entry);
  }

  #noteCurrency(): void {
    if (this.#facts.currency) return;
    this.#facts.currency = 'USD';
    const words = 'The invoice names no currency (CUR), as is usual in the United States; US dollars were taken.';
    this.#cursor.problem('warning', 'X12-CURRENCY-ASSUMED', words, this.#cursor.tally.path.split('/')[0]);
  }

  // X12 states the total alone (TDS01); what leads to it is added up here, so that the rules can compare.
  #noteTotals(): void {
    const facts = this.#facts;
    const credit = this.#total?.startsWith('-') ?? false;
    const stated = facts.kind === 'CreditNote' && credit ? this.#total?.slice(1) : this.#total;
    const lines = sum((facts.lines ?? []).map((line) => line.net?.text ?? '0'));
    const of = (charge: boolean) =>
      (facts.allowanceCharges ?? []).filter((one: AllowanceChargeFacts) => isCharge(one) === charge);
    const total = (list: AllowanceChargeFacts[]) => sum(list.map((one) => one.amount?.text ?? '0'));
    const [allowances, charges] = [of(false), of(true)];
    const net = lines.minus(total(allowances)).plus(total(charges));
    const tax = this.#noteTaxes();
    facts.totals = {
      ...(facts.lines ? { lines: { text: lines.toFixed(2) }, net: { text: net.toFixed(2) } } : {}),
      ...(allowances.length > 0 ? { allowances: { text: total(allowances).toFixed(2) } } : {}),
      ...(charges.length > 0 ? { charges: { text: total(charges).toFixed(2) } } : {}),
      ...(stated === undefined ? {} : { gross: { text: stated }, payable: { text: stated } }),
    };
    if (tax) facts.taxTotals = [tax];
  }

  // Taxes of the invoice as a whole; where it gives none, those of its lines.
  #noteTaxes() {
    const rows = this.#taxes.length > 0 ? this.#taxes : this.#lines.flatMap(({ taxes }) => taxes);
    const charged =
      this.#taxCharges.length > 0 ? this.#taxCharges : this.#lines.flatMap(({ taxCharges }) => taxCharges);
    if (rows.length === 0 && charged.length === 0) return undefined;
    const amounts = rows.length > 0 ? rows.map((row) => row.amount?.text ?? '0') : charged;
    const subtotals = rows.filter((row) => row.taxable);
    return { amount: { text: sum(amounts).toFixed(2) }, ...(subtotals.length > 0 ? { subtotals } : {}) };
  }
}
