/**
 * Every name of SAP's OData V2 service that the connector uses, as its $metadata spells it. The field map test compares
 * this with the published metadata.
 */
export const SERVICE = 'API_SUPPLIERINVOICE_PROCESS_SRV';
export const INVOICE_SET = 'A_SupplierInvoice';
export const INVOICE_TYPE = 'A_SupplierInvoiceType';

/** Header fields that are read, all text or boolean; no amount and no bank field among them. */
export const INVOICE_FIELDS = [
  'SupplierInvoice',
  'FiscalYear',
  'CompanyCode',
  'SupplierInvoiceIDByInvcgParty',
  'InvoicingParty',
  'PaymentBlockingReason',
  'SupplierInvoiceStatus',
  'ReverseDocument',
  'ReverseDocumentFiscalYear',
  'IsReversal',
  'IsReversed',
] as const;

/** Function imports (POST) with their parameters and the fields of their answers. */
export const FUNCTIONS = {
  Release: {
    parameters: ['SupplierInvoice', 'FiscalYear', 'DiscountDaysHaveToBeShifted'],
    answer: ['Success'],
  },
  Cancel: {
    parameters: ['SupplierInvoice', 'FiscalYear', 'PostingDate', 'ReversalReason'],
    answer: ['Success', 'ReverseDocument', 'FiscalYear'],
  },
} as const;

/** `SupplierInvoiceStatus` (RBSTAT) of an invoice that is posted; other values are parked, held, deleted or in the background. */
export const STATUS_POSTED = '5';
