export type { ArrivedInvoice } from './arrived-invoice.ts';
export { InvoicesModule } from './invoices.module.ts';
export { TakeInInvoices } from './take-in-invoices.ts';
