import type { Cursor } from './cursor.ts';
import { element, type Segment } from './segment.ts';

const INVOICE_DATE = '3';
const DAY_MS = 86_400_000;

/** When an invoice is due by an ITD: its date, else so many days after the invoice where the terms count from that. */
export function dueDateOf(itd: Segment, issueDate: string | undefined, cursor: Cursor): string | undefined {
  const stated = cursor.date(itd, 6);
  if (stated) return stated;
  const days = Number(element(itd, 7) ?? '');
  if (!issueDate || element(itd, 2) !== INVOICE_DATE || !(days > 0 && days < 1_000)) return undefined;
  return new Date(Date.parse(issueDate) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The terms in the words that the ITD gives, else in ours: "2 % within 10 days, net within 30 days". */
export function termsOf(itd: Segment): string | undefined {
  const [percent, discountDays, netDays, words] = [3, 5, 7, 12].map((number) => element(itd, number));
  if (words) return words;
  const parts = [
    percent && discountDays ? `${percent} % within ${discountDays} days` : undefined,
    netDays ? `net within ${netDays} days` : undefined,
  ].filter((one) => one !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
