import { Decimal, type DecimalText, isDecimalText } from '@clearhold/kernel';
import type { DateOrder } from './mapping.ts';
import type { Cell } from './table.ts';

const GROUPED = /^\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+$/;

/** The number that a cell holds: as its file says, or as its text reads with this decimal sign; undefined for none. */
export function amountIn({ text, number }: Cell, decimalSign: ',' | '.'): DecimalText | undefined {
  if (number !== undefined) return number;
  const isNegative = /^[-−(]|[-−)]$/.test(bareOf(text));
  const digits = bareOf(text)
    .replace(/[-−+()]/g, '')
    .trim();
  const at = digits.lastIndexOf(decimalSign);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const part = at < 0 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(whole) && !(GROUPED.test(whole) && !whole.includes(decimalSign))) return undefined;
  const plain = `${whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'}${part ? `.${part}` : ''}`;
  if (!/^\d*$/.test(part) || (whole === '' && part === '') || !isDecimalText(plain)) return undefined;
  return isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

const CURRENCY_BEFORE = /^(?:\p{Sc}|[A-Z]{3}(?=[\s\d-])|US\$)/u;
const CURRENCY_BEHIND = /(?:\p{Sc}|[A-Z]{3}|zł|kr\.?|%)$/u;

// A currency or a percent sign may stand at either end.
const bareOf = (text: string): string =>
  text.slice(0, 60).replace(CURRENCY_BEFORE, '').replace(CURRENCY_BEHIND, '').trim();

const NUMERIC = /^(\d{1,4})[./\s-](\d{1,2})[./\s-](\d{1,4})\.?(?:[T\s]+\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WORDED = /^(?:(\d{1,2})[.\s-]+(\p{L}+)\.?[,\s-]+(\d{4})|(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4}))$/u;
const MONTHS: readonly RegExp[] = [
  /^(jan|gen|ene|sty|led)/,
  /^(feb|fév|fev|lut|úno)/,
  /^(mar|mär|maa|mrt|bře)/,
  /^(apr|avr|abr|kwi|dub)/,
  /^(may|mai|mei|mag|maj|kvě)/,
  /^(jun|juin|giu|cze|čvn|červn)/,
  /^(jul|juil|lug|lip|čvc|červenc)/,
  /^(aug|aoû|aou|ago|sie|srp)/,
  /^(sep|set|wrz|zář)/,
  /^(oct|okt|ott|paź|paz|říj)/,
  /^(nov|lis)/,
  /^(dec|dez|dic|déc|gru|pro)/,
];

/** The day that a cell holds, ISO 8601: as its file says, or as its text reads in this order; undefined for none. */
export function dayIn({ text, date, number }: Cell, order: DateOrder): string | undefined {
  if (date !== undefined) return date;
  const compact = COMPACT.exec(number ?? text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const worded = WORDED.exec(text);
  if (worded) return fromWords(worded);
  const parts = NUMERIC.exec(text);
  if (!parts) return undefined;
  const [a, b, c] = parts.slice(1, 4).map(Number) as [number, number, number];
  if (parts[1]!.length === 4) return dayOf(a, b, c);
  if (parts[1]!.length > 2 && order !== 'YMD') return undefined;
  if (order === 'YMD') return dayOf(fullYear(a), b, c);
  return order === 'DMY' ? dayOf(fullYear(c), b, a) : dayOf(fullYear(c), a, b);
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function fromWords(found: RegExpExecArray): string | undefined {
  const name = (found[2] ?? found[4])!.toLowerCase();
  const month = MONTHS.findIndex((beginning) => beginning.test(name)) + 1;
  return month ? dayOf(Number(found[3] ?? found[6]), month, Number(found[1] ?? found[5])) : undefined;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && year >= 1990 && year < 2100 ? at.toISOString().slice(0, 10) : undefined;
}

/** A number as a spreadsheet keeps it, fifteen digits that count; undefined for what is none. */
export function storedNumber(text: string): DecimalText | undefined {
  if (text.length > 40 || !/^[+-]?\d{0,30}(\.\d{0,30})?([eE][+-]?\d{1,3})?$/.test(text) || !/^[+-]?\.?\d/.test(text))
    return undefined;
  const plain = new Decimal(text).toSignificantDigits(15).toFixed();
  return isDecimalText(plain) ? plain : undefined;
}
