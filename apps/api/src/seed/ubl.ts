export { type PlainInvoice as DemoInvoice, ublInvoice } from '@clearhold/documents';
