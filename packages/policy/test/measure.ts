import { type ApprovalTier, authorityFor, entryFor, type Limit, type SettingKey } from '../src/index.ts';

// How loose a value is, as numbers to compare pointwise; written apart from the package's own orders.
const looseLimit = (value: unknown) => {
  const limit = value as Limit;
  return limit.kind === 'zero' ? 0 : limit.kind === 'limit' ? Number(limit.value) : Number.POSITIVE_INFINITY;
};
const CODES = [
  'default',
  'AP',
  'AP.MATCH',
  'AP.MATCH.PRICE',
  'AP.MATCH.TOTAL',
  'AP.DUP',
  'AP.DUP.EXACT',
  'MD',
  'MD.BANK',
  'XX.Y',
];
const FIELDS = ['number', 'dueDate', 'orderReference', 'payment.iban', 'buyerReference'];
const AMOUNTS = [1, 99, 100, 101, 200, 250, 300, 400, 450, 500, 501, 1e6];
const AUTONOMY = ['recommend', 'route', 'autoResolve'];

function looseAuthority(value: unknown): number[] {
  return ['EUR', 'USD'].flatMap((currency) =>
    AMOUNTS.flatMap((amount) => {
      const tier = authorityFor(value as ApprovalTier[], { amount: String(amount), currency });
      return tier ? [-['approver', 'treasurer', 'controller'].indexOf(tier.role), -tier.approvers] : [-99, -99];
    }),
  );
}

const perCode = (value: unknown, of: (entry: unknown) => number) =>
  CODES.map((code) => {
    const entry = entryFor(value as Record<string, unknown>, code);
    return entry === undefined ? Number.NaN : of(entry);
  });

/** Looseness of a value, point by point: more is looser. NaN where the value says nothing. */
export const LOOSENESS: Partial<Record<SettingKey, (value: unknown) => number[]>> = {
  'match.price.tolerancePercent': (value) => [looseLimit(value)],
  'match.price.toleranceAbsolute': (value) => [looseLimit(value)],
  'match.unsetMeans': (value) => [value === 'infinite' ? 1 : 0],
  'duplicate.lookbackDays': (value) => [-(value as number)],
  'supplierLink.hours': (value) => [value as number],
  'duplicate.confidence': (value) => [Number(value)],
  'duplicate.strictness': (value) => [-['exact', 'balanced', 'wide'].indexOf(value as string)],
  'receipt.required': (value) => [value ? 0 : 1],
  'document.requiredFields': (value) => FIELDS.map((field) => ((value as string[]).includes(field) ? 0 : 1)),
  'approval.thresholds': looseAuthority,
  'sla.hours': (value) => perCode(value, (entry) => entry as number),
  autonomy: (value) => perCode(value, (entry) => AUTONOMY.indexOf(entry as string)),
};

/** The bound that tightens each setting, written down by hand. */
export const TIGHTENS: Partial<Record<SettingKey, 'floor' | 'ceiling'>> = {
  'match.price.tolerancePercent': 'ceiling',
  'match.price.toleranceAbsolute': 'ceiling',
  'match.unsetMeans': 'ceiling',
  'duplicate.lookbackDays': 'floor',
  'supplierLink.hours': 'ceiling',
  'duplicate.confidence': 'ceiling',
  'duplicate.strictness': 'floor',
  'receipt.required': 'floor',
  'document.requiredFields': 'floor',
  'approval.thresholds': 'floor',
  'sla.hours': 'ceiling',
  autonomy: 'ceiling',
};

/** True where no point of `value` is looser than the same point of `limit`; points that say nothing do not count. */
export function nowhereLooser(key: SettingKey, value: unknown, limit: unknown): boolean {
  const [left, right] = [LOOSENESS[key]!(value), LOOSENESS[key]!(limit)];
  return left.every((point, index) => Number.isNaN(right[index]) || point <= right[index]!);
}
