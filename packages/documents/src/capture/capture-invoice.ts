import type { CanonicalInvoice, FieldSource, InvoiceTotals, PageSources, Party, Problem } from '../canonical.ts';
import { currencyOf } from './currency.ts';
import { type FoundId, ibansIn, vatNumbersIn } from './identifiers.ts';
import { linesOf } from './lines.ts';
import { normal } from './normal.ts';
import { type Pages, pagesOf, sourceOf } from './page.ts';
import { customerOf, type FoundName, supplierOf } from './parties.ts';
import { dateShape, numberShape } from './shapes.ts';
import { type FoundTotals, totalsOf } from './totals.ts';
import { type Found, valuesOf } from './values.ts';
import type { Word } from './word.ts';

export interface Captured {
  canonical: CanonicalInvoice;
  sources: PageSources;
  /** One for each field: that it was read from a page, and how surely. */
  problems: Problem[];
}

/** What the words of an invoice's pages say, each field with its place and a confidence; undefined where they say too little. */
export function captureInvoice(words: readonly Word[]): Captured | undefined {
  const pages = pagesOf(words);
  const sources: PageSources = {};
  const note = <Value>(
    field: string,
    found: { words: readonly Word[] } | undefined,
    confidence: number,
    value: Value,
  ): Value => {
    if (found) sources[field] = sourceOf(found.words, confidence);
    return value;
  };
  const number = best(valuesOf(pages, 'number', numberShape(pages), 'first').filter(isLikelyNumber));
  const totals = totalsOf(pages);
  if (!totals.gross && !number?.label.sure) return undefined;
  const issued = best(valuesOf(pages, 'issueDate', dateShape(pages), 'first'));
  const due = best(valuesOf(pages, 'dueDate', dateShape(pages), 'first'));
  const order = best(valuesOf(pages, 'orderReference', numberShape(pages), 'first'));
  const iban = ibansIn(pages.rows)[0];
  const currency = currencyOf(pages, totals);
  const lines = linesOf(pages);
  for (const [index, one] of lines.entries()) note(`lines[${index}]`, one, one.proven ? 0.9 : 0.6, undefined);
  const canonical: CanonicalInvoice = {
    kind: isCreditNote(pages) ? 'CreditNote' : 'Invoice',
    number: note('number', number, number?.label.sure ? 0.9 : 0.7, number?.value ?? ''),
    ...(issued ? { issueDate: note('issueDate', issued, dateConfidence(issued), issued.value.date) } : {}),
    ...(due ? { dueDate: note('dueDate', due, dateConfidence(due), due.value.date) } : {}),
    currency: note('currency', currency, currency?.confidence ?? 0, currency?.code ?? 'XXX'),
    supplier: partyOf(supplierOf(pages), vatNumbersIn(pages.rows)[0], (field, found, sure) =>
      note(`supplier.${field}`, found, sure, undefined),
    ),
    customer: partyOf(customerOf(pages), undefined, (field, found, sure) =>
      note(`customer.${field}`, found, sure, undefined),
    ),
    ...(order ? { orderReference: note('orderReference', order, order.label.sure ? 0.9 : 0.6, order.value) } : {}),
    payment: iban ? { iban: note('payment.iban', iban, 0.95, iban.value) } : {},
    lines: lines.map(({ line }) => line),
    allowances: [],
    charges: [],
    taxes: [],
    totals: sumsOf(totals, note),
  };
  return { canonical, sources, problems: problemsOf(sources) };
}

// "Invoice" alone stands before many words; only one that is mostly digits is its number.
const isLikelyNumber = ({ value, label }: Found<string>): boolean =>
  label.sure || value.replace(/\D/g, '').length * 5 >= value.length * 2;

function best<Value>(found: readonly Found<Value>[]): Found<Value> | undefined {
  return found.find(({ beside }) => beside) ?? found[0];
}

const dateConfidence = ({ value, label }: Found<{ certain: boolean }>): number =>
  (value.certain ? 0.9 : 0.7) * (label.sure ? 1 : 0.9);

function isCreditNote({ rows }: Pages): boolean {
  const titles = rows.slice(0, 40).map(({ words }) =>
    words
      .slice(0, 4)
      .map(({ text }) => normal(text))
      .join(' '),
  );
  return titles.some((title) =>
    /^(credit note|credit memo|gutschrift|rechnungskorrektur|avoir|facture d'avoir|creditnota|creditfactuur|nota di credito|nota de credito|factura rectificativa|faktura korygujaca)/.test(
      title,
    ),
  );
}

function partyOf(
  name: FoundName | undefined,
  taxId: FoundId | undefined,
  note: (field: string, found: { words: readonly Word[] }, sure: number) => void,
): Party {
  if (name) note('name', name, name.confidence);
  if (taxId) note('taxId', taxId, 0.85);
  return { ...(name ? { name: name.name } : {}), ...(taxId ? { taxId: taxId.value } : {}) };
}

type Note = <Value>(
  field: string,
  found: { words: readonly Word[] } | undefined,
  confidence: number,
  value: Value,
) => Value;

function sumsOf({ gross, net, tax, proven }: FoundTotals, note: Note): InvoiceTotals {
  const sure = (one: Found<string>) => (proven ? 0.96 : one.label.sure ? 0.8 : 0.65);
  return {
    ...(net ? { net: note('totals.net', net, sure(net), net.value) } : {}),
    ...(tax ? { tax: note('totals.tax', tax, sure(tax), tax.value) } : {}),
    ...(gross ? { gross: note('totals.gross', gross, sure(gross), gross.value) } : {}),
    ...(gross ? { payable: note('totals.payable', gross, sure(gross), gross.value) } : {}),
  };
}

function problemsOf(sources: PageSources): Problem[] {
  return Object.entries(sources).map(([path, { page, confidence }]: [string, FieldSource]) => ({
    code: 'DOC-CAPTURED',
    severity: 'warning' as const,
    message: `${fieldWords(path)}: read from page ${page}, ${Math.round(confidence * 100)} % sure. Compare it with the original.`,
    path,
    confidence,
  }));
}

/** A field's path in words: `supplier.taxId` is "Supplier tax id", `lines[0]` "Line 1". */
function fieldWords(path: string): string {
  const words = path
    .replace(/^lines\[(\d+)\]/, (_, index: string) => `line ${Number(index) + 1}`)
    .replace(/^totals\./, '')
    .replaceAll('.', ' ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
