import { toCsv } from '@clearhold/ui/format';
import type { TenantRow } from './documents.ts';
import type { RingOf } from './groups.ts';

const HEAD = [
  ...['Tenant', 'Short name', 'State', 'Phase', 'Ring', 'Blueprint', 'Health', 'Why', 'Open', 'Overdue', 'At risk'],
  ...['Open 0-2 days', 'Open 3-7 days', 'Open 8-30 days', 'Open more than 30 days'],
  ...['In time %', 'Autonomy %', 'Documents today', 'ERP heard', 'Failed work', 'Policy departures'],
];

/** The monitor's rows as they stand, as CSV; amounts of several currencies share a cell. */
export function tenantsCsv(rows: readonly TenantRow[], rings: readonly RingOf[]): string {
  const ringOf = new Map(rings.flatMap(({ name, tenants }) => tenants.map(({ id }) => [id, name] as const)));
  return toCsv(
    HEAD,
    rows.map((row) => [
      ...[row.tenant.name, row.tenant.slug, row.tenant.status, row.tenant.phase.toLowerCase()],
      ...[ringOf.get(row.tenant.id), row.tenant.blueprint, row.health.toLowerCase(), row.healthReason],
      ...[row.openCases, row.overdueCases],
      row.valueAtRisk.map(({ amount, currency }) => `${amount} ${currency}`).join('; '),
      ...[0, 1, 2, 3].map((age) => row.aging[age] ?? 0),
      ...[row.slaMetPercent, row.touchlessPercent, row.documentsToday, row.lastErpEventAt],
      ...[row.deadLetters, row.policyDepartures],
    ]),
  );
}
