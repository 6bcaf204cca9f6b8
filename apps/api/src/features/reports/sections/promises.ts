import { OBJECTIVES } from '@clearhold/cases';
import { addMoney, money } from '@clearhold/kernel';
import type { ServiceMonthFacts } from '../../agreements/index.ts';
import { amount, columns, count, percent, type Section, text } from './section.ts';

const COLUMNS = columns(
  ...([
    ['Promise', 'TEXT'],
    ['Target', 'PERCENT'],
    ['Reached', 'PERCENT'],
    ['Kept', 'TEXT'],
    ['Fell due'],
    ['Late: the service'],
    ['Late: the client'],
    ['Late: the supplier'],
    ['Late: the ERP'],
    ['Credit', 'PERCENT'],
  ] as const),
);
const KEPT = new Map<boolean | null, string>([
  [true, 'Kept'],
  [false, 'Missed'],
  [null, 'Nothing due'],
]);

/** How the promises of a month were kept, and with whom the late ones lay. */
export function promises({ month }: ServiceMonthFacts): Section {
  const objectives = month.result?.objectives ?? [];
  return {
    ...{ key: 'promises', title: 'Service levels' },
    note: month.closedAt ? null : 'The month is still running; it is closed when it is over.',
    columns: COLUMNS,
    rows: objectives.map(({ kind, targetPercent, reachedPercent, kept, measured, late, creditPercent }) => ({
      cells: [
        ...[text(OBJECTIVES[kind].title), percent(targetPercent), percent(reachedPercent), text(KEPT.get(kept)!)],
        ...[measured, late.service, late.client, late.supplier, late.erp].map(count),
        percent(creditPercent),
      ],
      behind: { kind: 'SERVICE' },
    })),
  };
}

/** What is given back for a month, computed and with all corrections. */
export function credits({ month, corrections }: ServiceMonthFacts): Section {
  const credit = month.result!.credit;
  const { currency } = credit;
  const rows = [
    ['As computed', credit.amount] as const,
    ...corrections.map((one) => [`Correction: ${one.reason}`, money(one.credit, currency).amount] as const),
    ['Credit due', addMoney(credit, ...corrections.map((one) => money(one.credit, currency))).amount] as const,
  ];
  return {
    ...{ key: 'credits', title: 'Credits', note: null },
    columns: columns(['Credit', 'TEXT'], ['Currency', 'TEXT'], ['Amount', 'MONEY']),
    rows: rows.map(([title, value]) => ({
      cells: [text(title), text(currency), amount(value, currency)],
      behind: { kind: 'SERVICE' },
    })),
  };
}
