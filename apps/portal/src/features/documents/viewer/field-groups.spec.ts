import { expect, it } from 'vitest';
import { problemGroups } from '../problem-groups.ts';
import { fieldGroups, placeKey } from './field-groups.ts';
import { cellName } from './shown.ts';

it('every text of a canonical document is a field, in the order people look for them', () => {
  const groups = fieldGroups({
    kind: 'Invoice',
    typeCode: '380',
    number: 'R-1',
    lines: [{ id: '1', net: '10.00', name: 'Board', tax: { percent: '20' }, allowances: [{ amount: '1' }] }],
    supplier: { endpoint: { id: '7300' }, name: 'Seller' },
    totals: { payable: '12.00', net: '10.00' },
    customer: {},
  });
  expect(groups.map(({ title, hint, fields }) => [title, hint, fields.map(({ path }) => path)])).toEqual([
    ['Document', undefined, ['number', 'typeCode']],
    ['Totals', undefined, ['totals.net', 'totals.payable']],
    ['Supplier', undefined, ['supplier.name', 'supplier.endpoint.id']],
    [
      'Line 1',
      'Board',
      ['lines[0].id', 'lines[0].name', 'lines[0].net', 'lines[0].tax.percent', 'lines[0].allowances[0].amount'],
    ],
  ]);
  expect(fieldGroups(null)).toEqual([]);
});

it('a field without a place of its own has that of its line, where the line was read as a whole', () => {
  expect(placeKey('lines[0].net', { 'lines[0]': {} })).toBe('lines[0]');
  expect(placeKey('lines[0].net', { 'lines[0].net': {}, 'lines[0]': {} })).toBe('lines[0].net');
  expect(placeKey('lines[1].net', { 'lines[0]': {} })).toBeUndefined();
});

it('a cell is called as spreadsheets call it', () => {
  expect(cellName({ row: 3, column: 2 })).toBe('B3');
  expect(cellName({ sheet: 'May', row: 10, column: 28 })).toBe('May AB10');
});

it('many problems of one kind stand as one, with their numbers in the list', () => {
  const problem = (code: string, severity = 'warning') => ({ code, severity, message: code, path: null });
  const groups = problemGroups([
    problem('A'),
    problem('B'),
    problem('A'),
    problem('B'),
    problem('A'),
    problem('A', 'fatal'),
  ]);
  expect(groups.map(({ code, isFatal, problems }) => [code, isFatal, problems.map(({ at }) => at)])).toEqual([
    ['A', false, [0, 2, 4]],
    ['B', false, [1]],
    ['B', false, [3]],
    ['A', true, [5]],
  ]);
});
