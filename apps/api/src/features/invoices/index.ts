export type { ArrivedInvoice } from './arrived-invoice.ts';
export { InvoicesModule } from './invoices.module.ts';
export { recheckInvoiceJob } from './recheck-job.ts';
export { TakeInInvoices } from './take-in-invoices.ts';
