import { addMoney, money } from '@clearhold/kernel';
import { type MoneyFigures, NO_FIGURES, type ReportFigures, type TypeFigures } from './report-figures.ts';

const COUNTS = [
  ...['documents', 'rejected', 'invoices', 'passed', 'opened', 'resolved', 'withdrawn', 'open', 'overdue'],
  ...['dated', 'inTime', 'touchless', 'touches', 'again', 'reworked'],
] as readonly (keyof ReportFigures)[] as readonly Count[];
type Count = { [key in keyof ReportFigures]: ReportFigures[key] extends number ? key : never }[keyof ReportFigures];

/** What several tenants come to together: counts, and amounts currency by currency. A median has no sum. */
export function sumFigures(all: readonly ReportFigures[]): ReportFigures {
  const counts = Object.fromEntries(COUNTS.map((key) => [key, all.reduce((sum, one) => sum + one[key], 0)]));
  return {
    ...NO_FIGURES,
    ...counts,
    aging: NO_FIGURES.aging.map((_, at) => all.reduce((sum, one) => sum + (one.aging[at] ?? 0), 0)),
    byType: sumTypes(all.flatMap(({ byType }) => byType)),
    money: sumMoney(all.flatMap((one) => one.money)),
  };
}

function sumTypes(types: readonly TypeFigures[]): TypeFigures[] {
  const sums = new Map<string, TypeFigures>();
  for (const { code, opened, resolved, open } of types) {
    const sum = sums.get(code) ?? { code, opened: 0, resolved: 0, open: 0 };
    sums.set(code, { code, opened: sum.opened + opened, resolved: sum.resolved + resolved, open: sum.open + open });
  }
  return [...sums.values()].sort((a, b) => b.opened - a.opened || b.open - a.open || (a.code < b.code ? -1 : 1));
}

function sumMoney(amounts: readonly MoneyFigures[]): MoneyFigures[] {
  const sums = new Map<string, MoneyFigures>();
  for (const one of amounts) {
    const { currency } = one;
    const sum = sums.get(currency);
    const added = (key: 'held' | 'released' | 'waiting') =>
      addMoney(money(sum?.[key] ?? '0', currency), money(one[key], currency)).amount;
    sums.set(currency, { currency, held: added('held'), released: added('released'), waiting: added('waiting') });
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
