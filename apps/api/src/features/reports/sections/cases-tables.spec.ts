import { expect, test } from 'vitest';
import type { ReportFigures } from '../figures/report-figures.ts';
import { byAge, bySupplier, byType } from './cases-tables.ts';

const figures = {
  aging: [1, 2, 3, 4],
  byType: [{ code: 'AP.MATCH.PRICE', opened: 3, resolved: 1, open: 2 }],
} as unknown as ReportFigures;

test('rows by type and supplier lead to the cases of the period', () => {
  expect(byType(figures, new Map()).rows[0]?.behind).toEqual({ kind: 'OPENED', code: 'AP.MATCH.PRICE' });
  const supplier = { supplierId: 's', name: 'Volta', opened: 1, open: 1, currency: 'EUR', amount: '5' };
  expect(bySupplier([supplier]).rows[0]?.behind).toEqual({ kind: 'OPENED', supplierId: 's' });
});

test('rows by age lead to the cases that were opened so many days before the last one', () => {
  expect(byAge(figures, '2026-03-02').rows.map(({ behind }) => behind)).toEqual([
    { kind: 'OPENED', openedFrom: '2026-02-28', openedTo: '2026-03-02' },
    { kind: 'OPENED', openedFrom: '2026-02-23', openedTo: '2026-02-27' },
    { kind: 'OPENED', openedFrom: '2026-01-31', openedTo: '2026-02-22' },
    { kind: 'OPENED', openedTo: '2026-01-30' },
  ]);
  expect(byAge(figures, null).rows.every(({ behind }) => !behind)).toBe(true);
});
