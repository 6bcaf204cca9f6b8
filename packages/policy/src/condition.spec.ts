import { decimal } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import { CONDITION_LENGTH_MAX, compileCondition } from './condition.ts';

const facts = {
  amount: '1200.10',
  exact: decimal('1200.10'),
  risk: 3,
  share: 0.1,
  supplier: { country: 'NO', blocked: false, note: null },
  lines: [{ net: '5.50', quantity: 2 }],
};
const judge = (text: string) => {
  const compiled = compileCondition(text);
  if (!compiled.ok) return compiled.error.code;
  const verdict = compiled.value.evaluate(facts);
  return verdict.reason?.code ?? verdict.met;
};

describe('conditions', () => {
  it('compare decimals exactly, with each other and with integers', () => {
    expect(judge('decimal(amount) > 1200')).toBe(true);
    expect(judge('decimal(amount) == decimal("1200.1")')).toBe(true);
    expect(judge('decimal(amount) > decimal("1200.1")')).toBe(false);
    expect(judge('exact - 1200 == decimal("0.1")')).toBe(true);
    expect(judge('decimal("0.1") + decimal("0.2") == decimal("0.3")')).toBe(true);
    expect(judge('share == decimal("0.1") && risk + 1 == 4')).toBe(true);
  });

  it('walk lists and ask what is there', () => {
    expect(judge('lines.exists(line, decimal(line.net) * line.quantity >= 11)')).toBe(true);
    expect(judge('has(supplier.iban) && supplier.iban == "x"')).toBe(false);
    expect(judge('supplier.note == null && supplier.country in ["NO", "SE"]')).toBe(true);
  });

  it('say what is missing or undecidable, as not met, and never throw', () => {
    expect(judge('supplier.iban == "x"')).toBe('CONDITION_FACT_MISSING');
    expect(judge('order.number == "x"')).toBe('CONDITION_FACT_MISSING');
    expect(judge('constructor == null')).toBe('CONDITION_FACT_MISSING');
    expect(judge('supplier.__proto__ == null')).toBe('CONDITION_FACT_MISSING');
    expect(judge('amount > 5')).toBe('CONDITION_FAILED');
    expect(judge('decimal(supplier.country) > 5')).toBe('CONDITION_FAILED');
    expect(judge('lines[7].net == "1"')).toBe('CONDITION_FAILED');
    expect(judge('risk')).toBe('CONDITION_NOT_BOOLEAN');
    const compiled = compileCondition('size(lines) > 0');
    const verdict = compiled.ok && compiled.value.evaluate({ lines: Array(5001).fill(1) });
    expect(verdict).toMatchObject({ met: false, reason: { code: 'CONDITION_FACTS_TOO_BIG' } });
  });

  it('refuse what cannot be read, makes no sense or could run away', () => {
    expect(judge(' ')).toBe('CONDITION_EMPTY');
    expect(judge('risk >')).toBe('CONDITION_SYNTAX');
    expect(judge('1 + 1')).toBe('CONDITION_TYPE');
    expect(judge('1 + "a" == 2')).toBe('CONDITION_TYPE');
    expect(judge(`${'true && '.repeat(200)}true`)).toBe('CONDITION_TOO_LONG');
    expect(judge(`${'('.repeat(300)}true${')'.repeat(300)}`)).toMatch(/CONDITION_SYNTAX|true/);
    expect(judge('supplier.country.matches("(N+)+$")')).toBe('CONDITION_NOT_ALLOWED');
    expect(judge('cel.bind(x, lines, size(x) > 0)')).toBe('CONDITION_NOT_ALLOWED');
    expect(judge('lines.all(a, lines.all(b, lines.all(c, true)))')).toBe('CONDITION_NOT_ALLOWED');
    expect(judge('risk > 1.5')).toBe('CONDITION_NOT_ALLOWED');
    expect(CONDITION_LENGTH_MAX).toBe(1000);
  });

  it('tell which facts they read', () => {
    const compiled = compileCondition('lines.exists(l, l.quantity > risk) || supplier.blocked');
    expect(compiled.ok && compiled.value.reads).toEqual(['lines', 'risk', 'supplier']);
  });
});
