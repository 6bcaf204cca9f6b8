/** Payment terms as far as they can be told from text: days until payment, and discount percent within days. */
export interface Terms {
  netDays?: number;
  discountPercent?: string;
  discountDays?: number;
}

const DISCOUNT =
  /(\d{1,2}(?:[.,]\d{1,3})?)\s*%?\s*[/,]?\s*(?:within|in|innert|innerhalb von|bei zahlung innerhalb von|-)?\s*(\d{1,3})\s*(?:days?|tagen?)?/i;
const NET = /\b(?:net(?:to)?|n)\s*[/.:]?\s*(\d{1,3})\b/i;
const DAYS =
  /\b(\d{1,3})\s*(?:calendar |net )?(?:d\b|days?\b|dager\b|dage\b|dagar\b|tagen?\b|dagen\b|jours?\b|giorni\b|d[ií]as\b|dni\b)/i;
const AT_ONCE = /\b(?:due on receipt|due immediately|immediate(?:ly)?|cash on delivery|cod|sofort)\b/i;

/** Reads the usual notations: `Net 30`, `N30`, `30 days`, `30 dager netto`, `2/10 net 30`, `2% 10 days, 30 days net`. */
export function parseTerms(text: string | undefined): Terms {
  const said = (text ?? '').slice(0, 300);
  const terms: Terms = {};
  const short = /\b(\d{1,2}(?:[.,]\d{1,3})?)\s*\/\s*(\d{1,3})\b/.exec(said);
  const long = said.includes('%') ? DISCOUNT.exec(said) : null;
  const discount = short ?? long;
  if (discount) {
    terms.discountPercent = discount[1]!.replace(',', '.');
    terms.discountDays = Number(discount[2]);
  }
  const rest = discount ? said.replace(discount[0], ' ') : said;
  const net = NET.exec(rest) ?? DAYS.exec(rest);
  if (net) terms.netDays = Number(net[1]);
  else if (AT_ONCE.test(rest)) terms.netDays = 0;
  return terms;
}
