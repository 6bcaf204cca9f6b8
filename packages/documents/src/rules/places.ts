/**
 * Where the terms of an invoice stand in one syntax: paths below the root element, or below the line for those of lines.
 * Lists (`line`, `allowanceCharge`, …) are given without their number, which the rule adds.
 */
export interface Places {
  syntax: 'UBL' | 'CII';
  customization: string;
  profile: string;
  number: string;
  issueDate: string;
  dueDate: string;
  typeCode: string;
  currency: string;
  taxCurrency: string;
  buyerReference: string;
  orderReference: string;
  taxPointDate: string;
  preceding: string;
  period: string;
  document: string;
  seller: string;
  buyer: string;
  payee: string;
  representative: string;
  delivery: string;
  deliveryCountry: string;
  means: string;
  terms: string;
  allowanceCharge: string;
  taxTotal: string;
  /** A row of the tax breakdown: below `taxTotal` where `rowsBelowTotal` is true, else below the root. */
  taxRow: string;
  rowsBelowTotal: boolean;
  totals: string;
  line: string;
  /** Below a party. */
  address: string;
  country: string;
  endpoint: string;
  taxRegistration: string;
  legalEntity: string;
  contact: string;
  /** Below a line. */
  lineId: string;
  lineNet: string;
  item: string;
  price: string;
  priceAmount: string;
  linePeriod: string;
  lineAllowanceCharge: string;
  lineObject: string;
}
