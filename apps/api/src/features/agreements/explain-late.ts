import { type CaseState, causeOf, type ObjectiveKind, type StateChange, timeByParty } from '@clearhold/cases';
import type { OpenTime } from '@clearhold/kernel/calendar';
import type { Tx } from '../../platform/database/tx.ts';
import type { DueItem } from './due-items.ts';
import type { Breach } from './service-month.ts';

const CHUNK = 2_000;
const CHANGES = `
  SELECT case_id AS "caseId", at, payload -> 'data' ->> 'to' AS "to" FROM case_event
  WHERE tenant_id = $1 AND case_id = ANY($2::uuid[]) AND type = 'caseStateChanged' ORDER BY case_id, seq`;

/** Says of late items whose time it was, by the histories of their cases; `until` is when the month is measured for. */
export async function explainLate(
  tx: Tx,
  kind: ObjectiveKind,
  late: readonly DueItem[],
  { clock, until }: { clock: OpenTime; until: Date },
): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (let at = 0; at < late.length; at += CHUNK) {
    const chunk = late.slice(at, at + CHUNK);
    const changes = await changesOf(tx, chunk);
    for (const { key, caseId, startedAt, deadline, endedAt } of chunk) {
      const end = endedAt && endedAt < until ? endedAt : until;
      const stretch = { from: startedAt.getTime(), until: end.getTime() };
      // What was sent to the ERP is the ERP's, whatever its case does meanwhile that no state speaks for.
      const otherwise = kind === 'writeBack' ? 'erp' : 'service';
      const minutes = timeByParty(clock, stretch, (caseId && changes.get(caseId)) || [], otherwise);
      breaches.push({ kind, subjectId: key, caseId, startedAt, deadline, endedAt, cause: causeOf(minutes), minutes });
    }
  }
  return breaches;
}

async function changesOf(tx: Tx, items: readonly DueItem[]): Promise<Map<string, StateChange[]>> {
  const ids = [...new Set(items.flatMap(({ caseId }) => caseId ?? []))];
  const rows = await tx.query<{ caseId: string; at: Date; to: CaseState }>(CHANGES, [tx.ctx.tenantId, ids]);
  const changes = new Map<string, StateChange[]>();
  for (const { caseId, at, to } of rows) {
    const known = changes.get(caseId);
    if (known) known.push({ at: at.getTime(), to });
    else changes.set(caseId, [{ at: at.getTime(), to }]);
  }
  return changes;
}
