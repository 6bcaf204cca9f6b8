import { decimal, isDecimalText } from '@clearhold/kernel';

/** An amount as the API gives it. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

/** Sums by currency, in the order in which currencies first came; exact. */
export function sumByCurrency(amounts: Iterable<MoneyValue>): MoneyValue[] {
  const sums = new Map<string, ReturnType<typeof decimal>>();
  for (const { amount, currency } of amounts) {
    if (!isDecimalText(amount)) continue;
    const before = sums.get(currency);
    sums.set(currency, before ? before.plus(decimal(amount)) : decimal(amount));
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount: amount.toFixed() }));
}

/** Whether decimal text is zero or missing. */
export function isNothing(amount: string | null | undefined): boolean {
  return !amount || !isDecimalText(amount) || decimal(amount).isZero();
}
