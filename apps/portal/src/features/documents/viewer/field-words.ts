// In the order they are shown in.
const WORDS: Record<string, string> = {
  number: 'Number',
  id: 'Line number',
  status: 'Status',
  responseCode: 'Answer',
  issueDate: 'Date',
  dueDate: 'Due',
  effectiveDate: 'In effect from',
  taxPointDate: 'Tax point',
  currency: 'Currency',
  taxCurrency: 'Tax currency',
  orderReference: 'Order',
  orderLineReference: 'Order line',
  buyerReference: 'Buyer’s reference',
  contractReference: 'Contract',
  receiptReference: 'Receipt',
  despatchReference: 'Despatch advice',
  precedingInvoice: 'Corrects',
  alsoPreceding: 'Corrects too',
  invoiceReference: 'Invoice',
  name: 'Name',
  legalName: 'Registered name',
  taxId: 'Tax number',
  registrationId: 'Register number',
  'endpoint.id': 'Endpoint',
  'endpoint.scheme': 'Endpoint scheme',
  country: 'Country',
  meansCode: 'Means of payment',
  iban: 'IBAN',
  bic: 'BIC',
  reference: 'Payment reference',
  description: 'Description',
  sellerItemId: 'Seller’s item',
  buyerItemId: 'Buyer’s item',
  standardItemId: 'Standard item',
  quantity: 'Quantity',
  rejectedQuantity: 'Rejected quantity',
  acceptedQuantity: 'Accepted quantity',
  unit: 'Unit',
  price: 'Price',
  priceBase: 'Price is for',
  lines: 'Lines',
  allowances: 'Allowances',
  charges: 'Charges',
  net: 'Net',
  taxable: 'Taxable',
  'tax.category': 'Tax category',
  'tax.percent': 'Tax rate',
  category: 'Category',
  percent: 'Rate',
  base: 'Base',
  amount: 'Amount',
  tax: 'Tax',
  gross: 'Gross',
  prepaid: 'Prepaid',
  withheld: 'Tax kept back',
  rounding: 'Rounding',
  payable: 'To pay',
  reason: 'Reason',
  reasonCode: 'Reason code',
  exemptionReason: 'Why exempt',
  exemptionReasonCode: 'Why exempt, code',
  accountingCost: 'Cost centre',
  terms: 'Terms',
  note: 'Note',
  typeCode: 'Type code',
  customizationId: 'Specification',
};
const PLACES = new Map(Object.keys(WORDS).map((path, at) => [path, at]));

/** Where a field stands among its like, by its path within its group. */
export const fieldRank = (path: string): number => PLACES.get(path) ?? PLACES.size;

/** What people call a field, by its path within its group; one without words of its own is told by its name. */
export function fieldWords(path: string): string {
  const known = WORDS[path];
  if (known) return known;
  const plain = path
    .replace(/[.[\]]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
