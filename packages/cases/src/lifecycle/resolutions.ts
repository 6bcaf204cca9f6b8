import type { Refusal } from '@clearhold/kernel';

/** Every way a case may end. There is no way that changes what the supplier billed. */
export const RESOLUTIONS = [
  'orderChanged',
  'revisedInvoice',
  'creditNote',
  'acceptedUnderAuthority',
  'rejectedToSupplier',
  'receiptArrived',
  'billingChanged',
  'supplierCorrected',
  'duplicateConfirmed',
  'notDuplicate',
  'bankVerified',
  'taxChecked',
  'withdrawn',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** What a person reads for a resolution. */
export const RESOLUTION_TITLES: Readonly<Record<Resolution, string>> = {
  orderChanged: 'Order changed',
  revisedInvoice: 'Revised invoice received',
  creditNote: 'Credit note received',
  acceptedUnderAuthority: 'Accepted under authority',
  rejectedToSupplier: 'Rejected to the supplier',
  receiptArrived: 'Receipt arrived',
  billingChanged: 'Less was billed elsewhere on the order',
  supplierCorrected: 'Supplier record corrected',
  duplicateConfirmed: 'Duplicate confirmed',
  notDuplicate: 'Not a duplicate',
  bankVerified: 'Bank details verified',
  taxChecked: 'Tax checked',
  withdrawn: 'Withdrawn',
};

/** Late facts that may clear a case, and the resolution each one stands for. */
export const CLEARED_BY: Readonly<Record<ChangeCause, Resolution>> = {
  receiptPosted: 'receiptArrived',
  orderChanged: 'orderChanged',
  supplierChanged: 'supplierCorrected',
  revisedInvoice: 'revisedInvoice',
  creditNote: 'creditNote',
  billingChanged: 'billingChanged',
  taxChecked: 'taxChecked',
};

/** What may change around an open case without a person of the client doing it here. */
export const CHANGE_CAUSES = [
  'receiptPosted',
  'orderChanged',
  'supplierChanged',
  'revisedInvoice',
  'creditNote',
  'billingChanged',
  'taxChecked',
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

const FITTED_FIELDS = new Set(['price', 'pricebase', 'quantity', 'net', 'unitprice', 'lineamount', 'amount']);

/**
 * Refuses to change a figure of the invoice so that it fits the order (code PRICE_EDIT_FORBIDDEN) and lists the ways out.
 * `field` is the path of the figure, such as `lines[1].price`; null for a field that is no figure of the match.
 */
export function refusePriceEdit(field: string): Refusal | null {
  const last =
    field
      .split(/[.[\]]+/)
      .filter((part) => part !== '' && !/^\d+$/.test(part))
      .at(-1) ?? '';
  if (!FITTED_FIELDS.has(last.toLowerCase())) return null;
  return {
    code: 'PRICE_EDIT_FORBIDDEN',
    message: `The ${last} of an invoice is never edited to fit the order.`,
    hint: 'Change the order, ask for a revised invoice or a credit note, accept it under authority, or reject it to the supplier.',
    path: field,
  };
}
