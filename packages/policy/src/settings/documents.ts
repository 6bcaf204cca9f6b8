import { decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import { defineSetting } from '../setting.ts';

const confidence = z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0) && decimal(text).lte(1), {
  message: 'a decimal from 0 to 1 is expected',
});

/** What a document must carry and refer to, and when two of them count as one. */
export const DOCUMENTS = [
  defineSetting({
    key: 'duplicate.lookbackDays',
    schema: z.int().min(0).max(3660),
    unit: 'days',
    default: 730,
    title: 'Duplicate look-back',
    meaning: 'How many days back earlier invoices are searched for a duplicate.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Duplicates',
  }),
  defineSetting({
    key: 'duplicate.strictness',
    schema: z.enum(['exact', 'balanced', 'wide']),
    unit: 'choice',
    default: 'balanced',
    title: 'Duplicate search',
    meaning:
      'How alike two invoices must be: exact (same supplier, number, date and amount), balanced (numbers that differ by spelling or a digit) or wide (same supplier and amount close in time).',
    strictness: { scale: ['exact', 'balanced', 'wide'], stricter: 'higher' },
    merge: 'replace',
    group: 'Duplicates',
  }),
  defineSetting({
    key: 'duplicate.confidence',
    schema: confidence,
    unit: 'confidence from 0 to 1',
    default: '0.80',
    title: 'Duplicate confidence',
    meaning: 'From which confidence on a suspected duplicate is held; lower holds more.',
    strictness: 'lower',
    merge: 'replace',
    group: 'Duplicates',
  }),
  defineSetting({
    key: 'document.requiredFields',
    schema: z
      .array(z.string().regex(/^[A-Za-z][A-Za-z0-9.[\]]{0,79}$/))
      .max(100)
      .readonly(),
    unit: 'field paths of the canonical invoice',
    default: ['number', 'issueDate', 'currency', 'supplier.name', 'totals.payable'],
    title: 'Required fields',
    meaning: 'Fields that an invoice must carry; one that is missing opens an exception. Levels add to the list.',
    strictness: 'higher',
    merge: 'extend',
    group: 'Documents',
  }),
  defineSetting({
    key: 'receipt.required',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Receipt required',
    meaning:
      'Whether goods or services must be received before an invoice line to an order may pass (three-way match).',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Documents',
  }),
  defineSetting({
    key: 'order.required',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Order required',
    meaning: 'Whether every invoice must refer to a purchase order.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Documents',
  }),
] as const;
