import { isId } from '@clearhold/kernel';
import { HOUSE, productName } from '../../platform/brand/product-name.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { ACTION_WORDS } from './action-words.ts';

/** By what the log is searched; what is absent does not narrow. */
export interface EntryFilter {
  readonly subjectId?: string | null;
  /** An id, a matter's correlation id, or the number of a case, invoice or order. */
  readonly object?: string | null;
  /** A part of the name of who did it, or an id. */
  readonly actor?: string | null;
  /** One action, or the first part of several: `case`. */
  readonly action?: string | null;
  /** A business unit: what was done to its cases, documents and invoices, and to itself. */
  readonly scopeId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

interface Search {
  readonly where: string;
  readonly values: unknown[];
}

/**
 * A condition of its own for every combination of filters, so that each finds its index: names and numbers are looked up
 * first, and the log is asked for exact values. Undefined where nothing can be found.
 */
export async function searchOf(tx: Tx, filter: EntryFilter): Promise<Search | undefined> {
  const values: unknown[] = [tx.ctx.tenantId];
  const conditions = ['tenant_id = $1'];
  const also = (condition: (value: string) => string, value: unknown) =>
    conditions.push(condition(`$${values.push(value)}`));
  const { subjectId, action, scopeId, from, to } = filter;
  const [who, object] = [filter.actor?.trim(), filter.object?.trim()];
  if (subjectId) also((id) => `subject_id = ${id}`, subjectId);
  if (action) also((actions) => `action = ANY(${actions})`, actionsUnder(action));
  if (from) also((at) => `at >= ${at}`, from);
  if (to) also((at) => `at < ${at}`, to);
  if (who && isId(who)) also((id) => `actor_id = ${id}`, who);
  else if (who) also((names) => `actor_name = ANY(${names})`, await namesWith(tx, who));
  if (object) also((ids) => `subject_id = ANY(${ids})`, await idsOf(tx, object));
  if (scopeId && !isId(scopeId)) return undefined;
  if (scopeId) also(ofUnit, scopeId);
  return { where: conditions.join(' AND '), values };
}

const actionsUnder = (action: string): string[] => [
  action,
  ...Object.keys(ACTION_WORDS).filter((one) => one.startsWith(`${action}.`)),
];

// One probe of the index for each different name, however long the log: there are as many as people and programs. The
// system is looked for by the name that its readers know.
const NAMES = `
  WITH RECURSIVE name AS (
    (SELECT actor_name FROM audit_entry WHERE tenant_id = $1 ORDER BY actor_name LIMIT 1)
    UNION ALL
    SELECT (SELECT e.actor_name FROM audit_entry e WHERE e.tenant_id = $1 AND e.actor_name > n.actor_name ORDER BY e.actor_name LIMIT 1)
    FROM name n WHERE n.actor_name IS NOT NULL
  )
  SELECT actor_name AS name FROM name WHERE strpos(lower(CASE actor_name WHEN $3 THEN $4 ELSE actor_name END), lower($2)) > 0`;

async function namesWith(tx: Tx, part: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(NAMES, [tx.ctx.tenantId, part, HOUSE, await productName(tx)]);
  return rows.map(({ name }) => name);
}

const IDS = `
  SELECT id::text FROM case_file WHERE tenant_id = $1 AND number = $3
  UNION SELECT id::text FROM case_file WHERE tenant_id = $1 AND invoice_id IN (SELECT id FROM invoice WHERE tenant_id = $1 AND number = $2)
  UNION SELECT id::text FROM invoice WHERE tenant_id = $1 AND number = $2
  UNION SELECT document_id::text FROM invoice WHERE tenant_id = $1 AND number = $2
  UNION SELECT id::text FROM document WHERE tenant_id = $1 AND correlation_id = $2
  UNION SELECT id::text FROM case_file WHERE tenant_id = $1 AND correlation_id = $2`;

/** The ids of what a person may mean by an id or number; orders and receipts are noted under their own numbers. */
async function idsOf(tx: Tx, object: string): Promise<string[]> {
  const number = /^\d{1,9}$/.test(object) ? Number(object) : null;
  const rows = await tx.query<{ id: string }>(IDS, [tx.ctx.tenantId, object, number]);
  return [object, ...rows.map(({ id }) => id)];
}

// A probe by primary key for each entry that the other filters leave; an id of another form belongs to no unit.
const ofUnit = (unit: string): string => `(subject_id = ${unit} OR CASE subject_kind
  WHEN 'Case' THEN ${inUnit('case_file', unit)}
  WHEN 'Document' THEN ${inUnit('document', unit)}
  WHEN 'Invoice' THEN ${inUnit('invoice', unit)} END)`;

const inUnit = (table: string, unit: string): string => `EXISTS (
    SELECT FROM ${table} x WHERE x.tenant_id = $1 AND x.unit_id = ${unit}::uuid
      AND x.id = CASE WHEN subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN subject_id::uuid END)`;
