import { decimal, isDecimalText } from '@clearhold/kernel';
import type { AgingPart, Tone } from '@clearhold/ui';
import type { TenantRow } from './documents.ts';

/** A tenant's health as tone and word. */
export const HEALTH: Record<string, { tone: Tone; word: string }> = {
  GOOD: { tone: 'good', word: 'Good' },
  WATCH: { tone: 'waiting', word: 'Watch' },
  RISK: { tone: 'risk', word: 'At risk' },
};

/** The health of a row; a word this page does not know is shown as something to watch. */
export const healthOf = (health: string): { tone: Tone; word: string } =>
  HEALTH[health] ?? { tone: 'waiting', word: health.toLowerCase() };

const AGES: readonly { label: string; tone: Tone | 'neutral' }[] = [
  { label: '0–2 days', tone: 'neutral' },
  { label: '3–7 days', tone: 'info' },
  { label: '8–30 days', tone: 'waiting' },
  { label: 'more than 30 days', tone: 'risk' },
];

/** Counts by age as parts of a bar. */
export function agingParts(aging: readonly number[]): AgingPart[] {
  return AGES.map((age, at) => ({ ...age, count: aging[at] ?? 0 }));
}

/** An amount as the API gives it. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

const MILLIONS_FROM = 7;

/** An amount with its currency for a headline: exact below a million, else as millions with one decimal. */
export function shortMoney(amount: string, currency: string, locale: string): string {
  const isLarge = (/^-?(\d+)/.exec(amount)?.[1] ?? '').length >= MILLIONS_FROM;
  const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const large = { ...style, notation: 'compact', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, isLarge ? large : style).format(amount as `${number}`);
}

/** Sums by currency, the one with the most tenants first; exact, and never across currencies. */
export function sumByCurrency(amounts: readonly MoneyValue[]): MoneyValue[] {
  const sums = new Map<string, { sum: ReturnType<typeof decimal>; count: number }>();
  for (const { amount, currency } of amounts) {
    if (!isDecimalText(amount)) continue;
    const before = sums.get(currency) ?? { sum: decimal('0'), count: 0 };
    sums.set(currency, { sum: before.sum.plus(decimal(amount)), count: before.count + 1 });
  }
  return [...sums]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([currency, { sum }]) => ({ currency, amount: sum.toFixed() }));
}

/** What all tenants come to together. */
export function totals(rows: readonly TenantRow[]) {
  const sum = (of: (row: TenantRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    tenants: rows.length,
    atRisk: rows.filter(({ health }) => health === 'RISK').length,
    watched: rows.filter(({ health }) => health === 'WATCH').length,
    open: sum((row) => row.openCases),
    overdue: sum((row) => row.overdueCases),
    documents: sum((row) => row.documentsToday),
    failed: sum((row) => row.deadLetters),
    aging: AGES.map((_, at) => sum((row) => row.aging[at] ?? 0)),
    money: sumByCurrency(rows.flatMap((row) => row.valueAtRisk)),
  };
}
