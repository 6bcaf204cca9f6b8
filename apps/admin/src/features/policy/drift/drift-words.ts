import type { Tone } from '@clearhold/ui';
import { toCsv } from '@clearhold/ui/format';
import type { Departure } from './documents.ts';

/** How a value stands to the standard, as word, tone and sentence. */
export const DIRECTIONS: Record<Departure['direction'], { label: string; tone: Tone | 'neutral'; words: string }> = {
  LOOSER: { label: 'Looser', tone: 'risk', words: 'It lets more through than the standard.' },
  OTHER: { label: 'Otherwise', tone: 'waiting', words: 'Another choice, neither stricter nor looser.' },
  STRICTER: { label: 'Stricter', tone: 'info', words: 'It lets less through than the standard.' },
  SAME: {
    label: 'Pinned',
    tone: 'neutral',
    words: 'The same as the standard, but set here: it follows no later change.',
  },
};

/** Where it is set: the tenant, with the unit where it is one's. */
export const placeOf = ({ tenantName, scopeName, scopeKind }: Departure) =>
  scopeKind === 'UNIT' ? `${tenantName} · ${scopeName}` : scopeName;

/** The columns that the report sorts by. */
export const SORTS = ['where', 'setting', 'direction', 'since'] as const;
export type DriftSort = (typeof SORTS)[number];

const RANK: Record<Departure['direction'], number> = { LOOSER: 0, OTHER: 1, STRICTER: 2, SAME: 3 };
const newest = (a: Departure, b: Departure) => b.since.localeCompare(a.since);
const BY: Record<DriftSort, (a: Departure, b: Departure) => number> = {
  where: (a, b) => placeOf(a).localeCompare(placeOf(b)) || a.title.localeCompare(b.title),
  setting: (a, b) => a.title.localeCompare(b.title) || placeOf(a).localeCompare(placeOf(b)),
  direction: (a, b) => RANK[a.direction] - RANK[b.direction] || newest(a, b),
  since: newest,
};

/** What the report is narrowed to. */
export interface DriftSearch {
  words: string;
  direction: Departure['direction'] | 'ALL';
  sort: DriftSort;
  /** The other way round. */
  turned?: boolean;
}

/** The rows that answer the search, in its order. */
export function narrowed(rows: readonly Departure[], { words, direction, sort, turned }: DriftSearch): Departure[] {
  const needle = words.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (direction === 'ALL' || row.direction === direction) &&
      `${placeOf(row)} ${row.title} ${row.key} ${row.entry ?? ''} ${row.by}`.toLowerCase().includes(needle),
  );
  return found.sort((a, b) => (turned ? BY[sort](b, a) : BY[sort](a, b)));
}

const HEAD =
  'Tenant,Unit,Setting,Key,Exception type,Standard,Standard from,Own value,Departs,Held back by,Since,By,Version,Reason';

/** The rows as CSV with exact instants. */
export function driftCsv(rows: readonly Departure[]): string {
  return toCsv(
    HEAD.split(','),
    rows.map((row) => [
      row.tenantName,
      row.scopeKind === 'UNIT' ? row.scopeName : '',
      row.title,
      row.key,
      row.entry,
      row.standard,
      row.standardFrom,
      row.own,
      DIRECTIONS[row.direction].label,
      row.heldBackBy,
      row.since,
      row.by,
      row.version,
      row.reason,
    ]),
  );
}
