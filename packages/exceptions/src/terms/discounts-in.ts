/** A discount for early payment: so many percent when paid within so many days. `base` where the terms name one. */
export interface OfferedDiscount {
  percent: string;
  days: number;
  base?: string;
}

const DAY_WORD = '(?:calendar )?(?:days?|tage?n?|jours?|giorni|d[ií]as|dagen|dager|dage|dagar|dni|d)\\b';
const PERCENT = '(\\d{1,2}(?:[.,]\\d{1,3})?)\\s*%';
const FORMAL = /#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)(?:#BASISBETRAG=(\d+(?:\.\d{1,2})?))?#/gi;
const SHORT = /(?<![\d/.])(\d{1,2}(?:[.,]\d{1,3})?)\s{0,9}(?:%\s{0,9})?\/\s{0,9}(\d{1,3})(?![\d/.])/g;
const DAYS_FIRST = new RegExp(`\\b(\\d{1,3})\\s*${DAY_WORD}[^\\d%,;]{0,40}?${PERCENT}`, 'gi');
const PERCENT_FIRST = new RegExp(`${PERCENT}\\s*[/,]?[^\\d%,;]{0,60}?(\\d{1,3})\\s*${DAY_WORD}(?!\\s*net)`, 'gi');

const PERCENT_MAX = 20;

/**
 * The discounts that a text of payment terms offers, as they are written: `2/10 net 30`, `2% 10 days`, `2 % Skonto
 * innerhalb von 10 Tagen`, and the form `#SKONTO#TAGE=14#PROZENT=2.00#` of XRechnung (BR-DE-18). What could be read in
 * two ways is left out.
 */
export function discountsIn(text: string | undefined): OfferedDiscount[] {
  const said = (text ?? '').slice(0, 1000);
  const formal = [...said.matchAll(FORMAL)].map(([, days, percent, base]) => offer(percent!, days!, base));
  const found = formal.length > 0 ? formal : free(said.slice(0, 300));
  return found.filter(({ percent, days }) => Number(percent) > 0 && Number(percent) <= PERCENT_MAX && days > 0);
}

/** The text without its discounts, so that their days are not taken for the days until payment. */
export function withoutDiscounts(text: string): string {
  return [FORMAL, DAYS_FIRST, PERCENT_FIRST, SHORT].reduce((rest, form) => rest.replace(form, ' '), text);
}

function free(said: string): OfferedDiscount[] {
  const daysFirst = [...said.matchAll(DAYS_FIRST)].map(([, days, percent]) => offer(percent!, days!));
  if (daysFirst.length > 0) return daysFirst;
  const percentFirst = [...said.matchAll(PERCENT_FIRST)].map(([, percent, days]) => offer(percent!, days!));
  return percentFirst.length > 0
    ? percentFirst
    : [...said.matchAll(SHORT)].map(([, percent, days]) => offer(percent!, days!));
}

const offer = (percent: string, days: string, base?: string): OfferedDiscount => ({
  percent: percent.replace(',', '.'),
  days: Number(days),
  ...(base && { base }),
});
