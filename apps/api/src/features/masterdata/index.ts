export { MasterdataModule } from './masterdata.module.ts';
export { orderSchema, receiptSchema, supplierSchema } from './schemas.ts';
export { type OrderArrival, upsertOrders } from './upsert-orders.ts';
export { type ReceiptArrival, upsertReceipts } from './upsert-receipts.ts';
export { upsertSupplier } from './upsert-supplier.ts';
