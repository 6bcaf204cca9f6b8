import { formatFigure, isNegative, isZero, Money, Percent, useLocale } from '../index.ts';
import type { ReportCell } from './documents.ts';

function Change({ value }: { value: string }) {
  const { locale } = useLocale();
  if (isZero(value)) return <span className="text-faint">0</span>;
  return <span className="tabular-nums">{`${isNegative(value) ? '' : '+'}${formatFigure(value, locale)}`}</span>;
}

/** A cell as its kind is read; an empty one is a dash. */
export function ReportCellText({ cell: { value, kind, currency } }: { cell: ReportCell }) {
  const { locale, say } = useLocale();
  if (value === null)
    return (
      <span className="text-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">{say('none')}</span>
      </span>
    );
  if (kind === 'TEXT') return <span title={value}>{value}</span>;
  if (kind === 'PERCENT') return <Percent value={value} digits={2} />;
  if (kind === 'MONEY') return <Money amount={value} currency={currency ?? 'EUR'} shown="none" showZero />;
  if (kind === 'CHANGE') return <Change value={value} />;
  return <span className="tabular-nums">{formatFigure(value, locale)}</span>;
}
