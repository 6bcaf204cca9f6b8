import type { CaseGroup, CaseRow } from '../documents.ts';

/** What stands in a list: a row, with its place among the rows, or the head of a group, with the first row under it. */
export type ListItem = { row: CaseRow; index: number; group?: undefined } | { group: CaseGroup; row: CaseRow };

/** The rows with a head above each group. A row that moved to another group meanwhile stays where it was shown. */
export function listItems(
  rows: readonly CaseRow[],
  groups: readonly CaseGroup[],
  groupOf: ReadonlyMap<string, string>,
): ListItem[] {
  if (groups.length === 0) return rows.map((row, index) => ({ row, index }));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const items: ListItem[] = [];
  let open: string | undefined;
  for (const [index, row] of rows.entries()) {
    const key = groupOf.get(row.id) ?? '';
    if (key !== open) {
      items.push({ row, group: byKey.get(key) ?? { key, label: null, count: 0, valueAtRisk: [] } });
      open = key;
    }
    items.push({ row, index });
  }
  return items;
}

/** Where a row stands among the items. */
export function itemAt(items: readonly ListItem[], index: number): number {
  return items.findIndex((item) => !item.group && item.index === index);
}
