import { Money } from '@clearhold/ui';
import type { MoneyValue } from './figures.ts';

/** Amounts of several currencies in one line; from the third on they are counted. */
export function MoneyList({ amounts, most = 1 }: { amounts: readonly MoneyValue[]; most?: number }) {
  const shown = amounts.filter(({ amount }) => Number(amount) !== 0);
  if (shown.length === 0) return <Money amount="0" currency="EUR" />;
  const words = shown.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');
  return (
    <span title={shown.length > most ? words : undefined} className="whitespace-nowrap">
      {shown.slice(0, most).map(({ amount, currency }, at) => (
        <span key={currency}>
          {at > 0 && <span className="text-muted"> · </span>}
          <Money amount={amount} currency={currency} shown="code" />
        </span>
      ))}
      {shown.length > most && <span className="text-muted"> + {shown.length - most}</span>}
    </span>
  );
}
