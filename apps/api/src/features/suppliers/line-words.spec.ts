import { describe, expect, it } from 'vitest';
import { lineWords } from './line-words.ts';

const findings = [
  { code: 'AP.MATCH.QTY_OVER_ORDERED', line: '1', summary: 'Billed 600, ordered 500' },
  { code: 'AP.MATCH.QTY_OVER_RECEIVED', line: '1', summary: 'Billed 600, received 400' },
  { code: 'AP.MATCH.PRICE', line: '2', summary: 'Billed 9.75, ordered 9.50 per unit' },
];
const of = (line: string, field: string) => lineWords(findings, { line, field, billed: '600', expected: '500' });

describe('the words on a line of the supplier’s page', () => {
  it('speak of the field they stand at', () => {
    expect(of('1', 'quantity')).toBe('Billed 600, ordered 500');
    expect(of('1', 'received')).toBe('Billed 600, received 400');
    expect(of('2', 'price')).toBe('Billed 9.75, ordered 9.50 per unit');
  });

  it('are the two values where no finding speaks of the field', () => {
    expect(of('1', 'net')).toBe('Billed 600, expected 500');
    expect(of('2', 'quantity')).toBe('Billed 600, expected 500');
  });
});
