import type { Tx } from '../../platform/database/tx.ts';
import type { Letter } from './letter-rows.ts';

export interface LetterStep {
  at: Date;
  act: 'FAILED' | 'MENDED' | 'REPLAYED' | 'DISCARDED';
  by: string | null;
  note: string | null;
}

// The letters of the same work about the same thing, and what people did with them as the log has it.
const HISTORY = `
  WITH letter AS (SELECT id, cause, attempts, failed_at FROM dead_letter WHERE tenant_id = $1 AND kind = $2 AND subject_id = $3)
  SELECT failed_at AS at, 'FAILED' AS act, NULL AS by, cause AS note, id FROM letter
  UNION ALL
  SELECT a.at, CASE a.action WHEN 'deadLetter.replayed' THEN 'REPLAYED' WHEN 'deadLetter.mended' THEN 'MENDED' ELSE 'DISCARDED' END,
    a.actor_name, a.body::jsonb #>> '{details,reason}', l.id
  FROM letter l JOIN audit_entry a ON a.tenant_id = $1 AND a.subject_id = l.id::text
  WHERE a.action IN ('deadLetter.replayed', 'deadLetter.mended', 'deadLetter.discarded')
  ORDER BY at, id LIMIT 100`;

/** What became of failed work, oldest first. */
export function historyOf(tx: Tx, letter: Pick<Letter, 'kind' | 'subjectId'>): Promise<LetterStep[]> {
  return tx.query<LetterStep>(HISTORY, [tx.ctx.tenantId, letter.kind, letter.subjectId]);
}
