import { formatFigure } from './number.ts';

// A figure stands alone. Parts of numbers, dates, versions, codes and addresses do not.
const FIGURE = /(?<![\p{L}\p{N}_.,:/\\#@+-])(-?\d+\.\d+)(?![\p{L}\p{N}_/\\@-]|[.,:]\d)/gu;
// What follows these names something: order 4500.10 is written as it is.
const NAMES = /\b(orders?|invoices?|receipts?|documents?|lines?|numbers?|accounts?|file|case|version)\s$/i;

/**
 * A sentence that the API made about a document (`Billed 1250.00, ordered 9.5 per unit`) with its decimal figures as a
 * locale writes them, digit for digit; words, whole numbers and what names an order or an invoice stay.
 */
export function formatSentence(text: string, locale: string): string {
  return text.replace(FIGURE, (figure, _, at: number) =>
    NAMES.test(text.slice(Math.max(0, at - 12), at)) ? figure : formatFigure(figure, locale),
  );
}
