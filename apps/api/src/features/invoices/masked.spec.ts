import { expect, test } from 'vitest';
import { masked, maskingFor } from './masked.ts';

const IBAN = 'FI2112345600000785';

test('an account number shows what policy leaves of it, and its length', () => {
  expect(masked(IBAN, 'off')).toBe(IBAN);
  expect(masked(IBAN, 'lastFour')).toBe('••••••••••••••0785');
  expect(masked(IBAN, 'full')).toBe('•'.repeat(18));
  expect(masked('12', 'lastFour')).toBe('12');
});

test('who verifies accounts can always tell them apart', () => {
  expect(maskingFor('full', true)).toBe('lastFour');
  expect(maskingFor('full', false)).toBe('full');
  expect(maskingFor('lastFour', true)).toBe('lastFour');
});
