import { type Decimal, decimal } from '@clearhold/kernel';
import type { TenantRow } from './documents.ts';
import type { TenantSearch } from './tenant-search.ts';

const RANK: Record<string, number> = { RISK: 0, WATCH: 1, GOOD: 2 };
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The greatest amount at risk in one currency; amounts of different currencies are not added. */
function most(row: TenantRow): Decimal {
  return row.valueAtRisk.map(({ amount }) => decimal(amount)).reduce((a, b) => (a.gt(b) ? a : b), decimal('0'));
}

const byHelp = (a: TenantRow, b: TenantRow) =>
  (RANK[a.health] ?? 3) - (RANK[b.health] ?? 3) ||
  b.overdueCases - a.overdueCases ||
  b.deadLetters - a.deadLetters ||
  b.openCases - a.openCases ||
  a.tenant.name.localeCompare(b.tenant.name);

// Downward is the worse end first: most open, lowest service level, longest silence.
const DOWN: Record<NonNullable<TenantSearch['sort']>, (a: TenantRow, b: TenantRow) => number> = {
  name: (a, b) => b.tenant.name.localeCompare(a.tenant.name),
  open: (a, b) => b.openCases - a.openCases,
  overdue: (a, b) => b.overdueCases - a.overdueCases,
  risk: (a, b) => most(b).comparedTo(most(a)),
  sla: (a, b) => Number(b.slaMetPercent ?? -1) - Number(a.slaMetPercent ?? -1),
  autonomy: (a, b) => Number(b.touchlessPercent ?? -1) - Number(a.touchlessPercent ?? -1),
  erp: (a, b) => Date.parse(b.lastErpEventAt ?? '0') - Date.parse(a.lastErpEventAt ?? '0'),
  dead: (a, b) => b.deadLetters - a.deadLetters,
  policy: (a, b) => b.policyDepartures - a.policyDepartures,
};

/** The rows that answer the search, in its order; who needs help comes first unless it says otherwise. */
export function arrange(rows: readonly TenantRow[], { q, sort, up }: TenantSearch): TenantRow[] {
  const needle = fold(q ?? '').trim();
  const found = rows.filter(({ tenant }) => fold(`${tenant.name} ${tenant.slug}`).includes(needle));
  const down = sort && DOWN[sort];
  if (!down) return found.sort(byHelp);
  return found.sort((a, b) => (up ? down(b, a) : down(a, b)) || byHelp(a, b));
}

/** Rows in an order taken before: new ones come last, missing ones are left out. */
export function keepOrder(rows: readonly TenantRow[], ids: readonly string[]): TenantRow[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const at = (row: TenantRow) => place.get(row.tenant.id) ?? ids.length;
  return [...rows].sort((a, b) => at(a) - at(b));
}
