import { baseTypeOf, TAXONOMY_BY_CODE } from '@clearhold/exceptions';
import type { ReportFigures, SupplierFigures, TypeFigures } from '../figures/report-figures.ts';
import { amount, columns, count, type Section, text } from './section.ts';

const SEGMENTS: Record<string, string> = {
  'data-quality': 'Data quality',
  policy: 'Policy',
  commercial: 'Commercial',
  'approval-bottleneck': 'Approvals',
  'fraud-risk': 'Fraud risk',
  integration: 'Integration',
};
/** In days: the youngest and the oldest of each group. */
const AGES = [
  { title: '0–2 days', least: 0, most: 2 },
  { title: '3–7 days', least: 3, most: 7 },
  { title: '8–30 days', least: 8, most: 30 },
  { title: 'More than 30 days', least: 31, most: null },
];

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** By exception type; `names` in the reader's words. */
export function byType({ byType: types }: ReportFigures, names: ReadonlyMap<string, string>): Section {
  return {
    ...{ key: 'types', title: 'Cases by type', note: null },
    columns: columns(['Type', 'TEXT'], ['Code', 'TEXT'], ['Opened'], ['Resolved'], ['Open']),
    rows: types.map(({ code, opened, resolved, open }) => ({
      cells: [
        text(names.get(code) ?? TAXONOMY_BY_CODE.get(code)?.name ?? code),
        ...[text(code), count(opened), count(resolved), count(open)],
      ],
      behind: { kind: 'OPENED', code },
    })),
  };
}

/** By where exceptions come from. */
export function byDomain({ byType: types }: ReportFigures): Section {
  const sums = new Map<string, Omit<TypeFigures, 'code'>>();
  for (const { code, opened, resolved, open } of types) {
    const domain = TAXONOMY_BY_CODE.has(code) ? baseTypeOf(code).segment : 'other';
    const sum = sums.get(domain) ?? { opened: 0, resolved: 0, open: 0 };
    sums.set(domain, { opened: sum.opened + opened, resolved: sum.resolved + resolved, open: sum.open + open });
  }
  return {
    ...{ key: 'domains', title: 'Cases by cause', note: null },
    columns: columns(['Cause', 'TEXT'], ['Opened'], ['Resolved'], ['Open']),
    rows: [...sums]
      .sort(([, a], [, b]) => b.opened - a.opened || b.open - a.open)
      .map(([domain, { opened, resolved, open }]) => ({
        cells: [text(SEGMENTS[domain] ?? 'Other'), count(opened), count(resolved), count(open)],
      })),
  };
}

/** `end` is the last day that is counted, today while the period runs; null for a sum, which has no queue behind it. */
export function byAge({ aging }: ReportFigures, end: string | null): Section {
  return {
    ...{ key: 'aging', title: 'Open cases by age at the end', note: null },
    columns: columns(['Waiting for', 'TEXT'], ['Open']),
    rows: AGES.map(({ title, least, most }, at) => ({
      cells: [text(title), count(aging[at] ?? 0)],
      behind: end === null ? undefined : { kind: 'OPENED', ...openedBetween(end, least, most) },
    })),
  };
}

const openedBetween = (end: string, least: number, most: number | null) => ({
  ...(most === null ? {} : { openedFrom: daysBefore(end, most) }),
  openedTo: daysBefore(end, least),
});

/** Invoice amounts, each invoice once, a line a currency. */
export function moneyHeld({ money }: ReportFigures): Section {
  return {
    ...{ key: 'money', title: 'Money held and released' },
    note: 'Amounts of invoices, each once: stopped in the period, released in it, and still held at its end.',
    columns: columns(['Currency', 'TEXT'], ['Held', 'MONEY'], ['Released', 'MONEY'], ['Still held', 'MONEY']),
    rows: money.map(({ currency, held, released, waiting }) => ({
      cells: [text(currency), amount(held, currency), amount(released, currency), amount(waiting, currency)],
    })),
  };
}

export function bySupplier(suppliers: readonly SupplierFigures[]): Section {
  return {
    ...{ key: 'suppliers', title: 'Suppliers with most cases', note: 'Ten at most, by cases opened in the period.' },
    columns: columns(['Supplier', 'TEXT'], ['Opened'], ['Open'], ['Currency', 'TEXT'], ['At risk', 'MONEY']),
    rows: suppliers.map(({ supplierId, name, opened, open, currency, amount: atRisk }) => ({
      cells: [text(name), count(opened), count(open), text(currency), amount(atRisk, currency)],
      behind: supplierId ? { kind: 'OPENED', supplierId } : undefined,
    })),
  };
}
