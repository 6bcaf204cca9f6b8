import { expect, test } from 'vitest';
import { taxKey } from './tax-key.ts';

test('a VAT number is the same however it is spaced, and what is too short to be one stays as it is', () => {
  const written = ['DE 136 695 976', 'de136695976', 'DE-136.695.976', '\u00a0DE136695976 '];
  expect([...new Set(written.map(taxKey))]).toEqual(['DE136695976']);
  expect(['n/a', 'DE 1', '---'].map(taxKey)).toEqual(['n/a', 'DE 1', '---']);
  expect(taxKey('136 695 976')).not.toBe(taxKey('DE 136 695 976')); // whose number it is, is not guessed
});
