import type { Objective, ObjectiveKind } from '@clearhold/cases';
import type { OpenTime } from '@clearhold/kernel/calendar';
import type { Tx } from '../../platform/database/tx.ts';

/** Something that fell due: it began, had until its deadline, and ended or not. */
export interface DueItem {
  readonly key: string;
  readonly caseId: string | null;
  readonly startedAt: Date;
  readonly deadline: Date;
  readonly endedAt: Date | null;
}

type Found = Omit<DueItem, 'deadline'> & { readonly deadline: Date | null };

const PAGE = 20_000;
const HOUR_MS = 3_600_000;

// $1 tenant, $2 from, $3 until, $4 after which key, $5 how many. A first response is what a person did, the question that
// went to the supplier, what was sent to the ERP, or the end. What is held back in an early phase went to no ERP.
const SOURCES: Record<ObjectiveKind, { first: string; sql: string }> = {
  caseResolved: {
    first: '00000000-0000-0000-0000-000000000000',
    sql: `SELECT id AS key, id AS "caseId", opened_at AS "startedAt", due_at AS deadline, closed_at AS "endedAt" FROM case_file
      WHERE tenant_id = $1 AND due_at >= $2 AND due_at < $3 AND id > $4 ORDER BY id LIMIT $5`,
  },
  firstResponse: {
    first: '00000000-0000-0000-0000-000000000000',
    sql: `SELECT c.id AS key, c.id AS "caseId", c.opened_at AS "startedAt", NULL::timestamptz AS deadline,
        (SELECT min(e.at) FROM case_event e WHERE e.tenant_id = $1 AND e.case_id = c.id AND (e.mark = 'PERSON' OR e.type = 'caseClosed'
          OR (e.type = 'caseStateChanged' AND e.payload -> 'data' ->> 'to' IN ('waitingSupplier', 'waitingErp')))) AS "endedAt"
      FROM case_file c WHERE c.tenant_id = $1 AND c.opened_at >= $2 AND c.opened_at < $3 AND c.id > $4 ORDER BY c.id LIMIT $5`,
  },
  writeBack: {
    first: '',
    sql: `SELECT key, case_id AS "caseId", claimed_at AS "startedAt", NULL::timestamptz AS deadline,
        CASE WHEN state = 'done' THEN closed_at END AS "endedAt" FROM effect
      WHERE tenant_id = $1 AND connection_id IS NOT NULL AND NOT coalesce((request ->> 'heldBack')::boolean, false)
        AND claimed_at >= $2 AND claimed_at < $3 AND key > $4 ORDER BY key LIMIT $5`,
  },
  intake: {
    first: '00000000-0000-0000-0000-000000000000',
    sql: `SELECT id AS key, NULL::uuid AS "caseId", received_at AS "startedAt", NULL::timestamptz AS deadline, processed_at AS "endedAt"
      FROM document WHERE tenant_id = $1 AND received_at >= $2 AND received_at < $3 AND id > $4 ORDER BY id LIMIT $5`,
  },
};

/** All that fell due under a promise from one instant to another, in the order of its keys, a page at a time in memory. */
export async function* dueItems(
  tx: Tx,
  { kind, withinHours }: Objective,
  { from, until }: { from: Date; until: Date },
  clock: OpenTime,
): AsyncGenerator<DueItem> {
  const { first, sql } = SOURCES[kind];
  const given = (withinHours ?? 0) * HOUR_MS;
  const earliest = new Date(clock.shift(from.getTime(), -given));
  for (let after = first; ; ) {
    const page = await tx.query<Found>(sql, [tx.ctx.tenantId, earliest, until, after, PAGE]);
    for (const found of page) {
      const deadline = found.deadline ?? new Date(clock.shift(found.startedAt.getTime(), given));
      if (deadline >= from && deadline < until) yield { ...found, deadline };
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.key;
  }
}
