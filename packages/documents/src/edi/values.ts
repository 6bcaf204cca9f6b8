import { isDecimalText } from '@clearhold/kernel';

/** `16,94` and `16.94` alike; `.5` gets its usual form; undefined for what is no number. */
export function decimalOf(value: string): string | undefined {
  const text = value
    .replace(',', '.')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.');
  return isDecimalText(text) ? text : undefined;
}

/** `YYYYMMDD`, with whatever follows, or `YYMMDD`, as `YYYY-MM-DD`; undefined for what is no day of the calendar. */
export function dateOf(value: string, century = 8): string | undefined {
  const digits = century === 6 ? `20${value.slice(0, 6)}` : value.slice(0, 8);
  if (!/^\d{8}$/.test(digits)) return undefined;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  return isDay ? `${year}-${month}-${day}` : undefined;
}
