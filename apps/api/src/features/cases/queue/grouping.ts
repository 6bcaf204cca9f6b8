import { money } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Conditions } from './case-filter.ts';
import type { QueueClock } from './queue-clock.ts';

export type CaseGrouping = 'TYPE' | 'SUPPLIER' | 'OWNER' | 'DUE_DAY';

interface Grouped {
  /** The place of a case among the groups as text that sorts: rows of one group have one place. */
  readonly place: (timeZone: string) => string;
  /** The group's own id: a code, a supplier, a person, a day. Empty for none. */
  readonly key: (timeZone: string) => string;
  /** The group's name where the key is not one, from the rows of a group. */
  readonly label: string;
}

const dueDay = (timeZone: string) => `to_char(c.due_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD')`;
const SUPPLIER = `coalesce((SELECT s.name FROM supplier s WHERE s.tenant_id = c.tenant_id AND s.id = c.supplier_id), c.supplier_name)`;
const OWNER = `(SELECT p.name FROM person p WHERE p.tenant_id = c.tenant_id AND p.id = c.owner_id)`;

// Names sort the groups; the id behind the name keeps two of one name apart. Nobody's come first, undated last.
const GROUPINGS: Record<CaseGrouping, Grouped> = {
  TYPE: { place: () => 'c.primary_code', key: () => 'c.primary_code', label: 'NULL' },
  SUPPLIER: {
    place: () => `lower(${SUPPLIER}) || chr(31) || coalesce(c.supplier_id::text, c.supplier_name)`,
    key: () => `coalesce(c.supplier_id::text, c.supplier_name)`,
    label: `min(${SUPPLIER})`,
  },
  OWNER: {
    place: () => `coalesce(lower(${OWNER}) || chr(31) || c.owner_id::text, '')`,
    key: () => `coalesce(c.owner_id::text, '')`,
    label: `min(${OWNER})`,
  },
  DUE_DAY: {
    place: (timeZone) => `coalesce(${dueDay(timeZone)}, '~')`,
    key: (timeZone) => `coalesce(${dueDay(timeZone)}, '')`,
    label: 'NULL',
  },
};

/** A grouping as SQL over `case_file c`; both parts compare by code point, whatever the database's collation. */
export function groupingOf(grouping: CaseGrouping, clock: QueueClock, take: (value: unknown) => string) {
  const { place, key } = GROUPINGS[grouping];
  const timeZone = grouping === 'DUE_DAY' ? `${take(clock.timeZone)}::text` : '';
  return { place: `(${place(timeZone)}) COLLATE "C"`, key: key(timeZone) };
}

/** The groups of a list in its order, each with its count and its money at risk by currency. */
export async function groupsOf(tx: Tx, grouping: CaseGrouping, clock: QueueClock, conditions: Conditions) {
  const { place, key } = groupingOf(grouping, clock, (value) => conditions.take(value));
  const rows = await tx.query<{ key: string; label: string | null; n: number; currency: string; amount: string }>(
    `SELECT ${key} AS key, ${GROUPINGS[grouping].label} AS label, count(*)::int AS n, c.currency, sum(c.amount_at_risk)::text AS amount
     FROM case_file c WHERE ${conditions.where} GROUP BY ${place}, 1, c.currency ORDER BY ${place}, 5 DESC LIMIT 2000`,
    conditions.values,
  );
  const groups = new Map<string, { key: string; label: string | null; count: number; valueAtRisk: unknown[] }>();
  for (const row of rows) {
    const group = groups.get(row.key) ?? { key: row.key, label: row.label, count: 0, valueAtRisk: [] };
    group.count += row.n;
    group.valueAtRisk.push(money(row.amount, row.currency));
    groups.set(row.key, group);
  }
  return [...groups.values()];
}
