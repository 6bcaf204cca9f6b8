import { decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import { limit, ZERO_LIMIT } from '../limit.ts';
import { defineSetting } from '../setting.ts';
import { tolerance } from './tolerance-setting.ts';

const MONEY = 'amount in the currency of the document';
const PERCENT = 'percent';

/** Tolerances of the match between invoice, order and receipt, and what they mean together. */
export const MATCHING = [
  tolerance(
    'match.price.tolerancePercent',
    'Matching',
    PERCENT,
    'Price tolerance, percent',
    'How far the unit price on an invoice line may be above the price on the order, as a share of the order price, before the line is held.',
    limit('2'),
  ),
  tolerance(
    'match.price.toleranceAbsolute',
    'Matching',
    MONEY,
    'Price tolerance, amount',
    'How much the price difference of a whole line (difference per unit times quantity billed) may come to before the line is held.',
    limit('10'),
  ),
  tolerance(
    'match.quantity.orderedPercent',
    'Matching',
    PERCENT,
    'Quantity over order, percent',
    'How far the quantity billed so far may be above the quantity ordered, as a share of the quantity ordered.',
    ZERO_LIMIT,
  ),
  tolerance(
    'match.quantity.orderedAbsolute',
    'Matching',
    'quantity in the unit of the order line',
    'Quantity over order, units',
    'How many units the quantity billed so far may be above the quantity ordered.',
    ZERO_LIMIT,
  ),
  tolerance(
    'match.quantity.receivedPercent',
    'Matching',
    PERCENT,
    'Quantity over receipt, percent',
    'How far the quantity billed so far may be above the quantity received, as a share of the quantity received.',
    ZERO_LIMIT,
  ),
  tolerance(
    'match.quantity.receivedAbsolute',
    'Matching',
    'quantity in the unit of the order line',
    'Quantity over receipt, units',
    'How many units the quantity billed so far may be above the quantity received.',
    ZERO_LIMIT,
  ),
  tolerance(
    'match.amount.linePercent',
    'Matching',
    PERCENT,
    'Line amount tolerance, percent',
    'How far the amount of an invoice line may be above what price and quantity of the order allow, as a share of that amount.',
    limit('2'),
  ),
  tolerance(
    'match.amount.lineAbsolute',
    'Matching',
    MONEY,
    'Line amount tolerance, amount',
    'How much the amount of an invoice line may be above what price and quantity of the order allow.',
    limit('10'),
  ),
  tolerance(
    'match.total.percent',
    'Matching',
    PERCENT,
    'Invoice total tolerance, percent',
    'How far the total of an invoice may differ from the sum of its parts or from the order, as a share of the expected total.',
    limit('1'),
  ),
  tolerance(
    'match.total.absolute',
    'Matching',
    MONEY,
    'Invoice total tolerance, amount',
    'How much the total of an invoice may differ from the sum of its parts or from the order.',
    limit('10'),
  ),
  defineSetting({
    key: 'match.combine',
    schema: z.enum(['lesser', 'greater']),
    unit: 'choice',
    default: 'lesser',
    title: 'Percent and amount together',
    meaning:
      'Which one counts where both a percentage and an amount are maintained: the lesser of the two (both must hold) or the greater (one is enough).',
    acts: 'On every tolerance that has a percentage and an amount.',
    strictness: { scale: ['lesser', 'greater'], stricter: 'lower' },
    merge: 'replace',
    group: 'Matching',
  }),
  defineSetting({
    key: 'match.unsetMeans',
    schema: z.enum(['zero', 'infinite']),
    unit: 'choice',
    default: 'zero',
    title: 'A tolerance that nobody maintained',
    meaning:
      'What it means when neither the percentage nor the amount of a tolerance is maintained: zero, every difference is held (as in SAP), or infinite, none is (as in Oracle).',
    acts: 'On every tolerance that no level maintains.',
    strictness: { scale: ['zero', 'infinite'], stricter: 'lower' },
    merge: 'replace',
    group: 'Matching',
  }),
  defineSetting({
    key: 'match.floor',
    schema: z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0), {
      message: 'an amount of 0 or more is expected',
    }),
    unit: 'amount in the currency of the document',
    default: '0',
    title: 'Too small to hold',
    meaning:
      'Differences of price, quantity, charges and totals that are beyond their tolerance are still not held where all those of one invoice come to no more than this together. 0 holds them all. Limits of orders, budgets, receipts that are missing and goods that were not accepted are held whatever they come to.',
    acts: 'When an invoice is judged.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Matching',
  }),
  tolerance(
    'tax.tolerancePercent',
    'Tax',
    PERCENT,
    'Tax tolerance, percent',
    'How far the tax on an invoice may differ from the tax computed from its taxable amounts and rates, as a share of the computed tax.',
    limit('1'),
  ),
  tolerance(
    'tax.toleranceAbsolute',
    'Tax',
    MONEY,
    'Tax tolerance, amount',
    'How much the tax on an invoice may differ from the tax computed from its taxable amounts and rates; covers rounding per line.',
    limit('0.05'),
  ),
] as const;
