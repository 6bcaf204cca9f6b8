import { AgingBar, formatCount, StatRow, StatTile, useLocale } from '@clearhold/ui';
import type { TenantRow } from './documents.ts';
import { agingParts, totals } from './figures.ts';
import { MoneyList } from './money-list.tsx';

/** What all tenants come to together, over the monitor. */
export function FigureStrip({ rows }: { rows: readonly TenantRow[] }) {
  const { locale } = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const all = totals(rows);
  const calm = all.atRisk + all.watched === 0;
  const need = [all.atRisk && `${all.atRisk} at risk`, all.watched && `${all.watched} to watch`].filter(Boolean);
  return (
    <StatRow>
      <StatTile
        label="Tenants"
        value={count(all.tenants)}
        note={calm ? 'All are well' : need.join(', ')}
        tone={calm ? 'good' : all.atRisk > 0 ? 'risk' : 'waiting'}
      />
      <StatTile
        label="Open cases"
        value={count(all.open)}
        note={<AgingBar bare parts={agingParts(all.aging)} label="Open cases by age" />}
      />
      <StatTile
        label="Overdue"
        value={count(all.overdue)}
        note={all.overdue > 0 ? `of ${count(all.open)} open` : 'Nothing is late'}
        tone={all.overdue > 0 ? 'risk' : 'good'}
      />
      <StatTile
        label="Value at risk"
        value={<MoneyList short amounts={all.money.slice(0, 1)} />}
        note={all.money.length > 1 ? <MoneyList short amounts={all.money.slice(1)} most={2} /> : 'in open cases'}
      />
      <StatTile
        label="Documents today"
        value={count(all.documents)}
        note={
          all.failed > 0 ? `${all.failed} ${all.failed === 1 ? 'piece' : 'pieces'} of work failed` : 'No work failed'
        }
        tone={all.failed > 0 ? 'waiting' : 'good'}
      />
    </StatRow>
  );
}
