import { money } from '@clearhold/kernel';
import type { TenantPeriods } from '../figures/periods.repository.ts';
import { NO_FIGURES } from '../figures/report-figures.ts';
import { amount, columns, count, percent, type Row, type Section, text } from './section.ts';
import { share } from './share.ts';

const COLUMNS = columns(
  ...([
    ['Tenant', 'TEXT'],
    ['Phase', 'TEXT'],
    ['Invoices'],
    ['Exception rate', 'PERCENT'],
    ['Opened'],
    ['Resolved'],
    ['Open'],
    ['Overdue'],
    ['In time', 'PERCENT'],
    ['Autonomy', 'PERCENT'],
    ['Drift'],
    ['Credit', 'MONEY'],
    ['Currency', 'TEXT'],
  ] as const),
);

/** One line a tenant: how it did, how far it has come, and how far it departs from the standard. */
export function tenantsTable(tenants: readonly TenantPeriods[]): Section {
  const missing = tenants.filter(({ now }) => !now).length;
  return {
    ...{ key: 'tenants', title: 'Tenants' },
    note:
      missing === 0
        ? 'Each tenant’s period begins and ends in its own time zone.'
        : `${missing} of ${tenants.length} tenants ${missing === 1 ? 'was' : 'were'} not measured for this period.`,
    columns: COLUMNS,
    rows: tenants.toSorted(byWork).map(rowOf),
  };
}

// Most work first: a long table is cut where little happened.
function byWork(one: TenantPeriods, other: TenantPeriods): number {
  const [a, b] = [one, other].map(({ now }) => now?.figures ?? NO_FIGURES);
  return b!.opened - a!.opened || b!.open - a!.open || b!.invoices - a!.invoices;
}

function rowOf({ id, name, phase, policyDepartures, now, credit }: TenantPeriods): Row {
  const said = now?.figures;
  const figures = said ?? NO_FIGURES;
  const closed = figures.resolved + figures.withdrawn;
  const known = (value: number) => (said ? count(value) : { value: null, kind: 'COUNT' as const });
  return {
    cells: [
      ...[text(name), text(`${phase.slice(0, 1).toUpperCase()}${phase.slice(1)}`), known(figures.invoices)],
      percent(share(figures.invoices - figures.passed, figures.invoices)),
      ...[figures.opened, figures.resolved, figures.open, figures.overdue].map(known),
      percent(share(figures.inTime, figures.dated)),
      percent(share(figures.touchless, closed)),
      count(policyDepartures),
      credit ? amount(money(credit.amount, credit.currency).amount, credit.currency) : amount(null, 'EUR'),
      text(credit?.currency ?? null),
    ],
    behind: { kind: 'TENANT', tenantId: id },
  };
}

/** How many tenants stand in which phase. */
export function adoption(tenants: readonly TenantPeriods[]): Section {
  const phases = ['baseline', 'pilot', 'rollout', 'steady'];
  return {
    ...{ key: 'adoption', title: 'Adoption', note: 'As it stands now: how far the tenants have come.' },
    columns: columns(['Phase', 'TEXT'], ['Tenants']),
    rows: phases.map((phase) => ({
      cells: [
        text(`${phase.slice(0, 1).toUpperCase()}${phase.slice(1)}`),
        count(tenants.filter((one) => one.phase === phase).length),
      ],
    })),
  };
}
