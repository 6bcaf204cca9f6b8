import { Money, useLocale } from '@clearhold/ui';
import { type MoneyValue, shortMoney } from './figures.ts';

/** Amounts of several currencies in one line; from `most` on they are counted. `short` writes millions as such. */
export function MoneyList(props: { amounts: readonly MoneyValue[]; most?: number; short?: boolean }) {
  const { amounts, most = 1, short } = props;
  const { locale } = useLocale();
  const shown = amounts.filter(({ amount }) => Number(amount) !== 0);
  if (shown.length === 0) return <Money amount="0" currency="EUR" />;
  const isCut = short || shown.length > most;
  const words = shown.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');
  return (
    <span title={isCut ? words : undefined} className={most > 1 ? undefined : 'whitespace-nowrap'}>
      {shown.slice(0, most).map(({ amount, currency }, at) => (
        <span key={currency} className="inline-block whitespace-nowrap">
          {at > 0 && <span className="text-muted">{'\u00a0· '}</span>}
          {short ? shortMoney(amount, currency, locale) : <Money amount={amount} currency={currency} shown="code" />}
        </span>
      ))}
      {shown.length > most && <span className="text-muted"> + {shown.length - most}</span>}
    </span>
  );
}
