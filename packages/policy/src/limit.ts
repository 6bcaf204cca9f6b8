import { type DecimalText, decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';

/**
 * A tolerance. Three things that ERPs write with the same empty cell are kept apart: `unset` (no limit is maintained),
 * `zero` (any difference counts) and `limit` (differences up to `value` pass). `value` is decimal text above zero, in
 * the unit of the setting: percent, or units of the document's currency or quantity.
 */
export type Limit =
  | { readonly kind: 'unset' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'limit'; readonly value: DecimalText };

/** No limit is maintained; what that means is the setting `match.unsetMeans`. */
export const UNSET: Limit = Object.freeze({ kind: 'unset' });

/** Nothing is tolerated. */
export const ZERO_LIMIT: Limit = Object.freeze({ kind: 'zero' });

/** A limit of `value`; "0" gives ZERO. Throws RangeError for a negative value or text that is no decimal. */
export function limit(value: DecimalText): Limit {
  const amount = decimal(value);
  if (amount.isNegative() && !amount.isZero()) throw new RangeError(`a limit may not be negative: ${value}`);
  return amount.isZero() ? ZERO_LIMIT : Object.freeze({ kind: 'limit', value: amount.toFixed() });
}

/** The schema of a Limit; a `limit` of 0 is refused, because that is `zero`. */
export const limitSchema: z.ZodType<Limit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unset') }),
  z.strictObject({ kind: z.literal('zero') }),
  z.strictObject({
    kind: z.literal('limit'),
    value: z.string().refine((text) => isDecimalText(text) && decimal(text).greaterThan(0), {
      message: 'a decimal above 0 is expected; for no tolerance at all use zero',
    }),
  }),
]);

/** True for a value of the shape of a Limit. */
export function isLimit(value: unknown): value is Limit {
  const kind = (value as { kind?: unknown } | null)?.kind;
  return kind === 'unset' || kind === 'zero' || kind === 'limit';
}

/** Orders limits from strict to loose: zero, then limits by value, then unset. Negative, 0 or positive as in a sort. */
export function compareLimits(a: Limit, b: Limit): number {
  const rank = { zero: 0, limit: 1, unset: 2 };
  if (a.kind === 'limit' && b.kind === 'limit') return decimal(a.value).comparedTo(decimal(b.value));
  return rank[a.kind] - rank[b.kind];
}
