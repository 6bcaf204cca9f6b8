import { isIban } from './identifiers.ts';
import { normal, without } from './normal.ts';
import type { Pages } from './page.ts';
import { cellsOf, type Row, textOf } from './rows.ts';
import { hasLegalForm } from './shapes.ts';
import type { Word } from './word.ts';

export interface FoundName {
  name: string;
  words: readonly Word[];
  confidence: number;
}

const NAME_WORDS_MAX = 9;
const CUSTOMER_ROWS = 4;

/** Who bills: behind a label that says so, else a company named by its legal form that is not the receiver, else the letterhead. */
export function supplierOf(pages: Pages): FoundName | undefined {
  return labelled(pages, 'supplier') ?? byLegalForm(pages) ?? letterhead(pages);
}

/** Who is billed, behind or below a label that says so. */
export const customerOf = (pages: Pages): FoundName | undefined => labelled(pages, 'customer');

function labelled(pages: Pages, field: 'supplier' | 'customer'): FoundName | undefined {
  for (const label of pages.labels.filter((one) => one.field === field)) {
    const row = pages.rows[label.row]!;
    const cell = cellsOf(row).find((one) => one.includes(row.words[label.from]!)) ?? [];
    // In the middle of a sentence the same words say nothing.
    const isHeading =
      cell.length === label.to - label.from ||
      /:$/.test(row.words[label.to - 1]!.text) ||
      row.words[label.to]?.text === ':';
    if (!isHeading) continue;
    const behind = cellsOf({ ...row, words: row.words.slice(label.to) })[0] ?? [];
    const below = cellBelow(pages, label.row, row.words[label.from]!);
    const words = [behind, below].map((one) => trimmed(one)).find((one) => isName(one, pages));
    if (words) return { name: nameOf(words), words, confidence: 0.8 };
  }
  return undefined;
}

function cellBelow({ rows }: Pages, row: number, label: Word): Word[] {
  const next = rows[row + 1];
  if (!next || next.page !== rows[row]!.page) return [];
  return cellsOf(next).find((cell) => Math.abs(cell[0]!.x - label.x) < 0.05) ?? [];
}

function byLegalForm(pages: Pages): FoundName | undefined {
  const customers = new Set(customerRows(pages));
  const found = new Map<string, { words: Word[]; count: number }>();
  for (const row of pages.rows) {
    if (customers.has(row)) continue;
    for (const cell of cellsOf(row).map((one) => companyIn(one))) {
      if (!isName(cell, pages) || !hasLegalForm(cell.map(({ text }) => text))) continue;
      const key = normal(textOf(cell));
      const known = found.get(key);
      found.set(key, { words: known?.words ?? cell, count: (known?.count ?? 0) + 1 });
    }
  }
  const best = [...found.values()].sort((one, other) => other.count - one.count)[0];
  return best && { name: nameOf(best.words), words: best.words, confidence: 0.7 };
}

const PART_OF_NAME = /^([\p{Lu}\d&]|(de|del|der|des|di|du|la|le|van|von|und|et|y|e|i|en|and)$)/u;

// "All services are sold by Amazon Web Services, Inc." ends with a company; "Acme GmbH, Main Street 1" begins with one.
function companyIn(cell: readonly Word[]): Word[] {
  const form = cell.findLastIndex((_, at) => at > 0 && hasLegalForm(['', cell[at]!.text]));
  if (form < 0) return [];
  let from = form;
  while (from > 0 && form - from < 6 && PART_OF_NAME.test(cell[from - 1]!.text) && !/[:.;]$/.test(cell[from - 1]!.text))
    from -= 1;
  return cell.slice(from, form + 1);
}

function customerRows({ rows, labels }: Pages): Row[] {
  return labels
    .filter(({ field }) => field === 'customer')
    .flatMap(({ row }) => rows.slice(row, row + 1 + CUSTOMER_ROWS));
}

function letterhead(pages: Pages): FoundName | undefined {
  const top = pages.rows.filter(({ page, y }) => page === 1 && y < 0.3);
  const tall = [...top].sort((one, other) => other.height - one.height || one.y - other.y);
  for (const row of tall)
    for (const cell of cellsOf(row)) {
      const words = cell.filter((word) => !pages.inLabels.has(word));
      if (words.length === cell.length && isName(words, pages)) return { name: textOf(words), words, confidence: 0.45 };
    }
  return undefined;
}

const nameOf = (words: readonly Word[]): string => without(textOf(words), (sign) => ',;:'.includes(sign));

const trimmed = (words: readonly Word[]): Word[] =>
  words.filter(({ text }) => !/^[:–-]+$/.test(text)).slice(0, NAME_WORDS_MAX);

function isName(words: readonly Word[], { inLabels }: Pages): boolean {
  const text = textOf(words);
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return (
    words.length > 0 &&
    letters >= 3 &&
    letters > text.length / 2 &&
    !words.some((one) => inLabels.has(one)) &&
    !isIban(text)
  );
}
