import type { EdiInvoiceFacts } from '../edi/invoice-of.ts';
import { listOf } from '../list-of.ts';
import type { PartyFacts } from '../ubl/facts.ts';
import type { Cursor } from './cursor.ts';
import { noteReference, partyOf } from './party.ts';
import { part, type Segment } from './segment.ts';

// Code list 3035: which party of an invoice a NAD names. Of several that say the same the first given wins.
const PARTIES: Readonly<Record<string, 'supplier' | 'seller' | 'customer' | 'buyer' | 'payee' | 'taxRepresentative'>> =
  {
    SE: 'supplier',
    SU: 'supplier',
    II: 'seller',
    BY: 'customer',
    IV: 'buyer',
    BT: 'buyer',
    PE: 'payee',
    LC: 'taxRepresentative',
  };

// Code list 1153: references of the whole document.
const REFERENCES: Readonly<
  Record<string, 'orderReference' | 'contractReference' | 'receiptReference' | 'despatchReference'>
> = {
  ON: 'orderReference',
  CT: 'contractReference',
  ALO: 'receiptReference',
  AAK: 'despatchReference',
  DQ: 'despatchReference',
};
const PRECEDING = new Set(['IV', 'OI', 'DL']);

/** Collects what stands above the lines of an INVOIC, but for allowances and taxes. */
export class InvoiceHeaderReader {
  readonly #facts: EdiInvoiceFacts;
  readonly #cursor: Cursor;
  #party: PartyFacts | undefined;
  #isInParty = false;

  constructor(facts: EdiInvoiceFacts, cursor: Cursor) {
    this.#facts = facts;
    this.#cursor = cursor;
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'DTM') this.#date(segment);
    else if (tag === 'NAD') this.#beginParty(segment);
    else if (tag === 'RFF') this.#reference(segment);
    else if (tag === 'FTX') this.#text(segment);
    else if (tag === 'CUX') this.#currency(segment);
    else if (tag === 'FII') this.#account(segment);
    else if (tag === 'PAI') this.#means(segment);
    else if (tag === 'PAT' || tag === 'PYT') this.#terms(segment);
  }

  #date(dtm: Segment): void {
    const date = this.#cursor.date(dtm);
    const facts = this.#facts;
    const qualifier = part(dtm, 1, 1);
    if (qualifier === '137') facts.issueDate ??= date;
    else if (qualifier === '3') facts.issueDate ??= date;
    else if (qualifier === '131') facts.taxPointDate ??= date;
    else if (qualifier === '13' || qualifier === '140' || qualifier === '265') facts.dueDate ??= date;
    else if (qualifier === '35' || qualifier === '11') listOf(facts, 'deliveries').push({ date });
    else if (qualifier === '167' || qualifier === '168') {
      const [period = {}] = facts.periods ?? [];
      period[qualifier === '167' ? 'start' : 'end'] ??= date;
      facts.periods = [period];
    }
  }

  #beginParty(nad: Segment): void {
    const role = PARTIES[part(nad, 1) ?? ''];
    this.#isInParty = true;
    this.#party = partyOf(nad);
    if (role && !this.#facts[role]) this.#facts[role] = this.#party;
    if (part(nad, 1) === 'DP' && this.#party.address)
      listOf(this.#facts, 'deliveries').push({ address: this.#party.address });
  }

  #reference(rff: Segment): void {
    const qualifier = part(rff, 1, 1) ?? '';
    const value = part(rff, 1, 2);
    if (!value) return;
    if (this.#isInParty && this.#party) {
      noteReference(this.#party, rff);
      if (qualifier === 'CR' && this.#party === this.#facts.customer) this.#facts.buyerReference ??= value;
      if (qualifier === 'AOU') this.#facts.accountingCost ??= value;
    }
    const key = REFERENCES[qualifier];
    if (key) this.#facts[key] ??= value;
    else if (PRECEDING.has(qualifier)) listOf(this.#facts, 'preceding').push({ number: value });
    else if (qualifier === 'PQ') this.#paid().references ??= [value];
  }

  #text(ftx: Segment): void {
    const words = [1, 2, 3, 4, 5].flatMap((component) => part(ftx, 4, component) ?? []).join('\n');
    if (words === '') return;
    const qualifier = part(ftx, 1);
    if (qualifier === 'DOC') {
      this.#facts.customizationId ??= words;
      this.#facts.profileId ??= part(ftx, 3, 1);
    } else if (qualifier === 'AAB') listOf(this.#facts, 'terms').push({ notes: [words] });
    else listOf(this.#facts, 'notes').push(words);
  }

  // Usage 6 is the currency of the tax authority (code list 6347); all others are the invoice's.
  #currency(cux: Segment): void {
    const code = part(cux, 1, 2)?.toUpperCase();
    if (part(cux, 1, 1) === '6') this.#facts.taxCurrency ??= code;
    else this.#facts.currency ??= code;
  }

  #account(fii: Segment): void {
    const role = part(fii, 1);
    if (role !== 'RB' && role !== 'BF') return;
    const means = this.#paid();
    const bic = part(fii, 3, 1);
    means.account ??= { id: part(fii, 2, 1), ...(bic ? { branch: { bic } } : {}) };
  }

  #means(pai: Segment): void {
    this.#paid().code ??= part(pai, 1, 3);
  }

  #terms(pat: Segment): void {
    this.#isInParty = false;
    const words = [1, 2, 3, 4, 5].flatMap((component) => part(pat, 2, component + 3) ?? []).join(' ');
    if (pat.tag === 'PAT' && words) listOf(this.#facts, 'terms').push({ notes: [words] });
  }

  #paid() {
    const [first = {}] = this.#facts.means ?? [];
    this.#facts.means = [first];
    return first;
  }
}
