import { expect, it } from 'vitest';
import { headerIn, withColumn, withConstant } from './draft-changes.ts';
import type { Draft } from './mappings.ts';

const DRAFT: Draft = {
  header: ['No', 'Total', 'Cur'],
  columns: [{ field: 'number', column: 1 }],
  constants: [{ field: 'currency', value: 'EUR' }],
  dateOrder: 'DMY',
  decimalSign: ',',
  fillDown: false,
};

it('gives a field one column or one value for all, never both', () => {
  expect(withColumn(DRAFT, 2, 'number').columns).toEqual([{ field: 'number', column: 2 }]);
  expect(withColumn(DRAFT, 1, null).columns).toEqual([]);
  expect(withColumn(DRAFT, 3, 'currency')).toMatchObject({
    columns: [{}, { field: 'currency', column: 3 }],
    constants: [],
  });
  expect(withConstant(DRAFT, 'currency', '').constants).toEqual([]);
});

it('takes a header from a spreadsheet or a CSV file', () => {
  expect(headerIn('No\tTotal, net\tCur')).toEqual(['No', 'Total, net', 'Cur']);
  expect(headerIn('"No";"Total";Cur')).toEqual(['No', 'Total', 'Cur']);
});
