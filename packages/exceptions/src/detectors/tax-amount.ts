import { type Decimal, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import type { AppliedTolerance } from '../detection.ts';
import { addUp, exact, plain, read, roundMinor } from '../numbers.ts';
import { judge } from '../tolerance.ts';

interface TaxError {
  what: string;
  stated: Decimal;
  expected: Decimal;
  difference: Decimal;
  tolerance?: AppliedTolerance;
}

/** AP.TAX.AMOUNT: tax does not follow from taxable amounts and rates, or the breakdown from the lines or to the total. */
export const detectTaxAmount: Detector = (context) => {
  const errors = [...breakdown(context), ...lineRates(context), ...total(context)];
  const first = errors[0];
  if (!first) return [];
  const most = errors.reduce<Decimal>(
    (worst, { difference }) => (difference.abs().gt(worst) ? difference.abs() : worst),
    ZERO,
  );
  return [
    report(context, 'AP.TAX.AMOUNT', {
      summary: `${first.what} is ${plain(first.stated)}, it should be ${plain(first.expected)}`,
      amount: most,
      exposure: { on: 'part' },
      evidence: {
        taxes: errors.map(({ what, stated, expected, difference }) => ({
          what,
          stated: exact(stated),
          expected: exact(expected),
          difference: exact(difference),
        })),
      },
      tolerance: first.tolerance,
      causeKey: 'document',
    }),
  ];
};

function check(context: DetectionContext, what: string, stated: Decimal, expected: Decimal): TaxError[] {
  const difference = stated.minus(expected);
  const { within, tolerance } = judge(difference, expected, context.policy.tolerances.tax);
  return within ? [] : [{ what, stated, expected, difference, tolerance }];
}

// Tax of each rate is its taxable amount times the rate (BR-CO-17).
function breakdown(context: DetectionContext): TaxError[] {
  return context.invoice.taxes.flatMap(({ percent, taxable, amount }) => {
    const [rate, base, stated] = [read(percent), read(taxable), read(amount)];
    if (!rate || !base || !stated) return [];
    const expected = roundMinor(base.times(rate).div(100), context.currency);
    return check(context, `Tax at ${rate.toFixed()} % of ${plain(base)}`, stated, expected);
  });
}

// What the breakdown taxes at a rate is what lines, charges and allowances at that rate come to (BR-S-08 and its like).
function lineRates(context: DetectionContext): TaxError[] {
  const { invoice } = context;
  const parts = [
    ...invoice.lines.map((line) => ({ tax: line.tax, amount: read(line.net) })),
    ...invoice.charges.map(({ tax, amount }) => ({ tax, amount: read(amount) })),
    ...invoice.allowances.map(({ tax, amount }) => ({ tax, amount: read(amount)?.negated() })),
  ];
  if (invoice.taxes.length === 0 || parts.some(({ tax }) => tax?.category === undefined)) return [];
  const key = (category?: string, percent?: string) => `${category} ${(read(percent) ?? ZERO).toFixed()}`;
  const sums = new Map<string, Decimal>();
  for (const { tax, amount } of parts) {
    const rate = key(tax?.category, tax?.percent);
    sums.set(rate, (sums.get(rate) ?? ZERO).plus(amount ?? ZERO));
  }
  return invoice.taxes.flatMap(({ category, percent, taxable, amount }) => {
    const [expected, base, rate] = [sums.get(key(category, percent)), read(taxable), read(percent)];
    if (!expected || !base || !rate || read(amount) === undefined) return [];
    const shift = roundMinor(base.minus(expected).times(rate).div(100), context.currency);
    const expectedTax = read(amount)!.minus(shift);
    return check(context, `Tax at ${rate.toFixed()} % of lines over ${plain(expected)}`, read(amount)!, expectedTax);
  });
}

// The tax total is the sum of the breakdown (BR-CO-14).
function total(context: DetectionContext): TaxError[] {
  const stated = read(context.invoice.totals.tax);
  if (!stated || context.invoice.taxes.length === 0) return [];
  return check(context, 'Tax in all', stated, addUp(context.invoice.taxes.map(({ amount }) => read(amount) ?? ZERO)));
}
