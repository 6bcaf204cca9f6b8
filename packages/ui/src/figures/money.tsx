import { cx } from '../actions/class-names.ts';
import {
  type CurrencyShown,
  formatMoney,
  formatPercent,
  formatQuantity,
  isNegative,
  isZero,
} from '../format/number.ts';
import { useLocale } from '../locale/ui-provider.tsx';

/** Props of `Money`. */
export interface MoneyProps {
  /** Decimal text in major units; never a float. */
  amount: string | null | undefined;
  /** ISO 4217. */
  currency: string;
  /** `none` in a column that names its currency; the provider's way unless told. */
  shown?: CurrencyShown;
  /** True to show zero as a figure, not a dash. */
  showZero?: boolean;
  /** True to put a plus before amounts above zero (differences). */
  signed?: boolean;
  strong?: boolean;
  className?: string;
}

/** An amount: tabular, at the end of its place, minus in red with a sign, zero as a dash. Exact to the last digit. */
export function Money({ amount, currency, shown, showZero, signed, strong, className }: MoneyProps) {
  const { locale, currencyShown, say } = useLocale();
  const look = cx('tabular-nums whitespace-nowrap [unicode-bidi:isolate]', strong && 'font-medium', className);
  if (amount == null || amount === '' || (isZero(amount) && !showZero))
    return (
      <span className={cx(look, 'text-faint')}>
        <span aria-hidden>–</span>
        <span className="sr-only">{amount == null || amount === '' ? say('none') : say('zero')}</span>
      </span>
    );
  const text = formatMoney(amount, currency, locale, shown ?? currencyShown);
  const plus = signed && !isNegative(amount) && !isZero(amount) ? '+' : '';
  return (
    <span className={cx(look, isNegative(amount) && 'text-risk')}>
      {plus}
      {text}
    </span>
  );
}

/** A quantity with all its digits and its unit; nothing given is a dash. */
export function Quantity({
  value,
  unit,
  className,
}: {
  value: string | null | undefined;
  unit?: string;
  className?: string;
}) {
  const { locale, say } = useLocale();
  if (value == null || value === '')
    return (
      <span className={cx('text-faint', className)}>
        <span aria-hidden>–</span>
        <span className="sr-only">{say('none')}</span>
      </span>
    );
  return <span className={cx('tabular-nums whitespace-nowrap', className)}>{formatQuantity(value, locale, unit)}</span>;
}

/** A share; `value` is decimal text of percent: `"2.63"` is 2.63 %. */
export function Percent(props: { value: string; digits?: number; signed?: boolean; className?: string }) {
  const { locale } = useLocale();
  return (
    <span className={cx('tabular-nums whitespace-nowrap', props.className)}>
      {formatPercent(props.value, locale, props.digits, props.signed)}
    </span>
  );
}
