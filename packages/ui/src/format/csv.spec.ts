import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell, toCsv } from './csv.ts';

describe('the export', () => {
  it('lets no cell begin a formula', () => {
    expect(
      ['=1+1', '+cmd', '-cmd', '@SUM(A1)', ' =x', '\t=x', '＝1+1', '＠SUM'].map(
        (text) => safeCell(text).replace(/^"/, '')[0],
      ),
    ).toEqual(Array(8).fill("'"));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = safeCell(text).replace(/^"/, '');
        expect(/^\s*[=@]/.test(cell)).toBe(false);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('leaves numbers below zero as numbers', () => {
    expect(safeCell('-12.50')).toBe('-12.50');
  });

  it('quotes what would break a row', () => {
    expect(toCsv(['a', 'b'], [['x,y', 'say "no"\nplease']])).toBe('\ufeffa,b\r\n"x,y","say ""no""\nplease"\r\n');
  });
});
