import { expect, it } from 'vitest';
import { cellsOf } from './cells.ts';
import { fieldTitle } from './field-titles.ts';

it('names the cell of each field as the spreadsheet does, and passes over what came from a page', () => {
  const sources = {
    number: { row: 2, column: 1 },
    'lines[3].net': { sheet: 'May', row: 7, column: 28 },
    'totals.gross': { page: 1, box: [0, 0, 1, 1], confidence: 1 },
  };
  expect(cellsOf(sources)).toEqual({
    cells: [
      { field: 'number', place: 'Row 2, column A' },
      { field: 'lines[3].net', place: 'Sheet May, cell AB7' },
    ],
    more: 0,
  });
  expect(cellsOf(null).cells).toEqual([]);
  expect(fieldTitle('lines[3].net')).toBe('Line 4: Line amount without tax');
  expect(fieldTitle('lines[0].tax.percent')).toBe('Line 1: Tax rate in percent');
});
