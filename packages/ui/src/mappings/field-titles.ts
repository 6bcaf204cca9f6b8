const TITLES: Record<string, string> = {
  number: 'Invoice number',
  kind: 'Invoice or credit note',
  issueDate: 'Invoice date',
  dueDate: 'Due date',
  currency: 'Currency',
  'supplier.name': 'Supplier',
  'supplier.taxId': 'Supplier’s VAT number',
  'supplier.registrationId': 'Supplier’s registration number',
  'supplier.country': 'Supplier’s country',
  'customer.name': 'Customer',
  'customer.taxId': 'Customer’s VAT number',
  orderReference: 'Purchase order',
  buyerReference: 'Buyer’s reference',
  contractReference: 'Contract',
  precedingInvoice: 'Invoice that is credited',
  note: 'Note',
  'payment.iban': 'IBAN',
  'payment.bic': 'BIC',
  'payment.reference': 'Payment reference',
  'payment.terms': 'Payment terms',
  'totals.net': 'Total without tax',
  'totals.tax': 'Total tax',
  'totals.gross': 'Total with tax',
  'totals.payable': 'Amount due',
  'line.id': 'Line number',
  'line.description': 'Description',
  'line.sellerItemId': 'Supplier’s item number',
  'line.buyerItemId': 'Own item number',
  'line.quantity': 'Quantity',
  'line.unit': 'Unit',
  'line.price': 'Price',
  'line.net': 'Line amount without tax',
  'line.taxPercent': 'Tax rate in percent',
  'line.taxCategory': 'Tax category',
  'line.orderReference': 'Line’s purchase order',
  'line.orderLineReference': 'Purchase order line',
  'line.accountingCost': 'Cost centre',
};

const OF_TAX: Record<string, string> = { 'tax.percent': 'taxPercent', 'tax.category': 'taxCategory' };

/** A field of the canonical invoice in words, one of a certain line with its number. */
export function fieldTitle(field: string): string {
  const [, index, name = ''] = /^lines\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  if (index !== undefined) return `Line ${Number(index) + 1}: ${fieldTitle(`line.${OF_TAX[name] ?? name}`)}`;
  return TITLES[field] ?? field;
}

/** Fields of which a file without their column is asked for one value. */
export const ASKED_FOR_ALL: readonly string[] = ['currency', 'supplier.name', 'supplier.taxId', 'line.taxPercent'];
