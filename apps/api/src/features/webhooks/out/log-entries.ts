import type { Tx } from '../../../platform/database/tx.ts';
import type { LogEntry } from './shape-event.ts';

/** Places in a tenant's log, both ends among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The entries of these places whose actions are asked for, in their order. */
export const entriesAt = (tx: Tx, ranges: readonly Range[], actions: readonly string[]): Promise<LogEntry[]> =>
  tx.query(AT, [tx.ctx.tenantId, ranges.map(({ from }) => from), ranges.map(({ to }) => to), actions]);

/** The entries since an instant, `most` at most, in their order. */
export const entriesSince = (tx: Tx, since: Date, actions: readonly string[], most: number): Promise<LogEntry[]> =>
  tx.query(SINCE, [tx.ctx.tenantId, since, actions, most]);

const COLUMNS = `e.seq, e.at, e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.body::jsonb -> 'details' AS details`;
const AT = `
  SELECT ${COLUMNS} FROM unnest($2::bigint[], $3::bigint[]) r(first, last)
  JOIN audit_entry e ON e.tenant_id = $1 AND e.seq BETWEEN r.first AND r.last AND e.action = ANY($4) ORDER BY e.seq`;
const SINCE = `SELECT ${COLUMNS} FROM audit_entry e WHERE e.tenant_id = $1 AND e.at >= $2 AND e.action = ANY($3) ORDER BY e.seq LIMIT $4`;
