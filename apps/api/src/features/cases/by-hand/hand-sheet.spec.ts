import { expect, test } from 'vitest';
import { readSheet, type SheetRow, writeSheet } from './hand-sheet.ts';

const row: SheetRow = {
  ...{
    task: '0199a000-0000-7000-8000-000000000001',
    version: 7,
    number: 1042,
    supplier: '=cmd; "Nord"',
    invoice: 'A,1',
  },
  ...{ title: 'Release', amount: '120.00', currency: 'EUR', choices: ['approve', 'reject'] },
};

test('a sheet comes back as it was taken, with commas or semicolons, and begins no formula', () => {
  const csv = writeSheet([row]);
  expect(csv).toContain(`"'=cmd; ""Nord"""`);
  const back = { line: 2, task: row.task, version: 7, number: '1042', decision: '', reason: '' };
  expect(readSheet(csv)).toEqual([back]);
  const german = `Task;Version;Case;Decision;Reason\r\n${row.task.toUpperCase()};7;1042;approve;"Seen; all well"\r\n`;
  expect(readSheet(german)).toEqual([{ ...back, decision: 'approve', reason: 'Seen; all well' }]);
});

test('a file that is no sheet is refused as a whole, in words', () => {
  const said = (csv: string) => (readSheet(csv) as { message: string }).message;
  expect(said('')).toBe('The file has no rows.');
  expect(said('Task,Case\n1,2\n')).toBe('These columns are missing: Version, Decision, Reason.');
  expect(said('Task,Case\n1,2,3\n')).toMatch(/^Line 2 is no row of a table/);
  expect(said(`Task,Version,Case,Decision,Reason\n${'a,1,1,,\n'.repeat(501)}`)).toMatch(/more than 500/);
});
