import { z } from 'zod';
import { type Limit, limit, UNSET, ZERO_LIMIT } from '../limit.ts';
import { defineSetting } from '../setting.ts';
import { tolerance } from './tolerance-setting.ts';

// Both limits of one tolerance: `allowed` says in words what it lets pass.
function pair<K extends string>(
  key: K,
  title: string,
  allowed: string,
  unit: string,
  [percent, absolute]: [Limit, Limit],
) {
  return [
    tolerance(
      `${key}.percent`,
      'Matching',
      'percent',
      `${title}, percent`,
      `How far ${allowed}, as a share of it.`,
      percent,
    ),
    tolerance(`${key}.absolute`, 'Matching', unit, `${title}, amount`, `How much ${allowed}.`, absolute),
  ] as const;
}

/** What is asked of an invoice beyond ordered prices and quantities: charges, dates, limits, estimates and averages. */
export const AGREEMENTS = [
  tolerance(
    'match.charges.percent',
    'Matching',
    'percent',
    'Charges tolerance, percent',
    'How far freight and other charges of an invoice may be above those that the order agrees for what is billed, as a share of the agreed charges.',
    limit('5'),
  ),
  tolerance(
    'match.charges.absolute',
    'Matching',
    'amount in the currency of the document',
    'Charges tolerance, amount',
    'How much freight and other charges of an invoice may be above those that the order agrees for what is billed.',
    limit('10'),
  ),
  defineSetting({
    key: 'match.charges.distribution',
    schema: z.enum(['value', 'quantity', 'line']),
    unit: 'choice',
    default: 'value',
    title: 'Charges of an order over its invoices',
    meaning:
      'How charges and discounts of a whole order are spread over the invoices that bill parts of it: by the value billed, by the quantity billed, or each order line alike.',
    acts: 'When an invoice bills a part of an order that agrees charges or discounts (AP.MATCH.CHARGES).',
    strictness: 'none',
    merge: 'replace',
    group: 'Matching',
  }),
  defineSetting({
    key: 'match.charges.mustBeAgreed',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Charges only where the order names them',
    meaning: 'Whether an order that says nothing of charges allows none; otherwise only its total limits them.',
    acts: 'When an invoice with charges bills an order that names none (AP.MATCH.CHARGES).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Matching',
  }),
  defineSetting({
    key: 'match.date.earlyDaysMax',
    schema: z.int().min(0).max(3650),
    unit: 'days',
    default: 7,
    title: 'Billed before the agreed delivery',
    meaning: 'How many days before the delivery that the order agrees an invoice may be dated.',
    acts: 'When an invoice bills an order line with a delivery date (AP.MATCH.DATE).',
    strictness: 'lower',
    merge: 'replace',
    group: 'Matching',
  }),
  ...pair(
    'match.priceEstimated',
    'Estimated price',
    'the price of a line may be above the one that the order calls an estimate',
    'amount in the currency of the document',
    [limit('10'), UNSET],
  ),
  ...pair(
    'match.movingAverage',
    'Average price',
    "the difference from the ordered price may move the item's average price",
    'amount per unit in the currency of the document',
    [limit('10'), UNSET],
  ),
  ...pair(
    'match.exchangeRate',
    'Exchange rate',
    'an invoice in another currency than its order may be above what the order comes to at the rate of its date',
    'amount in the currency of the document',
    [limit('1'), UNSET],
  ),
  ...pair(
    'match.quantityConsumed',
    'Quantity over consumption',
    'the quantity billed so far may be above the quantity consumed',
    'quantity in the unit of the order line',
    [ZERO_LIMIT, ZERO_LIMIT],
  ),
  ...pair(
    'match.blanket',
    'Blanket order',
    'what is billed so far may be above the limit of a blanket order',
    'amount in the currency of the document',
    [ZERO_LIMIT, ZERO_LIMIT],
  ),
  ...pair(
    'match.budget',
    'Budget',
    'what is billed of an order so far may be above what its budget has for it',
    'amount in the currency of the document',
    [ZERO_LIMIT, ZERO_LIMIT],
  ),
  defineSetting({
    key: 'match.blanket.daysMax',
    schema: z.int().min(0).max(3650),
    unit: 'days',
    default: 0,
    title: 'Blanket order, days',
    meaning: 'How many days before the beginning or after the end of a blanket order an invoice of it may be dated.',
    acts: 'When an invoice bills an order with dates (AP.MATCH.BLANKET_LIMIT).',
    strictness: 'lower',
    merge: 'replace',
    group: 'Matching',
  }),
] as const;
