import type { Tx } from '../../../platform/database/tx.ts';
import { Conditions, reach } from '../queue/case-filter.ts';
import { awaitsWithin } from './await-sql.ts';

export const PARTIES = ['PERSON', 'SUPPLIER', 'ERP', 'TIMER'] as const;
export type AwaitedParty = (typeof PARTIES)[number];

export interface AwaitRow {
  id: string;
  party: AwaitedParty;
  caseId: string;
  what: string;
  whose: string | null;
  /** `whose` is the key of a role. */
  byRole: boolean;
  since: Date;
  until: Date | null;
  isOverdue: boolean;
  isInDoubt: boolean;
  attempts: number | null;
}

/** What the cases wait for that the reader may see, longest first. */
export function listAwaits(
  tx: Tx,
  party: AwaitedParty | null,
  first: number,
  after: string | null,
): Promise<AwaitRow[]> {
  const { sql, values, take } = within(tx);
  const [of, from, limit, now] = [take(party), take(after), take(first), take(tx.at)];
  return tx.query<AwaitRow>(
    `WITH w AS (${sql})
     SELECT id, party, case_id AS "caseId", what, whose, by_role AS "byRole", since, until,
       coalesce(until < ${now}::timestamptz, false) AS "isOverdue", in_doubt AS "isInDoubt", attempts
     FROM w WHERE (${of}::text IS NULL OR party = ${of})
       AND (${from}::text IS NULL OR (since, id) > (SELECT since, id FROM w WHERE id = ${from}))
     ORDER BY since, id LIMIT ${limit}`,
    values,
  );
}

/** Each party with how much is waited for from it. */
export async function sumAwaits(tx: Tx) {
  const { sql, values, take } = within(tx);
  const now = take(tx.at);
  const rows = await tx.query<{
    party: AwaitedParty;
    count: number;
    overdue: number;
    inDoubt: number;
    oldest: Date | null;
  }>(
    `SELECT party, count(*)::int AS count, count(*) FILTER (WHERE until < ${now}::timestamptz)::int AS overdue,
       count(*) FILTER (WHERE in_doubt)::int AS "inDoubt", min(since) AS oldest FROM (${sql}) w GROUP BY 1`,
    values,
  );
  return PARTIES.map(
    (party) => rows.find((row) => row.party === party) ?? { party, count: 0, overdue: 0, inDoubt: 0, oldest: null },
  );
}

function within(tx: Tx) {
  const conditions = new Conditions(tx.ctx.tenantId);
  reach(tx.ctx, conditions);
  return {
    sql: awaitsWithin(conditions.where),
    values: conditions.values,
    take: (value: unknown) => conditions.take(value),
  };
}
