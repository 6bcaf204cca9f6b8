import type { CanonicalInvoice, InvoiceLine } from '@clearhold/documents';
import { type Decimal, ZERO } from '@clearhold/kernel';
import { unitPriceOf } from '../matching/order-book.ts';
import { referenceKey } from '../matching/reference.ts';
import { exact, read } from '../numbers.ts';
import { baseCode } from '../taxonomy/refined-code.ts';

// As where an order's billing is given back: a credit at almost the billed price returns goods, a smaller one corrects the price.
const RETURN_SHARE = '0.98';

const BY_CREDIT =
  /^AP\.MATCH\.(PRICE|PRICE_ESTIMATED|PRICE_MOVING_AVG|PRICE_UNIT_RATIO|AMOUNT_LINE|QTY_OVER_ORDERED|QTY_OVER_RECEIVED|QTY_NOT_ACCEPTED)$/;

/** True for an exception type that is over when a credit note gives the difference back: of price or quantity on a line. */
export const isSettledByCredit = (code: string): boolean => BY_CREDIT.test(baseCode(code));

/** What credit notes give back of one invoice line: money of its price, and goods with what they were billed at. */
interface Given {
  price: Decimal;
  quantity: Decimal;
  goods: Decimal;
}

/**
 * The invoice with each line's price, quantity and net amount less what credit notes give back. Lines belong together by the
 * order line they name, else by the seller's item. Credits in another currency, over all that a line billed or over more,
 * and lines that fit none or several of the invoice change nothing; neither do totals and taxes. Null where nothing is given
 * back of any line.
 */
export function lessCredits(invoice: CanonicalInvoice, credits: readonly CanonicalInvoice[]): CanonicalInvoice | null {
  const given = new Map<InvoiceLine, Given>();
  for (const credit of credits) {
    if (credit.kind !== 'CreditNote' || credit.currency !== invoice.currency) continue;
    for (const line of credit.lines) {
      const billed = lineOf(invoice, credit, line);
      if (billed) given.set(billed, add(given.get(billed), line, billed));
    }
  }
  const lines = invoice.lines.map((line) => less(line, given.get(line)));
  return lines.some((line, index) => line !== invoice.lines[index]) ? { ...invoice, lines } : null;
}

function lineOf(invoice: CanonicalInvoice, credit: CanonicalInvoice, line: InvoiceLine): InvoiceLine | undefined {
  const order = (document: CanonicalInvoice, one: InvoiceLine) =>
    referenceKey(one.orderReference ?? document.orderReference);
  const sameOrder = invoice.lines.filter((one) => order(invoice, one) === order(credit, line));
  const byReference = sameOrder.filter(
    (one) => line.orderLineReference !== undefined && one.orderLineReference === line.orderLineReference,
  );
  if (byReference.length > 0) return only(byReference);
  return only(sameOrder.filter((one) => line.sellerItemId !== undefined && one.sellerItemId === line.sellerItemId));
}

const only = (lines: readonly InvoiceLine[]) => (lines.length === 1 ? lines[0] : undefined);

function add(before: Given = { price: ZERO, quantity: ZERO, goods: ZERO }, credit: InvoiceLine, billed: InvoiceLine) {
  const net = read(credit.net)?.abs() ?? ZERO;
  const [asked, paid] = [unitPriceOf(credit), unitPriceOf(billed)];
  if (!asked || !paid || asked.lessThan(paid.times(RETURN_SHARE))) return { ...before, price: before.price.plus(net) };
  const quantity = read(credit.quantity)?.abs() ?? ZERO;
  return { ...before, quantity: before.quantity.plus(quantity), goods: before.goods.plus(net) };
}

function less(line: InvoiceLine, given: Given | undefined): InvoiceLine {
  const [quantity, net, price, base] = [line.quantity, line.net, line.price, line.priceBase].map(read);
  if (!given || !quantity || !net) return line;
  const [left, rest] = [quantity.minus(given.quantity), net.minus(given.goods).minus(given.price)];
  if (!left.greaterThan(0) || !rest.greaterThan(0)) return line;
  const perPrice = given.price.div(left).times(base?.greaterThan(0) ? base : 1);
  return {
    ...line,
    quantity: exact(left),
    net: exact(rest),
    ...(price ? { price: exact(price.minus(perPrice)) } : {}),
  };
}
