import { formatFigure, formatMoney, formatPercent } from '@clearhold/ui/number';
import type { Cell } from '../sections/section.ts';

/** A cell as a reader of the locale reads it; an empty one is a dash. */
export function written({ value, kind, currency }: Cell, locale: string): string {
  if (value === null) return '–';
  if (kind === 'TEXT') return value;
  if (kind === 'PERCENT') return formatPercent(value, locale, 2);
  if (kind === 'MONEY') return formatMoney(value, currency ?? 'EUR', locale);
  const figure = formatFigure(value, locale);
  return kind === 'CHANGE' && /^0*[1-9]|^0\.0*[1-9]/.test(value) ? `+${figure}` : figure;
}
