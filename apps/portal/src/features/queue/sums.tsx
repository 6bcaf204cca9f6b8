import { Money } from '@clearhold/ui';
import type { MoneyValue } from '../../lib/money.ts';

/** Amounts of several currencies, one after the other. */
export function Sums({ sums, strong }: { sums: readonly MoneyValue[]; strong?: boolean }) {
  if (sums.length === 0) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {sums.map((sum) => (
        <Money key={sum.currency} amount={sum.amount} currency={sum.currency} strong={strong} />
      ))}
    </span>
  );
}
