import { z } from 'zod';
import { orderSchema, receiptSchema, supplierSchema } from '../masterdata/index.ts';
import type { CloudEvent, EventFault } from './cloud-event.ts';

const text = z.string().min(1).max(200);

/** What the ERP says of an invoice: which one, by our number and supplier or by its own document, and why. */
export const invoiceWordSchema = z
  .strictObject({
    number: text.optional(),
    supplierSourceId: text.optional(),
    erpDocument: text.optional(),
    fiscalYear: z
      .string()
      .regex(/^\d{4}$/, 'a year is expected')
      .optional(),
    reference: text.optional(),
    reason: z.string().min(1).max(500).optional(),
  })
  .refine((word) => word.number !== undefined || word.erpDocument !== undefined, {
    message: 'number or erpDocument must name the invoice',
    path: ['number'],
  });
export type InvoiceWord = z.output<typeof invoiceWordSchema>;

/** The types that have an effect; the data of each. Others are kept. */
export const EVENT_TYPES = {
  'com.clearhold.supplier.changed': supplierSchema,
  'com.clearhold.purchase-order.changed': orderSchema,
  'com.clearhold.goods-receipt.posted': receiptSchema,
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
