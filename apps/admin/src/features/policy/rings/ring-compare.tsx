import { formatCount, formatFigure, formatPercent, useLocale } from '@clearhold/ui';
import type { ReactNode } from 'react';
import { MoneyList } from '../../tenants/money-list.tsx';
import type { RingFigures } from './documents.ts';

interface Row {
  readonly label: string;
  /** What a share is of, so that nobody trusts three invoices. */
  readonly of?: (figures: RingFigures) => string;
  readonly value: (figures: RingFigures) => ReactNode;
}

function useRows(): readonly Row[] {
  const { locale } = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const invoices = (figures: RingFigures) => `of ${count(figures.invoices)}`;
  const figure = (value: string | null | undefined, unit = '') =>
    value == null ? undefined : `${formatFigure(value, locale)}${unit}`;
  return [
    { label: 'Invoices', value: (it) => count(it.invoices) },
    { label: 'Exceptions per 100 invoices', value: (it) => figure(it.exceptionsPer100), of: invoices },
    {
      label: 'Nothing found',
      value: (it) => (it.straightThroughPercent == null ? undefined : formatPercent(it.straightThroughPercent, locale)),
      of: invoices,
    },
    {
      label: 'Mean time to close a case',
      value: (it) => figure(it.cycleTimeHoursMean, ' h'),
      of: (it) => `of ${count(it.casesClosed)} closed`,
    },
    { label: 'Overdue cases', value: (it) => count(it.overdueCases), of: (it) => `of ${count(it.casesOpened)} opened` },
    { label: 'Value at risk', value: (it) => <MoneyList amounts={it.valueAtRisk} most={3} /> },
  ];
}

/** The tenants that a staged version reaches beside the others, by what came in since. */
export function RingCompare({ inRing, others }: { inRing: RingFigures; others: RingFigures }) {
  const rows = useRows();
  const heads = [
    { name: 'With the version', figures: inRing },
    { name: 'Without it', figures: others },
  ];
  return (
    <table aria-label="Tenants with the version and without it" className="w-full max-w-2xl text-row tabular-nums">
      <thead className="text-label text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 text-start font-normal">
            <span className="sr-only">Figure</span>
          </th>
          {heads.map(({ name, figures }) => (
            <th key={name} scope="col" className="py-1 ps-4 text-end align-bottom font-normal">
              {name}, {figures.tenants} {figures.tenants === 1 ? 'tenant' : 'tenants'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, of }) => (
          <tr key={label} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1.5 text-start font-normal">
              {label}
            </th>
            {heads.map(({ name, figures }) => (
              <td key={name} className="py-1.5 ps-4 text-end">
                {value(figures) ?? <span className="text-muted">No figure yet</span>}
                {of && value(figures) !== undefined && (
                  <span className="block text-label text-muted">{of(figures)}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
