import type { Tx } from '../../platform/database/tx.ts';
import type { PlaceRule } from './retention-rules.ts';

/** What one portion removed. */
export interface Removed {
  /** The place whose rule it was, once for each row. */
  readonly places: readonly string[];
  /** SHA-256 of files that may be needed no more. */
  readonly files: readonly string[];
}

const OLD = `
  SELECT c.id, r.place FROM case_file c
  JOIN unnest($2::uuid[], $3::timestamptz[]) AS r(place, before) ON r.place = coalesce(c.unit_id, $1)
  WHERE c.tenant_id = $1 AND c.closed_at < r.before
    AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = $1 AND h.case_id = c.id AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until > $5))
    AND NOT EXISTS (SELECT FROM invoice i WHERE i.tenant_id = $1 AND i.id = c.invoice_id AND i.status = 'held')
    AND NOT EXISTS (SELECT FROM exception_record e JOIN invoice i ON i.tenant_id = $1 AND i.id = e.invoice_id
                    WHERE e.tenant_id = $1 AND e.case_id = c.id AND (e.state = 'open' OR i.status = 'held'))
    AND NOT EXISTS (SELECT FROM effect f WHERE f.tenant_id = $1 AND f.case_id = c.id AND f.state = 'claimed')
  ORDER BY c.closed_at, c.id LIMIT $4`;

const FILES = `
  SELECT DISTINCT f ->> 'sha256' AS sha256 FROM supplier_answer a, jsonb_array_elements(a.files) AS f
  WHERE a.tenant_id = $1 AND a.case_id = ANY($2)`;

/** Tables whose rows go with their case. */
export const OF_CASE: readonly string[] = [
  'case_event',
  'exception_record',
  'task',
  'comment',
  'supplier_link',
  'supplier_answer',
  'effect',
  'mail',
  'legal_hold',
  'bank_change',
  'duplicate_dismissal',
  'coded_line',
];
const parts = OF_CASE.map((table) => `DELETE FROM ${table} WHERE tenant_id = $1 AND case_id = ANY($2)`);
const CASES = 'DELETE FROM case_file WHERE tenant_id = $1 AND id = ANY($2)';

/** Removes some closed cases that are over their time, with their history, tasks, comments, messages and answers. */
export async function removeOldCases(tx: Tx, rules: readonly PlaceRule[], most: number): Promise<Removed> {
  const { tenantId } = tx.ctx;
  const [places, before] = [rules.map(({ place }) => place), rules.map((rule) => rule.before)];
  const old = await tx.query<{ id: string; place: string }>(OLD, [tenantId, places, before, most, tx.at]);
  if (old.length === 0) return { places: [], files: [] };
  const ids = old.map(({ id }) => id);
  const files = await tx.query<{ sha256: string }>(FILES, [tenantId, ids]);
  for (const statement of [...parts, CASES]) await tx.run(statement, [tenantId, ids]);
  return { places: old.map(({ place }) => place), files: files.map(({ sha256 }) => sha256) };
}
