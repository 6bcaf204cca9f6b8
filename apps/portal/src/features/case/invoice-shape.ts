/** The canonical invoice as far as its picture needs it; decimals are text. */
export interface InvoicePicture {
  kind: string;
  number: string;
  issueDate?: string;
  dueDate?: string;
  currency: string;
  supplier?: Party;
  customer?: Party;
  orderReference?: string;
  buyerReference?: string;
  precedingInvoice?: string;
  alsoPreceding?: string[];
  payment?: { iban?: string; bic?: string; reference?: string; terms?: string };
  lines: InvoiceLine[];
  allowances?: Extra[];
  charges?: Extra[];
  taxes?: { category?: string; percent?: string; taxable?: string; amount?: string; exemptionReason?: string }[];
  totals?: Partial<
    Record<
      'lines' | 'allowances' | 'charges' | 'net' | 'tax' | 'gross' | 'prepaid' | 'withheld' | 'rounding' | 'payable',
      string
    >
  >;
}

export interface Party {
  name?: string;
  taxId?: string;
  registrationId?: string;
  country?: string;
}

export interface Extra {
  reason?: string;
  amount?: string;
}

export interface InvoiceLine {
  id: string;
  description?: string;
  sellerItemId?: string;
  quantity?: string;
  unit?: string;
  price?: string;
  priceBase?: string;
  net?: string;
  tax?: { category?: string; percent?: string };
  orderLineReference?: string;
}

const CODES: [ends: string, field: string][] = [
  ['MATCH.PRICE', 'PRICE'],
  ['MATCH.PRICE_ESTIMATED', 'PRICE'],
  ['MATCH.PRICE_UNIT_RATIO', 'PRICE'],
  ['MATCH.PRICE_MOVING_AVG', 'PRICE'],
  ['MATCH.QTY_OVER_ORDERED', 'QUANTITY'],
  ['MATCH.QTY_OVER_RECEIVED', 'QUANTITY'],
  ['MATCH.QTY_OVER_CONSUMED', 'QUANTITY'],
  ['MATCH.QTY_NOT_ACCEPTED', 'QUANTITY'],
  ['RECEIPT_MISSING', 'QUANTITY'],
  ['MATCH.AMOUNT_LINE', 'NET'],
  ['MATCH.TOTAL', 'TOTAL'],
  ['MATCH.CURRENCY', 'CURRENCY'],
  ['MATCH.FX_RATE', 'CURRENCY'],
  ['MATCH.TERMS', 'TERMS'],
  ['PO_MISSING', 'ORDER'],
  ['PO_INVALID', 'ORDER'],
  ['PO_CLOSED', 'ORDER'],
  ['PO_NOT_APPROVED', 'ORDER'],
  ['MATCH.DATE', 'DATE'],
  ['REF.CREDIT_EXCEEDS', 'CORRECTS'],
  ['DOC.WRONG_RECEIVER', 'CUSTOMER'],
  ['DUP.EXACT', 'NUMBER'],
  ['DUP.SUSPECTED', 'NUMBER'],
  ['TAX.AMOUNT', 'TAX'],
  ['TAX.REGISTRATION', 'SUPPLIER_TAX_ID'],
  ['VENDOR.BLOCKED', 'SUPPLIER'],
  ['VENDOR.INCOMPLETE', 'SUPPLIER'],
  ['BANK.CHANGED_UNVERIFIED', 'BANK'],
];

/** The fields in question, as `LINE:FIELD` with an empty line for the head. */
export function fieldsInQuestion(
  exceptions: readonly { code: string; line: string | null; state: string }[],
): Set<string> {
  const found = new Set<string>();
  for (const { code, line } of exceptions) {
    const field = CODES.find(([ends]) => code.endsWith(ends))?.[1];
    if (field) found.add(`${line ?? ''}:${field}`);
  }
  return found;
}

// The common ones of UN/ECE Recommendation 20.
const UNITS: Record<string, string> = {
  C62: 'pcs',
  EA: 'pcs',
  H87: 'pcs',
  XPP: 'pcs',
  DAY: 'days',
  HUR: 'h',
  MON: 'months',
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LTR: 'l',
  MTR: 'm',
  MTK: 'm²',
  MTQ: 'm³',
  KWH: 'kWh',
  SET: 'sets',
  PR: 'pairs',
};

/** A unit code as people write it; one that is not among the common ones stays as it is. */
export function unitWords(code: string | undefined): string | undefined {
  return code && (UNITS[code] ?? code);
}

/** The canonical document as a picture, where it is an invoice at all. */
export function pictureOf(canonical: unknown): InvoicePicture | undefined {
  const found = canonical as Partial<InvoicePicture> | null;
  if (!found || typeof found !== 'object' || !Array.isArray(found.lines) || !found.currency) return undefined;
  return found as InvoicePicture;
}
