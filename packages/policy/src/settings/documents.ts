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
    acts: 'When an invoice is compared with earlier ones (AP.DUP).',
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
    acts: 'When an invoice is compared with earlier ones (AP.DUP).',
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
    acts: 'When an invoice is compared with earlier ones (AP.DUP).',
    strictness: 'lower',
    merge: 'replace',
    group: 'Duplicates',
  }),
  defineSetting({
    key: 'duplicate.learns',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Learning from dismissed duplicates',
    meaning:
      'Whether suspicions that were dismissed make a supplier’s later ones of the same kind less likely: one invoice of a pair is not held for the other again, and numbers that are alike in a way that was dismissed twice are suspected less. The same file and the same number never.',
    acts: 'When an invoice is compared with earlier ones (AP.DUP).',
    strictness: { scale: [true, false], stricter: 'higher' },
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
    acts: 'When an invoice is read, before it is matched.',
    strictness: 'higher',
    merge: 'extend',
    group: 'Documents',
  }),
  defineSetting({
    key: 'document.captureConfidence',
    schema: confidence,
    unit: 'confidence from 0 to 1',
    default: '0.95',
    title: 'Capture confidence',
    meaning:
      'How sure the reading of a page or picture must be of a field; an invoice with a field below is shown to a person. Invoices in XML and EDI are not read from pages and always pass.',
    acts: 'When an invoice is read, before it is matched.',
    strictness: 'higher',
    merge: 'replace',
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
    acts: 'When an invoice line is matched to its order and receipts.',
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
    acts: 'When an invoice is matched to orders.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'replace',
    group: 'Documents',
  }),
] as const;
