import type { CanonicalInvoice } from '@clearhold/documents';
import { Decimal } from '@clearhold/kernel';
import type { DuplicateCandidate } from '../facts.ts';
import { documentAmount, read } from '../numbers.ts';

export type AmountRelation = 'same' | 'near' | 'different';

/** Compares what two invoices ask for, as sizes; `near` is within one percent. */
export function compareAmounts(mine: Decimal, candidate: DuplicateCandidate): AmountRelation {
  const other = amountOf(candidate);
  if (!other) return 'different';
  const difference = mine.minus(other).abs();
  if (difference.isZero()) return 'same';
  return difference.lessThanOrEqualTo(Decimal.max(mine, other).div(100)) ? 'near' : 'different';
}

const known = new WeakMap<DuplicateCandidate, Decimal | undefined>();

/** What an earlier invoice asked for, as a size. Read once for each candidate object. */
export function amountOf(candidate: DuplicateCandidate): Decimal | undefined {
  if (!known.has(candidate)) known.set(candidate, read(candidate.gross)?.abs());
  return known.get(candidate);
}

const own = new WeakMap<CanonicalInvoice, Decimal>();

/** `documentAmount`, read once for each invoice object. */
export function ownAmount(invoice: CanonicalInvoice): Decimal {
  const there = own.get(invoice);
  if (there) return there;
  const amount = documentAmount(invoice);
  own.set(invoice, amount);
  return amount;
}
