import { isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';

const text = z.string().min(1).max(500);
const exact = z.string().refine(isDecimalText, 'a decimal as text is expected, such as "12.50"');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a date YYYY-MM-DD is expected');
const version = z.int().min(1);

const party = z.strictObject({
  name: text.optional(),
  taxId: text.optional(),
  registrationId: text.optional(),
  endpoint: z.strictObject({ scheme: z.string().max(10), id: text }).optional(),
  country: z.string().length(2).optional(),
});

/** `PUT /v1/suppliers/{sourceId}`. */
export const supplierSchema = z.strictObject({
  sourceVersion: version,
  name: text,
  taxId: text.optional(),
  registrationId: text.optional(),
  endpoint: z.strictObject({ scheme: z.string().max(10), id: text }).optional(),
  country: z.string().length(2).optional(),
  email: z.email().optional(),
  phone: z.string().max(40).optional(),
  /** Since when the system of record has that number; believed of a supplier's first record, and only until now. */
  phoneSince: z.iso.datetime().optional(),
  language: z.string().min(2).max(10).optional(),
  terms: z.string().max(100).optional(),
  status: z.enum(['active', 'blocked']).default('active'),
  critical: z.boolean().default(false),
  bankAccounts: z
    .array(z.strictObject({ iban: z.string().min(5).max(42), verifiedAt: z.iso.datetime().optional() }))
    .max(50)
    .default([]),
});

const allowanceCharge = z.strictObject({
  reason: text.optional(),
  reasonCode: z.string().max(10).optional(),
  amount: exact,
});
const allowanceCharges = z.array(allowanceCharge).max(100).optional();

/** `PUT /v1/purchase-orders/{sourceId}`: the canonical order with its version. */
export const orderSchema = z.strictObject({
  sourceVersion: version,
  kind: z.literal('PurchaseOrder').default('PurchaseOrder'),
  number: text,
  issueDate: day.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code is expected')
    .optional(),
  status: z.enum(['open', 'unapproved', 'closed', 'cancelled']).default('open'),
  terms: z.string().max(100).optional(),
  supplier: party,
  customer: party.default({}),
  deliveryDate: day.optional(),
  allowances: allowanceCharges,
  charges: allowanceCharges,
  limit: z.strictObject({ amount: exact.optional(), from: day.optional(), until: day.optional() }).optional(),
  budget: z.strictObject({ name: text.optional(), available: exact }).optional(),
  exchangeRates: z
    .array(
      z.strictObject({
        currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code is expected'),
        rate: exact.refine((rate) => Number(rate) > 0, 'a rate above zero is expected'),
        from: day.optional(),
        source: text.optional(),
      }),
    )
    .max(1000)
    .optional(),
  lines: z
    .array(
      z.strictObject({
        id: text,
        description: z.string().max(2000).optional(),
        sellerItemId: text.optional(),
        buyerItemId: text.optional(),
        standardItemId: text.optional(),
        quantity: exact,
        unit: z.string().max(10).optional(),
        price: exact.optional(),
        priceBase: exact.optional(),
        net: exact.optional(),
        deliveryDate: day.optional(),
        priceEstimated: z.boolean().optional(),
        consumedQuantity: exact.optional(),
        stock: z.strictObject({ quantity: exact, averagePrice: exact }).optional(),
      }),
    )
    .max(10_000),
  totals: z.strictObject({ net: exact.optional(), gross: exact.optional() }).default({}),
});

/** `PUT /v1/goods-receipts/{sourceId}`: the canonical receipt with its version. */
export const receiptSchema = z.strictObject({
  sourceVersion: version,
  kind: z.literal('GoodsReceipt').default('GoodsReceipt'),
  number: text,
  issueDate: day.optional(),
  orderReference: text.optional(),
  despatchReference: text.optional(),
  exception: text.optional(),
  supplier: party.default({}),
  customer: party.default({}),
  lines: z
    .array(
      z.strictObject({
        id: text,
        orderReference: text.optional(),
        orderLineReference: text.optional(),
        description: z.string().max(2000).optional(),
        sellerItemId: text.optional(),
        buyerItemId: text.optional(),
        quantity: exact,
        rejectedQuantity: exact.optional(),
        acceptedQuantity: exact.optional(),
        unit: z.string().max(10).optional(),
        exception: text.optional(),
      }),
    )
    .max(10_000),
});
