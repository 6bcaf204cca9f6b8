import type { TenantRow } from './documents.ts';

/** What the monitor can be grouped by. */
export const GROUPINGS = ['ring', 'blueprint'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A partner's ring with the tenants in it. */
export interface RingOf {
  readonly name: string;
  readonly tenants: readonly { id: string }[];
}

/** What stands in the monitor: a row with its place among the rows, or the head of a group with all its rows. */
export type MonitorItem = { row: TenantRow; index: number } | { head: string; rows: readonly TenantRow[] };

/** The name of each tenant's group, and the order of the groups: rings as they are reached, blueprints by name. */
export function groupNames(rows: readonly TenantRow[], by: Grouping, rings: readonly RingOf[]) {
  const ringOf = new Map(rings.flatMap(({ name, tenants }) => tenants.map(({ id }) => [id, name] as const)));
  const nameOf = ({ tenant }: TenantRow): string =>
    by === 'ring' ? (ringOf.get(tenant.id) ?? 'No ring') : (tenant.blueprint ?? 'No blueprint');
  const order = by === 'ring' ? rings.map(({ name }) => name) : [...new Set(rows.map(nameOf))].sort();
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return { nameOf, place };
}

/** The rows group by group, each group in the order that the rows came in. */
export function inGroups(rows: readonly TenantRow[], by: Grouping | undefined, rings: readonly RingOf[]): TenantRow[] {
  if (!by) return [...rows];
  const { nameOf, place } = groupNames(rows, by, rings);
  return [...rows].sort((a, b) => place(nameOf(a)) - place(nameOf(b)));
}

/** Rows that stand in groups, with a head above each. */
export function withHeads(
  rows: readonly TenantRow[],
  by: Grouping | undefined,
  rings: readonly RingOf[],
): MonitorItem[] {
  const items = rows.map((row, index) => ({ row, index }));
  if (!by) return items;
  const { nameOf } = groupNames(rows, by, rings);
  return items.flatMap((item, at): MonitorItem[] => {
    const head = nameOf(item.row);
    const before = items[at - 1];
    if (before && nameOf(before.row) === head) return [item];
    return [{ head, rows: rows.filter((row) => nameOf(row) === head) }, item];
  });
}
