import { GROUPINGS, type Grouping } from './groups.ts';

/** What the monitor's address holds: the words searched for, the column it is sorted by, what it is grouped by. */
export interface TenantSearch {
  q?: string;
  sort?: SortColumn;
  up?: boolean;
  by?: Grouping;
}

/** Columns that the monitor sorts by; without one it sorts by who needs help. */
export const SORT_COLUMNS = ['name', 'open', 'overdue', 'risk', 'sla', 'autonomy', 'erp', 'dead', 'policy'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Reads the address; what is not known is left out. */
export function readTenantSearch(search: Record<string, unknown>): TenantSearch {
  const sort = SORT_COLUMNS.find((column) => column === search.sort);
  return {
    q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
    sort,
    up: sort && search.up === true ? true : undefined,
    by: GROUPINGS.find((by) => by === search.by),
  };
}
