import { z } from 'zod';
import { limit } from '../limit.ts';
import { defineSetting } from '../setting.ts';
import { tolerance } from './tolerance-setting.ts';

/** What is asked of an invoice beyond prices and quantities of its order: charges and dates. */
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
] as const;
