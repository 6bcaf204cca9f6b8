import { expect, test } from 'vitest';
import { actAsGround, actAsState } from './act-as-words.ts';

test.each([
  [{ state: 'ASKED', way: 'CONSENT' }, 'Waits for consent'],
  [{ state: 'ASKED', way: 'BREAK_GLASS' }, 'Waits for a second person'],
  [{ state: 'OPEN', way: 'CONSENT' }, 'Looking in now'],
  [{ state: 'REFUSED', way: 'CONSENT' }, 'Refused'],
  [{ state: 'OVER', way: 'ANNOUNCED' }, 'Over'],
] as const)('an act-as says where it stands: %o', (row, word) => {
  expect(actAsState(row).word).toBe(word);
});

test('and on what ground, by name', () => {
  expect(actAsGround({ way: 'CONSENT', state: 'ALLOWED', decidedBy: 'Ana' })).toBe('allowed by Ana');
  expect(actAsGround({ way: 'CONSENT', state: 'REFUSED', decidedBy: 'Ana' })).toBe('refused by Ana');
  expect(actAsGround({ way: 'BREAK_GLASS', state: 'ASKED', decidedBy: null })).toMatch(
    /second person of the service provider/,
  );
  expect(actAsGround({ way: 'BREAK_GLASS', state: 'ALLOWED', decidedBy: 'Ben' })).toMatch(/emergency.*Ben/);
});
