import { discountsIn, withoutDiscounts } from './discounts-in.ts';

/** Payment terms as far as they can be told from text: days until payment, and discount percent within days. */
export interface Terms {
  netDays?: number;
  discountPercent?: string;
  discountDays?: number;
}

const NET = /\b(?:net(?:to)?|n)\s{0,9}(?:[/.:]\s{0,9})?(\d{1,3})\b/i;
const DAYS =
  /\b(\d{1,3})\s{0,9}(?:calendar |net )?(?:d\b|days?\b|dager\b|dage\b|dagar\b|tagen?\b|dagen\b|jours?\b|giorni\b|d[ií]as\b|dni\b)/i;
const AT_ONCE = /\b(?:due on receipt|due immediately|immediate(?:ly)?|cash on delivery|cod|sofort)\b/i;

/** Reads the usual notations: `Net 30`, `N30`, `30 days`, `30 dager netto`, `2/10 net 30`, `2% 10 days, 30 days net`. */
export function parseTerms(text: string | undefined): Terms {
  const said = (text ?? '').slice(0, 300);
  const terms: Terms = {};
  const [discount] = discountsIn(said);
  if (discount) {
    terms.discountPercent = discount.percent;
    terms.discountDays = discount.days;
  }
  const rest = withoutDiscounts(said);
  const net = NET.exec(rest) ?? DAYS.exec(rest);
  if (net) terms.netDays = Number(net[1]);
  else if (AT_ONCE.test(rest)) terms.netDays = 0;
  return terms;
}
