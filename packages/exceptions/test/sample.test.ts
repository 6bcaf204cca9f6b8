import { describe, expect, it } from 'vitest';
import { detect, exceptionsOfSpotless } from '../src/index.ts';
import { facts, policy } from './builders.ts';

const MANY = 1_500;
// Ids as the product gives them: the same beginning, and an end by chance. Seeded.
const ids = Array.from({ length: MANY }, (_, n) => {
  const tail = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `01a20844-0f8f-73c9-aeee-${tail}${n.toString(16).padStart(4, '0')}`;
});
const drawn = (values: Record<string, string>) =>
  ids.filter((documentId) =>
    detect(facts({ documentId }), policy(values)).exceptions.some(({ code }) => code === 'AP.HOLD.STOCHASTIC'),
  );

describe('a sample', () => {
  it('draws none unless policy asks for it, and all where it asks for all', () => {
    expect(drawn({})).toEqual([]);
    expect(drawn({ 'hold.samplePercent': '100' })).toHaveLength(MANY);
  });

  it('draws at about the rate, and in proportion below the full amount', () => {
    const tenth = drawn({ 'hold.samplePercent': '10' }).length;
    expect(tenth).toBeGreaterThan(MANY * 0.08);
    expect(tenth).toBeLessThan(MANY * 0.12);
    // The invoice comes to 118.75, a quarter of 475.
    const quarter = drawn({ 'hold.samplePercent': '10', 'hold.sampleFullAmount': '475' }).length;
    expect(quarter).toBeGreaterThan(MANY * 0.018);
    expect(quarter).toBeLessThan(MANY * 0.032);
  });

  it('draws the same ones again, whoever judges, and more of them at a higher rate, never others', () => {
    const tenth = drawn({ 'hold.samplePercent': '10' });
    expect(drawn({ 'hold.samplePercent': '10' })).toEqual(tenth);
    const fifth = new Set(drawn({ 'hold.samplePercent': '20' }));
    expect(tenth.filter((id) => !fifth.has(id))).toEqual([]);
    const spotless = ids.filter(
      (documentId) => exceptionsOfSpotless(facts({ documentId }), policy({ 'hold.samplePercent': '10' })).length > 0,
    );
    expect(spotless).toEqual(tenth);
  });

  it('says the rate, and draws no credit note', () => {
    const all = policy({ 'hold.samplePercent': '100', 'hold.sampleFullAmount': '0' });
    expect(detect(facts({}), all).exceptions).toMatchObject([
      {
        code: 'AP.HOLD.STOCHASTIC',
        severity: 'low',
        summary: 'Drawn for a check: 100.00 in 100 invoices of this amount are',
        amountAtRisk: { amount: '118.75' },
      },
    ]);
    const credit = { ...facts({}).invoice, kind: 'CreditNote' as const };
    expect(detect(facts({ invoice: credit }), all).exceptions.map(({ code }) => code)).not.toContain(
      'AP.HOLD.STOCHASTIC',
    );
  });
});
