import { baseCode } from '../taxonomy/refined-code.ts';

/** What each shipped playbook is for, by its key; the same as the playbooks of `packages/cases` say, which its tests hold it to. */
const SHIPPED = {
  'price-variance': ['AP.MATCH.PRICE', 'AP.MATCH.PRICE_ESTIMATED', 'AP.MATCH.PRICE_UNIT_RATIO', 'AP.MATCH.AMOUNT_LINE'],
  'missing-receipt': ['AP.REF.RECEIPT_MISSING', 'AP.MATCH.QTY_OVER_RECEIVED'],
  'suspected-duplicate': ['AP.DUP.EXACT', 'AP.DUP.SUSPECTED'],
  'unverified-bank-change': ['MD.BANK.CHANGED_UNVERIFIED'],
  'agreed-terms': [
    'AP.MATCH.CHARGES',
    'AP.MATCH.DATE',
    'AP.MATCH.TERMS',
    'AP.MATCH.CURRENCY',
    'AP.MATCH.LOCATION_ENTITY',
  ],
  'order-limit': [
    'AP.MATCH.BLANKET_LIMIT',
    'AP.MATCH.QTY_OVER_ORDERED',
    'AP.REF.PO_NOT_APPROVED',
    'AP.REF.PO_CLOSED',
    'AP.REF.PO_INVALID',
    'AP.REF.PO_MISSING',
  ],
  budget: ['AP.MATCH.BUDGET'],
  valuation: ['AP.MATCH.PRICE_MOVING_AVG', 'AP.MATCH.FX_RATE'],
  'receiver-finding': ['AP.MATCH.RECEIPT_EXCEPTION_FLAG', 'AP.MATCH.QTY_NOT_ACCEPTED', 'AP.MATCH.QTY_OVER_CONSUMED'],
  'document-fault': [
    'AP.DOC.MISSING_FIELD',
    'AP.DOC.SCHEMA_INVALID',
    'AP.DOC.WRONG_RECEIVER',
    'AP.DOC.LOW_CONFIDENCE',
    'AP.MATCH.TOTAL',
    'AP.REF.CREDIT_EXCEEDS',
  ],
  'tax-review': ['AP.TAX.AMOUNT', 'AP.TAX.CODE', 'AP.TAX.REGISTRATION', 'AP.TAX.WITHHOLDING'],
  'tax-check-failed': ['AP.TAX.ENGINE_FAILED'],
  'unverified-sender': ['AP.DOC.UNVERIFIED_SENDER'],
  'account-coding': ['AP.CODING.ACCOUNT'],
  'vendor-record': ['MD.VENDOR.INCOMPLETE', 'MD.VENDOR.DUPLICATE', 'MD.VENDOR.CONFLICT'],
  'vendor-blocked': ['MD.VENDOR.BLOCKED'],
  'manual-hold': ['AP.HOLD.MANUAL', 'AP.HOLD.STOCHASTIC'],
  'supplier-dispute': ['AP.DISPUTE.SUPPLIER'],
  'approval-kept': ['AP.APPR.OVERDUE', 'AP.APPR.NO_ROUTE', 'AP.APPR.DELEGATION_CONFLICT', 'AP.APPR.SOD_CONFLICT'],
  'paid-twice': ['AP.DUP.PAYMENT'],
} as const;

/** The keys of the playbooks that ship with the product. */
export type PlaybookKey = keyof typeof SHIPPED | 'general-review';

const BY_CODE = new Map(Object.entries(SHIPPED).flatMap(([key, codes]) => codes.map((code) => [code as string, key])));

/** The playbook that an exception type, or the one it refines, starts with unless the tenant chose another. */
export function playbookFor(code: string): PlaybookKey {
  return (BY_CODE.get(baseCode(code)) as PlaybookKey | undefined) ?? 'general-review';
}
