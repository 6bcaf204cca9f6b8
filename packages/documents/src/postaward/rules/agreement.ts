import { decimal, ZERO } from '@clearhold/kernel';
import { cents, figure, total } from '../../rules/figures.ts';
import type { Finding } from '../../rules/rule.ts';
import type { TaxFacts, TaxSubtotalFacts } from '../../ubl/facts.ts';
import type { OrderingFacts } from '../facts.ts';
import { ORDER_CONTENT, reasonCodes } from './ordering.ts';
import { categories, eachLine } from './parts.ts';
import type { Numbered } from './rule.ts';
import { AGREEMENT_TOTALS } from './totals.ts';

type OrderRule = Numbered<OrderingFacts>;

const subtotals = (facts: OrderingFacts): TaxSubtotalFacts[] =>
  (facts.taxTotals ?? []).flatMap((tax) => tax.subtotals ?? []);

function eachSubtotal(facts: OrderingFacts, holds: (subtotal: TaxSubtotalFacts) => boolean): Finding[] {
  const path = `${facts.rootPath}/cac:TaxTotal/cac:TaxSubtotal`;
  return subtotals(facts).flatMap((one, at) => (holds(one) ? [] : [{ path: `${path}[${at + 1}]` }]));
}

function isTaxOfRate({ taxable, amount, tax }: TaxSubtotalFacts): boolean {
  const stated = figure(amount) ?? ZERO;
  const rate = decimal(tax?.percent ?? '0');
  if (rate.isZero()) return stated.toDecimalPlaces(0).isZero();
  return stated.equals(cents((figure(taxable) ?? ZERO).times(rate).div(100)));
}

/** Categories of lines and charges that the breakdown, if there is one, does not have. */
function notInBreakdown(
  facts: OrderingFacts,
  isSame: (listed: TaxFacts, tax: TaxFacts) => boolean,
  ofInterest: (tax: TaxFacts) => boolean,
) {
  const listed = subtotals(facts).flatMap(({ tax }) => tax ?? []);
  if (listed.length === 0) return [];
  const open = categories(facts).filter(({ tax }) => ofInterest(tax) && !listed.some((one) => isSame(one, tax)));
  return open.map(({ path }) => ({ path }));
}

const isSameRate = (one: TaxFacts, other: TaxFacts) =>
  one.category === other.category && figure(one.percent ?? '0')?.equals(other.percent ?? '0') === true;

const EXEMPT = new Set(['E', 'AE', 'IC', 'K', 'G', 'O']);

// The rules of an order agreement that say what those of an order say, by both their numbers.
const AS_IN_ORDERS: Record<string, string> = {
  R001: 'R005',
  R004: 'R003',
  R013: 'R028',
  R015: 'R020',
  R016: 'R021',
  R017: 'R022',
  R018: 'R023',
  R019: 'R029',
  R020: 'R030',
  R021: 'R032',
  R022: 'R027',
  R023: 'R033',
};

const SHARED: readonly OrderRule[] = Object.entries(AS_IN_ORDERS).map(([number, ofOrders]): OrderRule => {
  const [, message, check] = ORDER_CONTENT.find(([one]) => one === ofOrders) as OrderRule;
  return [number, message, check];
});

/** What an order agreement (T110) must say. */
export const AGREEMENT: readonly OrderRule[] = [
  ...SHARED,
  ...AGREEMENT_TOTALS,
  [
    'R002',
    'Each item needs the number of its seller or a standard number.',
    (facts) => eachLine(facts, (line) => (line.standardItemId ?? line.sellerItemId) !== undefined, '/cac:Item'),
  ],
  ['R003', 'Each item needs a name.', (facts) => eachLine(facts, (line) => line.name !== undefined, '/cac:Item')],
  [
    'R014',
    'Where there are totals each line needs its net amount.',
    (facts) => (facts.totals ? eachLine(facts, (line) => line.net !== undefined) : []),
  ],
  ['R024', 'The tax of a category is not its rate of the taxable amount.', (facts) => eachSubtotal(facts, isTaxOfRate)],
  [
    'R025',
    'The total tax is not the sum of the tax amounts of its categories.',
    (facts) =>
      (facts.taxTotals ?? []).flatMap((tax, at) =>
        !tax.subtotals || figure(tax.amount)?.equals(cents(total(tax.subtotals.map((one) => one.amount)))) === true
          ? []
          : [{ path: `${facts.rootPath}/cac:TaxTotal[${at + 1}]` }],
      ),
  ],
  [
    'R026',
    'A tax rate of a line, allowance or charge is not in the tax breakdown.',
    (facts) => notInBreakdown(facts, isSameRate, (tax) => tax.percent !== undefined),
  ],
  [
    'R027',
    'A tax category of a line, allowance or charge is not in the tax breakdown.',
    (facts) =>
      notInBreakdown(
        facts,
        (one, other) => one.category === other.category,
        () => true,
      ),
  ],
  [
    'R028',
    'An exemption from tax needs its reason, and what is not exempt must not give one.',
    (facts) =>
      eachSubtotal(
        facts,
        ({ tax }) => EXEMPT.has(tax?.category ?? '') === (tax?.exemptionReason !== undefined) || !tax?.category,
      ),
  ],
  ['CL001', 'The reason code of an allowance must be one of UNCL 5189.', reasonCodes(false)],
  ['CL002', 'The reason code of a charge must be one of UNCL 7161.', reasonCodes(true)],
];
