import type { CanonicalInvoice } from '@clearhold/documents';
import { type DecimalText, decimal, isDecimalText, money } from '@clearhold/kernel';
import { dayNumber } from '../days.ts';
import { discountsIn } from './discounts-in.ts';

/** What paying early saves: the last day for it as an ISO date, and the amount in the invoice's currency. */
export interface EarlyPayment {
  readonly until: string;
  readonly percent: DecimalText;
  readonly amount: DecimalText;
}

const DAY_MS = 86_400_000;

/**
 * The next discount that an invoice's own payment terms offer and that can still be had on `today` (an ISO date): days
 * count from the issue date, the percentage is of what is to be paid unless the terms name another base. Undefined where
 * none is offered, none is left, or the invoice is a credit note.
 */
export function earlyPayment(invoice: CanonicalInvoice, today: string): EarlyPayment | undefined {
  const issued = dayNumber(invoice.issueDate);
  const payable = invoice.totals.payable ?? invoice.totals.gross;
  if (invoice.kind === 'CreditNote' || issued === undefined || !payable || !isDecimalText(payable)) return undefined;
  const [next] = discountsIn(invoice.payment.terms)
    .map((offer) => ({ ...offer, until: new Date((issued + offer.days) * DAY_MS).toISOString().slice(0, 10) }))
    .filter(({ until }) => until >= today)
    .sort((a, b) => a.days - b.days);
  if (!next) return undefined;
  const base = decimal(next.base ?? payable);
  const { amount } = money(base.times(decimal(next.percent)).div(100), invoice.currency);
  return { until: next.until, percent: next.percent, amount };
}
