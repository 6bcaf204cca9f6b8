const ZERO = /^[-+]?0*(\.0*)?$/;
const NUMBER = /^[-+]?\d+(\.\d+)?$/;

/** How an amount's currency is shown: not at all (a column says it once), as an ISO code, or as a symbol. */
export type CurrencyShown = 'none' | 'code' | 'symbol';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  if (formatters.size < 500) formatters.set(key, made);
  return made;
}

function write(format: Intl.NumberFormat, text: string): string {
  return format
    .formatToParts(text as `${number}`)
    .map((part) => (part.type === 'minusSign' && part.value === '-' ? '\u2212' : part.value))
    .join('');
}

function fraction(text: string): number {
  return (text.split('.')[1] ?? '').replace(/(?<!0)0+$/, '').length;
}

/** Whether decimal text is zero, in any spelling: `0`, `-0`, `0.00`. */
export function isZero(text: string): boolean {
  return ZERO.test(text.trim()) && text.trim() !== '';
}

/** Whether decimal text is below zero. */
export function isNegative(text: string): boolean {
  return text.trim().startsWith('-') && !isZero(text);
}

/**
 * Decimal text as money in a locale, digit for digit (never through a float). Shows the currency's minor digits (ISO 4217),
 * more only where the text has more (unit prices). Text that is not a number is given back as it is.
 */
export function formatMoney(amount: string, currency: string, locale: string, shown: CurrencyShown = 'none'): string {
  if (!NUMBER.test(amount.trim())) return amount;
  const style: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    currencyDisplay: shown === 'code' ? 'code' : 'symbol',
  };
  const minor = formatter(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
  const digits = {
    minimumFractionDigits: minor,
    maximumFractionDigits: Math.min(20, Math.max(minor, fraction(amount))),
  };
  return write(formatter(locale, shown === 'none' ? digits : { ...style, ...digits }), amount.trim());
}

/** Decimal text in a locale with each of its digits, trailing zeros too: `1250.00` is `1.250,00`. */
export function formatFigure(text: string, locale: string): string {
  if (!NUMBER.test(text.trim())) return text;
  const digits = Math.min(20, (text.trim().split('.')[1] ?? '').length);
  return write(formatter(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }), text.trim());
}

/** Decimal text as a quantity in a locale: all its digits, no more, with the unit's short name after it where given. */
export function formatQuantity(quantity: string, locale: string, unit?: string): string {
  if (!NUMBER.test(quantity.trim())) return quantity;
  const text = write(formatter(locale, { maximumFractionDigits: Math.min(20, fraction(quantity)) }), quantity.trim());
  return unit ? `${text}\u00a0${unit}` : text;
}

/** A share as decimal text of percent (`"2.63"` is 2.63 %) in a locale, at most `digits` after the point. */
export function formatPercent(percent: string, locale: string, digits = 1, signed = false): string {
  const text = percent.trim();
  if (!NUMBER.test(text)) return percent;
  const sign = signed ? { signDisplay: 'exceptZero' as const } : {};
  return write(formatter(locale, { style: 'percent', maximumFractionDigits: digits, ...sign }), `${text}e-2`);
}

/** A count in a locale, `1.2K` above ten thousand when `short`. */
export function formatCount(count: number, locale: string, short = false): string {
  const compact = short && Math.abs(count) >= 10_000;
  return formatter(locale, compact ? { notation: 'compact', maximumFractionDigits: 1 } : {}).format(count);
}
