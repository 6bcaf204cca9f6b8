import { z } from 'zod';
import { EVENT_TYPES } from '../../features/events/index.ts';
import { page } from './markdown.ts';

const WORDS: Record<keyof typeof EVENT_TYPES, string> = {
  'com.clearhold.supplier.changed':
    'A supplier’s record changed. `subject`: its id at the source. Held invoices of the supplier are judged again.',
  'com.clearhold.purchase-order.changed':
    'An order is new or changed. `subject`: its id at the source. Held invoices that name it are judged again.',
  'com.clearhold.goods-receipt.posted':
    'Goods arrived. `subject`: the receipt’s id at the source. Held invoices of its orders are judged again.',
  'com.clearhold.invoice.blocked':
    'A system holds an invoice for a reason of its own. Its code means what the tenant’s taxonomy says; one that nobody knows opens a case that keeps the raw code.',
  'com.clearhold.invoice.released':
    'The ERP released an invoice. Confirms a release that was asked from here; one that was not is noted on the open cases and ends none.',
  'com.clearhold.invoice.rejected':
    'The ERP rejected or reversed an invoice. Confirms a rejection that was asked from here; otherwise the open cases are withdrawn.',
};

/** The types of `POST /v1/events` that have an effect, each with the JSON Schema of its data, as a page. */
export function documentEvents(): string {
  const parts = Object.entries(EVENT_TYPES).flatMap(([type, schema]) => [
    `## \`${type}\``,
    '',
    WORDS[type as keyof typeof EVENT_TYPES],
    '',
    '```json',
    JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 1),
    '```',
    '',
  ]);
  return page(
    'Events',
    'Types of `POST /v1/events` that have an effect, and what their `data` must be. Any other type is kept and answered with a note.',
    parts,
  )
    .trimEnd()
    .concat('\n');
}
