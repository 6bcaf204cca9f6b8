import type { Tx } from '../../../platform/database/tx.ts';

/** What is recorded of matters: each row names the case or document that it belongs to as `of`. */
export interface TraceRows {
  readonly documents: readonly DocumentRow[];
  readonly events: readonly EventRow[];
  readonly effects: readonly EffectRow[];
  readonly mails: readonly MailRow[];
  readonly letters: readonly LetterRow[];
}

export interface DocumentRow {
  readonly of: string;
  readonly channel: string;
  readonly format: string | null;
  readonly status: string;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly processedAt: Date | null;
}
export interface EventRow {
  readonly of: string;
  readonly seq: number;
  readonly type: string;
  readonly mark: string;
  readonly who: string;
  readonly text: string;
  readonly stepId: string | null;
  readonly at: Date;
}
export interface EffectRow {
  readonly of: string;
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly reference: string | null;
  readonly message: string | null;
  readonly claimedAt: Date;
  readonly closedAt: Date | null;
}
export interface MailRow {
  readonly of: string;
  readonly id: string;
  readonly state: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
export interface LetterRow {
  readonly of: string;
  readonly id: string;
  readonly kind: string;
  readonly cause: string;
  readonly attempts: number;
  readonly failedAt: Date;
  readonly endedAt: Date | null;
  readonly discarded: boolean;
}

/** Everything recorded about these cases and documents: five queries, however many there are. */
export async function traceRows(tx: Tx, caseIds: readonly string[], documentIds: readonly string[]) {
  const ask = <T extends object>(sql: string, ids: readonly string[]) => tx.query<T>(sql, [tx.ctx.tenantId, ids]);
  return {
    documents: await ask<DocumentRow>(DOCUMENTS, documentIds),
    events: await ask<EventRow>(EVENTS, caseIds),
    effects: await ask<EffectRow>(EFFECTS, caseIds),
    mails: await ask<MailRow>(MAILS, caseIds),
    letters: await ask<LetterRow>(LETTERS, [...caseIds, ...documentIds]),
  } satisfies TraceRows;
}

/** The cases that came of documents, with what row checks look at. */
export function casesOfDocuments(tx: Tx, ids: readonly string[]) {
  return tx.query<{
    id: string;
    documentId: string;
    unit_id: string | null;
    supplier_id: string | null;
    owner_id: string | null;
  }>(CASES, [tx.ctx.tenantId, ids]);
}

// A case whose history is longer than this is read in its history; its trace keeps the newest of it.
const MOST_EVENTS = 500;
const DOCUMENTS = `
  SELECT id AS of, channel, format, status, received_by AS "receivedBy", received_at AS "receivedAt", processed_at AS "processedAt"
  FROM document WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`;
const EVENTS = `
  SELECT e.* FROM unnest($2::uuid[]) AS c(id) CROSS JOIN LATERAL (
    SELECT case_id AS of, seq, type, mark, actor_name AS who, text, payload ->> 'stepId' AS "stepId", at
    FROM case_event WHERE tenant_id = $1 AND case_id = c.id ORDER BY seq DESC LIMIT ${MOST_EVENTS}
  ) e ORDER BY e.of, e.seq`;
const EFFECTS = `
  SELECT case_id AS of, key, kind, state, attempts, outcome -> 'confirmation' ->> 'reference' AS reference, outcome ->> 'message' AS message,
    claimed_at AS "claimedAt", closed_at AS "closedAt"
  FROM effect WHERE tenant_id = $1 AND case_id = ANY ($2::uuid[]) ORDER BY claimed_at, key`;
const MAILS = `
  SELECT case_id AS of, id, state, error, created_at AS "createdAt", sent_at AS "sentAt"
  FROM mail WHERE tenant_id = $1 AND case_id = ANY ($2::uuid[]) ORDER BY created_at, id`;
const LETTERS = `
  SELECT subject_id AS of, id, kind, cause, attempts, failed_at AS "failedAt", coalesce(replayed_at, discarded_at) AS "endedAt",
    discarded_at IS NOT NULL AS discarded
  FROM dead_letter WHERE tenant_id = $1 AND subject_id = ANY ($2::text[]) ORDER BY failed_at, id`;
const CASES = `
  SELECT id, document_id AS "documentId", unit_id, supplier_id, owner_id FROM case_file
  WHERE tenant_id = $1 AND document_id = ANY ($2::uuid[]) ORDER BY number`;
