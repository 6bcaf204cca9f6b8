import { expect, test } from 'vitest';
import { type ActAsRow, stateOf } from './act-as-rows.ts';

const at = new Date('2026-03-02T09:00:00Z');
const minutes = (n: number) => new Date(at.getTime() + n * 60_000);
const row = (given: Partial<ActAsRow>) => ({ lapsesAt: minutes(60), isAllowed: null, ...given }) as ActAsRow;

test.each<[string, Partial<ActAsRow>]>([
  ['ASKED', {}],
  ['OVER', { lapsesAt: at }],
  ['ALLOWED', { isAllowed: true }],
  ['OVER', { isAllowed: true, lapsesAt: at }],
  ['REFUSED', { isAllowed: false }],
  ['OPEN', { isAllowed: true, openedAt: minutes(-5), endsAt: minutes(1), lapsesAt: at }],
  ['OVER', { isAllowed: true, openedAt: minutes(-5), endsAt: at }],
  ['OVER', { isAllowed: true, openedAt: minutes(-5), endsAt: minutes(1), endedAt: minutes(-1) }],
  ['OVER', { endedAt: at }],
])('an act-as is %s at its time and not a moment longer', (state, given) => {
  expect(stateOf(row(given), at)).toBe(state);
});
