import { type EdiInvoiceFacts, invoiceOf } from '../edi/invoice-of.ts';
import type { Meaning } from '../edi/kinds.ts';
import type { EdiPlaces } from '../edi/place-of.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { AllowanceChargeFacts, TaxSubtotalFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';
import { allowanceOf, noteAllowance, taxOf } from './allowance.ts';
import { Cursor } from './cursor.ts';
import { InvoiceHeaderReader } from './invoice-header.ts';
import { InvoiceLineReader } from './invoice-line.ts';
import { part, type Segment } from './segment.ts';
import { taxTotalOf, totalsOf } from './totals.ts';

const PLACES: EdiPlaces = {
  line: 'LIN',
  totals: 'MOA',
  taxes: 'TAX',
  allowances: 'ALC',
  parties: 'NAD',
  currency: 'CUX',
  beginning: 'BGM',
};

// Names of code list 1001 that take money back.
const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** INVOIC of any directory, to UN/CEFACT's guide to its segments and EN 16931's syntax binding (CEN/TS 16931-3-4). */
export function readInvoice(
  segments: readonly Segment[],
  rootPath: string,
  problems: Problems,
  problemsMax: number,
): Meaning {
  const reader = new InvoiceReader(new Cursor(rootPath, problems));
  for (const segment of segments) reader.take(segment);
  return invoiceOf(reader.facts(), rootPath, PLACES, problemsMax);
}

class InvoiceReader {
  readonly #facts: EdiInvoiceFacts = { kind: 'Invoice' };
  readonly #cursor: Cursor;
  readonly #header: InvoiceHeaderReader;
  readonly #amounts = new Map<string, Amount>();
  readonly #announced: TaxSubtotalFacts[] = [];
  readonly #summed: TaxSubtotalFacts[] = [];
  #line: InvoiceLineReader | undefined;
  #allowance: AllowanceChargeFacts | undefined;
  #isInAllowance = false;
  #tax: TaxSubtotalFacts | undefined;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#header = new InvoiceHeaderReader(this.#facts, cursor);
  }

  take(segment: Segment): void {
    const { tag } = segment;
    const { tally } = this.#cursor;
    if (tag === 'LIN') {
      this.#beginLine(segment);
      return;
    }
    if (tag === 'UNS') this.#endLines();
    tally.step(tag);
    if (this.#line) this.#line.take(segment);
    else if (tag === 'BGM') this.#begin(segment);
    else if (tag === 'ALC') this.#beginAllowance(segment);
    else if (tag === 'TAX' && !this.#isInAllowance) this.#beginTax(segment);
    else if (tag === 'MOA' || tag === 'TAX' || tag === 'PCD') this.#amount(segment);
    else this.#header.take(segment);
  }

  facts(): EdiInvoiceFacts {
    const taxes = taxTotalOf(this.#amounts, this.#summed.length > 0 ? this.#summed : this.#announced);
    const totals = totalsOf(this.#amounts);
    if (taxes) this.#facts.taxTotals = [taxes];
    const forAuthority = this.#amounts.get('2');
    if (taxes && forAuthority && this.#facts.taxCurrency)
      this.#facts.taxTotals?.push({ amount: { ...forAuthority, currency: this.#facts.taxCurrency } });
    if (Object.keys(totals).length > 0) this.#facts.totals = totals;
    return this.#facts;
  }

  #begin(bgm: Segment): void {
    const typeCode = part(bgm, 1, 1);
    this.#facts.typeCode = typeCode;
    this.#facts.number = part(bgm, 2, 1);
    if (typeCode && CREDIT_NOTES.has(typeCode)) this.#facts.kind = 'CreditNote';
  }

  #beginLine(lin: Segment): void {
    this.#cursor.tally.begin('LIN');
    this.#line = new InvoiceLineReader(lin, this.#cursor);
    listOf(this.#facts, 'lines').push(this.#line.line);
  }

  // Taxes above the lines are only announced where the summary gives them again.
  #endLines(): void {
    this.#cursor.tally.leave();
    this.#line = undefined;
    this.#isInAllowance = false;
    this.#tax = undefined;
  }

  #beginAllowance(alc: Segment): void {
    this.#isInAllowance = true;
    this.#tax = undefined;
    this.#allowance = allowanceOf(alc);
    if (this.#allowance) listOf(this.#facts, 'allowanceCharges').push(this.#allowance);
  }

  #beginTax(segment: Segment): void {
    const { percent, ...tax } = taxOf(segment, this.#cursor);
    this.#tax = { tax: { ...tax, ...(percent ? { percent } : {}) } };
    (this.#facts.lines ? this.#summed : this.#announced).push(this.#tax);
  }

  #amount(segment: Segment): void {
    if (this.#isInAllowance) {
      if (this.#allowance) noteAllowance(this.#allowance, segment, this.#cursor);
      return;
    }
    if (segment.tag !== 'MOA') return;
    const amount = this.#cursor.amount(segment);
    const qualifier = part(segment, 1, 1) ?? '';
    if (!amount) return;
    if (this.#tax && qualifier === '125') this.#tax.taxable ??= amount;
    else if (this.#tax && (qualifier === '124' || qualifier === '150')) this.#tax.amount ??= amount;
    else if (!this.#amounts.has(qualifier)) this.#amounts.set(qualifier, amount);
  }
}
