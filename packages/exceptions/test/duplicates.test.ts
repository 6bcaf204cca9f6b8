import { describe, expect, it } from 'vitest';
import { type DuplicateCandidate, detect, normaliseNumber } from '../src/index.ts';
import { candidate, facts, invoice, policy } from './builders.ts';

function found(number: string, earlier: Partial<DuplicateCandidate>, values = {}, over = {}) {
  const given = facts({ invoice: invoice([{}], { number, ...over }), candidates: [candidate(earlier)], sha256: 'aa' });
  return detect(given, policy(values)).exceptions;
}
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);

describe('normaliseNumber', () => {
  it('sees through case, separators, prefixes, leading zeros and lookalike letters', () => {
    for (const same of ['INV-2024-00123', 'inv 2024/123', 'Invoice No. 2024-0123', '2O24-OOI23', 'RE2024-123']) {
      expect(normaliseNumber(same)).toBe('2024123');
    }
    expect(normaliseNumber('INVALID')).toBe('INVALID');
    expect(normaliseNumber('OSLO-1')).toBe('OSLO1');
    expect(normaliseNumber('')).toBe('');
  });
});

describe('AP.DUP.EXACT', () => {
  it('is the number again from the same supplier, or the very same file', () => {
    expect(codes('4711', { number: '4711', gross: '1.00' })).toEqual(['AP.DUP.EXACT']);
    expect(codes('4711', { number: '9', sha256: 'aa', supplierId: 'sup-2' })).toEqual(['AP.DUP.EXACT']);
  });

  it('is not another supplier, another kind, a rejected one, itself, or the number of another year', () => {
    expect(codes('4711', { number: '4711', supplierId: 'sup-2' })).toEqual([]);
    expect(codes('4711', { number: '4711', kind: 'CreditNote' })).toEqual([]);
    expect(codes('4711', { number: '4711', status: 'rejected' })).toEqual([]);
    expect(codes('4711', { number: '4711', id: 'doc-new', sha256: 'aa' })).toEqual([]);
    expect(codes('4711', { number: '4711', issueDate: '2025-03-02', gross: '70.00' })).toEqual([]);
  });
});

describe('AP.DUP.SUSPECTED', () => {
  it('finds mutated numbers and says which fields agree and how sure it is', () => {
    const [exception] = found('INV-10243', { number: 'INV-10234', issueDate: '2026-03-01', orderReference: 'PO-1' });
    expect(exception).toMatchObject({
      code: 'AP.DUP.SUSPECTED',
      summary: 'Resembles INV-10234: same number but for a typing slip, supplier, amount, date within 1 day, order',
      evidence: { confidence: '0.88', candidates: [{ id: 'doc-old', numberRelation: 'slip' }] },
      amountAtRisk: { amount: '118.75' },
    });
    expect(codes('2O26-OO17', { number: '2026-17' })).toEqual(['AP.DUP.SUSPECTED']);
    expect(codes('00017', { number: 'INV17' })).toEqual(['AP.DUP.SUSPECTED']);
    expect(codes('2026-4455', { number: '4455' })).toEqual(['AP.DUP.SUSPECTED']);
    expect(codes('4455A', { number: '4455' })).toEqual(['AP.DUP.SUSPECTED']);
    expect(codes('44556', { number: '445566' })).toEqual(['AP.DUP.SUSPECTED']);
  });

  it('leaves legal repeats alone: numbers in sequence with the same monthly amount', () => {
    for (const [now, before] of [
      ['2026-03', '2026-02'],
      ['10042', '10041'],
      ['A-310', 'A-290'],
      ['900112', '887301'],
    ]) {
      expect(codes(now!, { number: before!, issueDate: '2026-02-02' })).toEqual([]);
    }
    expect(codes('10042', { number: '10041', issueDate: '2026-03-02' })).toEqual([]);
    expect(codes('2026-015', { number: '2025-015', issueDate: '2025-03-02' })).toEqual([]);
  });

  it('obeys strictness, confidence and look-back', () => {
    const slip = { number: 'INV-10234' };
    expect(codes('INV-10243', slip, { 'duplicate.strictness': 'exact' })).toEqual([]);
    expect(codes('INV-10243', slip, { 'duplicate.confidence': '0.95' })).toEqual([]);
    expect(
      codes(
        'INV-10243',
        { ...slip, issueDate: '2026-02-20' },
        { 'duplicate.lookbackDays': 5, 'duplicate.confidence': '0.5' },
      ),
    ).toEqual([]);
    const unrelated = { number: 'XK-77120', issueDate: '2026-03-02' };
    expect(codes('4410', unrelated)).toEqual([]);
    expect(codes('4410', unrelated, { 'duplicate.strictness': 'wide' })).toEqual(['AP.DUP.SUSPECTED']);
  });

  it('holds a correction under the old number while the invoice that it corrects is live', () => {
    const [exception] = found('4711', { number: '4711', gross: '70.00' }, {}, { precedingInvoice: '4711' });
    expect(exception).toMatchObject({ code: 'AP.DUP.SUSPECTED', evidence: { candidates: [{ corrects: true }] } });
  });
});
