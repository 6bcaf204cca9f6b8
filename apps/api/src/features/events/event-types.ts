import { SYSTEMS } from '@clearhold/exceptions';
import { z } from 'zod';
import { orderSchema, receiptSchema, supplierSchema } from '../masterdata/index.ts';
import type { CloudEvent, EventFault } from './cloud-event.ts';

const text = z.string().min(1).max(200);

const invoiceRef = z.strictObject({
  number: text.optional(),
  supplierSourceId: text.optional(),
  erpDocument: text.optional(),
  fiscalYear: z
    .string()
    .regex(/^\d{4}$/, 'a year is expected')
    .optional(),
  reason: z.string().min(1).max(500).optional(),
});
export type InvoiceRef = z.output<typeof invoiceRef>;

const isNamed = (ref: InvoiceRef) => ref.number !== undefined || ref.erpDocument !== undefined;
const NAMED = { message: 'number or erpDocument must name the invoice', path: ['number'] };

/** What the ERP says of an invoice: which one, by our number and supplier or by its own document, and why. */
export const invoiceWordSchema = invoiceRef.extend({ reference: text.optional() }).refine(isNamed, NAMED);
export type InvoiceWord = z.output<typeof invoiceWordSchema>;

/** What a system holds an invoice for, in its own code. */
export const blockWordSchema = invoiceRef
  .extend({ system: z.enum(SYSTEMS), code: z.string().trim().min(1).max(80) })
  .refine(isNamed, NAMED);
export type BlockWord = z.output<typeof blockWordSchema>;

/** The types that have an effect; the data of each. Others are kept. */
export const EVENT_TYPES = {
  'com.clearhold.supplier.changed': supplierSchema,
  'com.clearhold.purchase-order.changed': orderSchema,
  'com.clearhold.goods-receipt.posted': receiptSchema,
  'com.clearhold.invoice.blocked': blockWordSchema,
  'com.clearhold.invoice.released': invoiceWordSchema,
  'com.clearhold.invoice.rejected': invoiceWordSchema,
} as const satisfies Record<string, z.ZodType>;
export type EventType = keyof typeof EVENT_TYPES;

export const isKnown = (type: string): type is EventType => Object.hasOwn(EVENT_TYPES, type);

/** An event whose data fits its type; `data` of a known type is what its schema made of it. */
export interface CheckedEvent {
  readonly event: CloudEvent;
  readonly data: unknown;
}

/** Checks an event against its type. The record's id at its source is the event's subject. */
export function checkEvent(event: CloudEvent): CheckedEvent | { faults: EventFault[] } {
  if (!isKnown(event.type)) return { event, data: event.data };
  const faults: EventFault[] = [];
  if (!event.type.startsWith('com.clearhold.invoice.')) {
    if (!event.subject) faults.push({ at: 'subject', message: 'is required: the record’s id at its source' });
    else if (event.subject.length > 200 || event.subject.startsWith('document:'))
      faults.push({
        at: 'subject',
        message: 'a source id has 1 to 200 characters and does not begin with "document:"',
      });
  }
  const read = EVENT_TYPES[event.type].safeParse(event.data ?? {});
  if (!read.success)
    faults.push(
      ...read.error.issues
        .slice(0, 5)
        .map((issue) => ({ at: ['data', ...issue.path].join('.'), message: issue.message })),
    );
  return read.success && faults.length === 0 ? { event, data: read.data } : { faults };
}
