/** What kind of value a field takes. */
export type FieldType = 'text' | 'date' | 'amount' | 'kind' | 'currency' | 'country';

/** A field of the canonical invoice that a column can hold. */
export interface TableFieldShape {
  readonly type: FieldType;
  /** Whether every file of a layout may have the same value, said once. */
  readonly constant?: true;
}

/** By the field's path; what begins with `line.` is of the invoice's line, all else of the invoice. */
export const TABLE_FIELDS = {
  number: { type: 'text' },
  kind: { type: 'kind', constant: true },
  issueDate: { type: 'date' },
  dueDate: { type: 'date' },
  currency: { type: 'currency', constant: true },
  'supplier.name': { type: 'text', constant: true },
  'supplier.taxId': { type: 'text', constant: true },
  'supplier.registrationId': { type: 'text', constant: true },
  'supplier.country': { type: 'country', constant: true },
  'customer.name': { type: 'text', constant: true },
  'customer.taxId': { type: 'text', constant: true },
  orderReference: { type: 'text' },
  buyerReference: { type: 'text', constant: true },
  contractReference: { type: 'text', constant: true },
  precedingInvoice: { type: 'text' },
  note: { type: 'text' },
  'payment.iban': { type: 'text', constant: true },
  'payment.bic': { type: 'text', constant: true },
  'payment.reference': { type: 'text' },
  'payment.terms': { type: 'text', constant: true },
  'totals.net': { type: 'amount' },
  'totals.tax': { type: 'amount' },
  'totals.gross': { type: 'amount' },
  'totals.payable': { type: 'amount' },
  'line.id': { type: 'text' },
  'line.description': { type: 'text' },
  'line.sellerItemId': { type: 'text' },
  'line.buyerItemId': { type: 'text' },
  'line.quantity': { type: 'amount' },
  'line.unit': { type: 'text', constant: true },
  'line.price': { type: 'amount' },
  'line.net': { type: 'amount' },
  'line.taxPercent': { type: 'amount', constant: true },
  'line.taxCategory': { type: 'text', constant: true },
  'line.orderReference': { type: 'text' },
  'line.orderLineReference': { type: 'text' },
  'line.accountingCost': { type: 'text', constant: true },
} as const satisfies Record<string, TableFieldShape>;

export type TableField = keyof typeof TABLE_FIELDS;

export const FIELD_NAMES = Object.keys(TABLE_FIELDS) as TableField[];

export const shapeOf = (field: TableField): TableFieldShape => TABLE_FIELDS[field];

export const isTableField = (name: string): name is TableField => Object.hasOwn(TABLE_FIELDS, name);

export const isLineField = (field: TableField): boolean => field.startsWith('line.');
