import type { Tx } from '../../platform/database/tx.ts';

export interface Letter {
  id: string;
  kind: string;
  subjectId: string;
  cause: string;
  attempts: number;
  failedAt: Date;
  replayedAt: Date | null;
  discardedAt: Date | null;
  state: 'OPEN' | 'REPLAYED' | 'DISCARDED';
  payload: Record<string, unknown>;
  correlationId: string;
  about: string | null;
  caseId: string | null;
}

export interface LetterFilter {
  readonly after?: string | null;
  readonly state?: Letter['state'] | null;
  readonly kind?: string | null;
  readonly since?: Date | string | null;
}

/** A cause without what differs from one to the next: ids, numbers, quoted words. Shape for both SQL and the groups' names. */
export const CAUSE = `left(regexp_replace(regexp_replace(l.cause, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '…', 'g'), '\\m[0-9]+\\M', '…', 'g'), 300)`;
export const OPEN = 'l.replayed_at IS NULL AND l.discarded_at IS NULL';

const DEALT = `NOT (${OPEN})`;
const STATE = `CASE WHEN l.replayed_at IS NOT NULL THEN 'REPLAYED' WHEN l.discarded_at IS NOT NULL THEN 'DISCARDED' ELSE 'OPEN' END`;
const LETTERS = `
  SELECT l.id, l.kind, l.subject_id AS "subjectId", l.cause, l.attempts, l.failed_at AS "failedAt", l.replayed_at AS "replayedAt",
    l.discarded_at AS "discardedAt", ${STATE} AS state, l.payload, l.correlation_id AS "correlationId", c.id AS "caseId", coalesce(
      (SELECT 'Invoice ' || i.number FROM invoice i WHERE i.tenant_id = l.tenant_id AND i.id = s.id),
      'Case ' || c.number,
      (SELECT 'Document ' || coalesce(d.filename, d.id::text) FROM document d WHERE d.tenant_id = l.tenant_id AND d.id = s.id)) AS about
  FROM dead_letter l
  CROSS JOIN LATERAL (SELECT CASE WHEN l.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN l.subject_id::uuid END AS id) s
  LEFT JOIN case_file c ON c.tenant_id = l.tenant_id AND c.id = s.id`;

/** A page of a tenant's failed work; what is open stands first. */
export function listLetters(tx: Tx, first: number, filter: LetterFilter): Promise<Letter[]> {
  const { after = null, state = null, kind = null, since = null } = filter;
  return tx.query<Letter>(
    `${LETTERS}
     WHERE l.tenant_id = $1 AND ($3::text IS NULL OR ${STATE} = $3) AND ($4::text IS NULL OR l.kind = $4)
       AND ($5::timestamptz IS NULL OR l.failed_at >= $5)
       AND ($6::uuid IS NULL OR EXISTS (SELECT FROM dead_letter p WHERE p.tenant_id = $1 AND p.id = $6
         AND ((${DEALT}) > (${DEALT.replaceAll('l.', 'p.')}) OR (${DEALT}) = (${DEALT.replaceAll('l.', 'p.')}) AND l.id < p.id)))
     ORDER BY (${DEALT}), l.id DESC LIMIT $2`,
    [tx.ctx.tenantId, first, state, kind, since, after],
  );
}

export async function findLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  return (await tx.query<Letter>(`${LETTERS} WHERE l.tenant_id = $1 AND l.id = $2`, [tx.ctx.tenantId, id]))[0];
}

/** Open failed work by kind and cause, most first. */
export function groupLetters(tx: Tx) {
  return tx.query<{ kind: string; cause: string; count: number; oldest: Date; newest: Date }>(
    `SELECT l.kind, ${CAUSE} AS cause, count(*)::int AS count, min(l.failed_at) AS oldest, max(l.failed_at) AS newest
     FROM dead_letter l WHERE l.tenant_id = $1 AND ${OPEN} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 200`,
    [tx.ctx.tenantId],
  );
}
