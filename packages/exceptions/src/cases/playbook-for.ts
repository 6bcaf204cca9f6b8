import { baseCode } from '../taxonomy/refined-code.ts';

/** The keys of the playbooks that ship with the product. */
export type PlaybookKey =
  | 'price-variance'
  | 'missing-receipt'
  | 'suspected-duplicate'
  | 'unverified-bank-change'
  | 'general-review';

const PLAYBOOKS: Readonly<Record<string, PlaybookKey>> = {
  'AP.MATCH.PRICE': 'price-variance',
  'AP.REF.RECEIPT_MISSING': 'missing-receipt',
  'AP.MATCH.QTY_OVER_RECEIVED': 'missing-receipt',
  'AP.DUP.EXACT': 'suspected-duplicate',
  'AP.DUP.SUSPECTED': 'suspected-duplicate',
  'MD.BANK.CHANGED_UNVERIFIED': 'unverified-bank-change',
};

/** The playbook that an exception type, or the one it refines, starts with unless the tenant chose another. */
export function playbookFor(code: string): PlaybookKey {
  return PLAYBOOKS[baseCode(code)] ?? 'general-review';
}
