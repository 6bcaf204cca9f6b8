import type { Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';

/** What stands open on a case, as one short word: the same word for the same exceptions, money and evidence. */
export async function factsSeen(tx: Tx, caseId: string): Promise<string> {
  const [row] = await tx.query<{ facts: string }>(FACTS, [tx.ctx.tenantId, caseId]);
  return row!.facts;
}

export const FACTS_CHANGED: Refusal = {
  code: 'FACTS_CHANGED',
  message: 'What the answer was about changed before it took effect.',
  hint: 'Look at the case as it is now, then answer again.',
};

const FACTS = `
  SELECT md5(coalesce(jsonb_agg(jsonb_build_array(code, line, cause_key, amount_at_risk, currency, evidence)
    ORDER BY code, line, cause_key, id), '[]')::text) AS facts
  FROM exception_record WHERE tenant_id = $1 AND case_id = $2 AND state = 'open'`;
