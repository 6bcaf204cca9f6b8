import { decimal } from '@clearhold/kernel';
import type { InvoiceLine } from '../canonical.ts';
import { amountOf } from './amounts.ts';
import { type Column, type ColumnKind, columnAt, columnsOf } from './columns.ts';
import type { Pages } from './page.ts';
import { cellsOf, type Row, textOf } from './rows.ts';
import type { Word } from './word.ts';

/** A line of a table, and the words of it. */
export interface FoundLine {
  line: InvoiceLine;
  words: Word[];
  /** Whether price times quantity is the amount. */
  proven: boolean;
}

const LINES_MAX = 2000;

/** The lines of every table with headings for what was billed, how much, and for what amount. */
export function linesOf(pages: Pages): FoundLine[] {
  const found: FoundLine[] = [];
  let columns: Column[] | undefined;
  let page = 0;
  for (const [index, row] of pages.rows.entries()) {
    const heading = columnsOf(row);
    if (heading) columns = heading;
    else if (columns && row.page !== page && found.length === 0) columns = undefined;
    else if (columns && sumAt(pages, index) === 'total') columns = undefined;
    else if (columns && sumAt(pages, index) === undefined && found.length < LINES_MAX)
      addRow(found, pages, columns, row);
    page = row.page;
  }
  return found;
}

// A row of sums is none of the lines; a subtotal or the tax does not end them, a total does.
function sumAt({ labels }: Pages, index: number): 'sub' | 'total' | undefined {
  const sum = labels.find(({ row, field, from }) => row === index && from === 0 && SUMS.has(field));
  if (!sum) return undefined;
  return sum.field === 'gross' || (sum.field === 'net' && sum.sure) ? 'total' : 'sub';
}

const SUMS = new Set(['gross', 'net', 'tax']);

function addRow(found: FoundLine[], pages: Pages, columns: readonly Column[], row: Row): void {
  const cells = new Map<ColumnKind, Word[]>();
  for (const cell of cellsOf(row)) {
    const last = cell.at(-1)!;
    const { kind } = columnAt(columns, cell[0]!.x, last.x + last.width);
    cells.set(kind, [...(cells.get(kind) ?? []), ...cell]);
  }
  const figure = (kind: ColumnKind) => firstAmount(cells.get(kind) ?? [], pages);
  const [net, quantity, price] = [figure('net'), figure('quantity'), figure('price')];
  const described = cells.get('description') ?? [];
  const previous = found.at(-1);
  if (net !== undefined && described.length)
    found.push(lineOf(found.length + 1, described, { net, quantity, price }, row.words));
  else if (previous && described.length && cells.size === 1 && row.page === previous.words[0]!.page) {
    previous.line.description = `${previous.line.description} ${textOf(described)}`.slice(0, 1000);
  }
}

interface Figures {
  net: string;
  quantity: string | undefined;
  price: string | undefined;
}

function lineOf(
  number: number,
  described: readonly Word[],
  { net, quantity, price }: Figures,
  words: Word[],
): FoundLine {
  const name = textOf(described);
  const proven =
    quantity !== undefined && price !== undefined && decimal(quantity).times(price).minus(net).abs().lte('0.01');
  const line: InvoiceLine = {
    id: `${number}`,
    name,
    description: name,
    ...(quantity === undefined ? {} : { quantity }),
    ...(price === undefined ? {} : { price }),
    net,
    allowances: [],
    charges: [],
  };
  return { line, words, proven };
}

function firstAmount(words: readonly Word[], { decimalSign }: Pages): string | undefined {
  for (const { text } of words) {
    const amount = amountOf(text, decimalSign);
    if (amount !== undefined) return amount;
  }
  return undefined;
}
