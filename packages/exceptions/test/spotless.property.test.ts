import { Decimal } from '@clearhold/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, exceptionsOfSpotless, exceptionsUnder, type Facts, isSpotless, match } from '../src/index.ts';
import { candidate, facts, invoice, limit, order, policy, UNSET, ZERO_LIMIT } from './builders.ts';

const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => new Decimal(value).div(100).toFixed(2));
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, other);

// Most invoices bill just what was ordered and received; some are a little off somewhere.
const world = fc.record({
  lines: fc.array(
    fc.record({
      quantity: cents(1, 5000),
      price: cents(1, 9999),
      priceOff: mostly('0', cents(-50, 50)),
      account: fc.constantFrom(undefined, '4700', '6601', '1000'),
      share: mostly('1', fc.constantFrom('0.5', '1.1')),
      received: mostly('1', fc.constantFrom('0', '0.9', '1.2')),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  orderKnown: mostly(true, fc.constant(false)),
  lacks: fc.subarray(['email' as const, 'terms' as const]),
  grossOff: mostly('0', cents(-3, 3)),
  candidates: mostly(
    [],
    fc.array(
      fc.record({
        number: fc.constantFrom('INV-1001', 'INV 1001', 'INV-1001-A', 'INV-77'),
        gross: fc.constantFrom('118.75', '10.00'),
      }),
      { maxLength: 2 },
    ),
  ),
});
const tolerance = fc.oneof(
  fc.constant(UNSET),
  fc.constant(ZERO_LIMIT),
  cents(1, 999).map((value) => limit(value)),
);
const settings = fc.record({
  'match.price.tolerancePercent': tolerance,
  'match.price.toleranceAbsolute': tolerance,
  'match.quantity.orderedPercent': tolerance,
  'match.quantity.receivedPercent': tolerance,
  'match.total.absolute': tolerance,
  'match.combine': fc.constantFrom('lesser', 'greater'),
  'match.floor': fc.constantFrom('0', '5', '5000'),
  'match.unsetMeans': fc.constantFrom('zero', 'infinite'),
  'receipt.required': fc.boolean(),
  'order.required': fc.boolean(),
  'duplicate.strictness': fc.constantFrom('exact', 'balanced', 'wide'),
  'duplicate.confidence': fc.constantFrom('0', '0.5', '0.9'),
  'hold.samplePercent': fc.constantFrom('0', '30', '100'),
  'hold.sampleFullAmount': fc.constantFrom('0', '500'),
  'supplier.requiredFields': fc.subarray(['email', 'terms', 'bankAccount']),
  'tax.withholding': fc.constantFrom({}, { NO: { percent: '15', from: '2026-01-01', accounts: ['66*'] } }),
  'coding.required': fc.boolean(),
  'coding.blockedAccounts': fc.subarray(['4700', '66*']),
  'document.requiredFields': fc.subarray(['number', 'buyerReference', 'dueDate', 'lines[].accountingCost']),
});

function factsOf({ lines, orderKnown, grossOff, candidates, lacks }: Spec): Facts {
  const billed = invoice(
    lines.map(({ quantity, price, priceOff, share, account }) => ({
      accountingCost: account,
      quantity: new Decimal(quantity).times(share).toFixed(),
      price: Decimal.max(new Decimal(price).plus(priceOff), 0).toFixed(2),
    })),
  );
  const gross = new Decimal(billed.totals.gross!).plus(grossOff).toFixed(2);
  const progress = lines.map(({ quantity, received }, at) => [
    String(at + 1),
    { receivedQuantity: new Decimal(quantity).times(received).toFixed() },
  ]);
  const known = facts({}).supplier!;
  return facts({
    supplier: { ...known, lacks },
    invoice: { ...billed, totals: { ...billed.totals, gross } },
    orders: orderKnown
      ? [
          order(
            lines.map(({ quantity, price }) => [quantity, price]),
            Object.fromEntries(progress),
          ),
        ]
      : [],
    candidates: candidates.map((one) => candidate(one)),
  });
}

interface Spec {
  lines: { account?: string; quantity: string; price: string; priceOff: string; share: string; received: string }[];
  orderKnown: boolean;
  grossOff: string;
  lacks: ('email' | 'terms')[];
  candidates: { number: string; gross: string }[];
}

describe('a document on which the strictest policy finds nothing', () => {
  it('can only lack fields or repeat another one, whatever the policy', () => {
    let spotless = 0;
    fc.assert(
      fc.property(world, settings, (spec, values) => {
        const matched = match(factsOf(spec));
        const judged = policy(values);
        const found = detect(matched.facts, judged).exceptions;
        expect(exceptionsUnder(matched, judged)).toEqual(found);
        if (!isSpotless(matched)) return;
        spotless++;
        expect(exceptionsOfSpotless(matched.facts, judged)).toEqual(found);
      }),
      { seed: 7, numRuns: 3000 },
    );
    expect(spotless).toBeGreaterThan(500);
  }, 120_000);
});
