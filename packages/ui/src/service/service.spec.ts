import { expect, test } from 'vitest';
import type { ServiceMonth } from './documents.ts';
import { monthsCsv } from './months-csv.ts';
import { keptWords, monthName, withinWords } from './words.ts';

const none = { service: 0, client: 0, supplier: 0, erp: 0 };
const objective = {
  ...{ kind: 'FIRST_RESPONSE' as const, title: 'First response', targetPercent: '95', withinHours: 4 },
  ...{ measured: 10, met: 8, excused: 1, reachedPercent: '88.89', kept: false, creditPercent: '5' },
  ...{ late: { ...none, service: 1, client: 1 }, minutes: { ...none, service: 300, client: 90 } },
};
const month: ServiceMonth = {
  ...{ month: '2026-03', timeZone: 'UTC', measuredAt: '2026-04-01T01:00:00Z', closedAt: '2026-04-01T01:00:00Z' },
  ...{ agreementVersion: 1, inputsSha256: 'ab', creditPercent: '5', credit: { amount: '100.00', currency: 'EUR' } },
  ...{ creditDue: { amount: '80.00', currency: 'EUR' }, corrections: [], objectives: [objective] },
};

test('a month is a line for each promise in a file, amounts as they are', () => {
  const lines = monthsCsv([month]).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]!.split(',')).toHaveLength(lines[1]!.split(',').length);
  expect(lines[1]).toBe(
    '2026-03,2026-04-01T01:00:00Z,First response,4,95,10,8,1,88.89,no,1,1,0,0,300,90,0,0,5,100.00,80.00,EUR,ab',
  );
});

test('what was kept is told of what was due', () => {
  expect(keptWords([objective, { ...objective, kept: true }, { ...objective, kept: null }])).toBe('1 of 2');
  expect(keptWords([{ ...objective, kept: null }])).toBe('Nothing due');
  expect(keptWords([])).toBe('Nothing promised');
  expect([withinWords(1), withinWords(null)]).toEqual(['within 1 business hour', 'by their deadline']);
  expect(monthName('2026-03', 'en')).toBe('March 2026');
});
