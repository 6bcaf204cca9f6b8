import { type Decimal, ZERO } from '@clearhold/kernel';
import { cents, figure } from '../../rules/figures.ts';
import type { Finding } from '../../rules/rule.ts';
import type { OrderingFacts } from '../facts.ts';
import { mismatch, sumOf } from './parts.ts';
import type { Numbered } from './rule.ts';

type OrderRule = Numbered<OrderingFacts>;
type Check = OrderRule[2];

const orZero = (value: Decimal | undefined): Decimal => value ?? ZERO;

/** A check of the document's totals, which holds where there are none. */
function ofTotals(check: (stated: Figures, facts: OrderingFacts) => [Decimal, Decimal] | undefined): Check {
  return (facts): Finding[] => {
    if (!facts.totals) return [];
    const compared = check(figures(facts), facts);
    if (!compared || compared[0].equals(compared[1])) return [];
    return [
      {
        path: `${facts.rootPath}/${facts.totalsName ?? 'cac:AnticipatedMonetaryTotal'}`,
        detail: mismatch(...compared),
      },
    ];
  };
}

interface Figures {
  lines?: Decimal;
  allowances?: Decimal;
  charges?: Decimal;
  net?: Decimal;
  gross?: Decimal;
  prepaid?: Decimal;
  rounding?: Decimal;
  payable?: Decimal;
  /** Lines minus allowances plus charges. */
  expectedNet: Decimal;
  tax?: Decimal;
}

function figures({ totals = {}, taxTotals }: OrderingFacts): Figures {
  const lines = figure(totals.lines);
  const allowances = figure(totals.allowances);
  const charges = figure(totals.charges);
  return {
    lines,
    allowances,
    charges,
    net: figure(totals.net),
    gross: figure(totals.gross),
    prepaid: figure(totals.prepaid),
    rounding: figure(totals.rounding),
    payable: figure(totals.payable),
    expectedNet: orZero(lines).minus(orZero(allowances)).plus(orZero(charges)),
    tax: taxTotals && orZero(figure(taxTotals[0]?.amount)),
  };
}

const notNegative = (value: Decimal | undefined): [Decimal, Decimal] | undefined =>
  value?.lessThan(0) ? [value, value.abs()] : undefined;

const LINES = ofTotals(({ lines }, facts) =>
  lines
    ? [lines, cents((facts.lines ?? []).reduce((sum, line) => sum.plus(orZero(figure(line.net))), ZERO))]
    : undefined,
);

const PAYABLE_OF = ({ payable, gross, prepaid, rounding }: Figures): [Decimal, Decimal] | undefined =>
  payable && gross ? [payable, gross.minus(orZero(prepaid)).plus(orZero(rounding))] : undefined;

/** The totals of an order (T01) and of its change (T114). */
export const ORDER_TOTALS: readonly OrderRule[] = [
  ['R006', 'The amount to be paid must not be negative.', ofTotals(({ payable }) => notNegative(payable))],
  ['R007', 'The sum of the lines must not be negative.', ofTotals(({ lines }) => notNegative(lines))],
  ['R008', 'The sum of the lines is not the total of the net amounts of all lines.', LINES],
  [
    'R009',
    'The sum of allowances is not the total of the allowances on the document.',
    ofTotals(({ allowances }, facts) => [orZero(allowances), cents(sumOf(facts.allowanceCharges, false))]),
  ],
  [
    'R010',
    'The sum of charges is not the total of the charges on the document.',
    ofTotals(({ charges }, facts) => [orZero(charges), cents(sumOf(facts.allowanceCharges, true))]),
  ],
  [
    'R011',
    'The total without tax is not lines minus allowances plus charges.',
    ofTotals(({ net, expectedNet }) => (net ? [net, expectedNet] : undefined)),
  ],
  ['R016', 'The amount to be paid is not the total with tax minus what was paid, plus rounding.', ofTotals(PAYABLE_OF)],
  [
    'R017',
    'The total with tax is not the total without tax plus the tax.',
    ofTotals(({ gross, net, expectedNet, tax }) =>
      gross && tax ? [gross, (net ?? expectedNet).plus(tax)] : undefined,
    ),
  ],
];

/** The totals of an order agreement (T110), which numbers them otherwise. */
export const AGREEMENT_TOTALS: readonly OrderRule[] = [
  ['R005', 'The amount to be paid must not be negative.', ofTotals(({ payable }) => notNegative(payable))],
  ['R006', 'The sum of the lines must not be negative.', ofTotals(({ lines }) => notNegative(lines))],
  ['R007', 'The sum of the lines is not the total of the net amounts of all lines.', LINES],
  [
    'R008',
    'The sum of charges is not the total of the charges on the document.',
    ofTotals(({ charges }, facts) => (charges ? [charges, sumOf(facts.allowanceCharges, true)] : undefined)),
  ],
  [
    'R009',
    'The sum of allowances is not the total of the allowances on the document.',
    ofTotals(({ allowances }, facts) => (allowances ? [allowances, sumOf(facts.allowanceCharges, false)] : undefined)),
  ],
  [
    'R010',
    'The total without tax is not lines minus allowances plus charges.',
    ofTotals(({ net, expectedNet }) => (net ? [net, expectedNet] : undefined)),
  ],
  [
    'R011',
    'The total with tax is not the total without tax plus the tax.',
    ofTotals(({ gross, net, tax }) => (gross ? [gross, orZero(net).plus(orZero(tax))] : undefined)),
  ],
  ['R012', 'The amount to be paid is not the total with tax minus what was paid, plus rounding.', ofTotals(PAYABLE_OF)],
];
