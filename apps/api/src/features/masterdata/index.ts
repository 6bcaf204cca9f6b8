export { findSuppliers, type KnownSupplier } from './find-suppliers.ts';
export { factsTouched, holdFacts } from './hold-facts.ts';
export { MasterdataModule } from './masterdata.module.ts';
export { recheckBilled, recheckCredited } from './recheck-affected.ts';
export { type Recheck, recheckInvoiceJob } from './recheck-job.ts';
export { orderSchema, receiptSchema, supplierSchema } from './schemas.ts';
export { type OrderArrival, type OrderRefused, upsertOrders } from './upsert-orders.ts';
export { type ReceiptArrival, upsertReceipts } from './upsert-receipts.ts';
export { upsertSupplier } from './upsert-supplier.ts';
