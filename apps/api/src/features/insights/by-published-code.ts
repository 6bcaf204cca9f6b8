import { baseCode } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';

interface OfType {
  readonly code: string;
  readonly currency: string;
  /** Decimal text. */
  readonly amount: string;
  readonly count: number;
  /** ISO 8601. */
  readonly oldestOpenedAt: string;
}

/**
 * Figures by the codes of the published taxonomy, the most numerous first: what tenants refine or rename counts under the
 * same code everywhere, so that sums over tenants mean one thing.
 */
export function byPublishedCode(types: readonly OfType[]): OfType[] {
  const sums = new Map<string, OfType>();
  for (const type of types) {
    const code = baseCode(type.code);
    const key = `${code} ${type.currency}`;
    const before = sums.get(key);
    sums.set(key, before ? added(before, type) : { ...type, code });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function added(one: OfType, other: OfType): OfType {
  const oldest = Date.parse(one.oldestOpenedAt) <= Date.parse(other.oldestOpenedAt) ? one : other;
  return {
    ...one,
    amount: decimal(one.amount)
      .plus(other.amount)
      .toFixed(Math.max(scale(one.amount), scale(other.amount))),
    count: one.count + other.count,
    oldestOpenedAt: oldest.oldestOpenedAt,
  };
}

const scale = (amount: string) => amount.split('.')[1]?.length ?? 0;
