import type { PastCase, Playbook, PlaybookState } from '@clearhold/cases';
import { withBases } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';

/** A closed case of the period, as much as it takes to say which playbook it would follow. */
export interface ClosedCase {
  readonly id: string;
  readonly codes: string[];
  readonly unitId: string | null;
}

interface Row extends ClosedCase {
  readonly atRisk: string;
  readonly currency: string;
  readonly payable: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly dueAt: Date | null;
  readonly key: string;
  readonly version: number;
  readonly state: PlaybookState;
}

/** Cases of the period that ended by their playbook, the newest first. */
export function closedCases(tx: Tx, from: Date, until: Date, units: readonly string[] | null, most: number) {
  return tx.query<ClosedCase>(CLOSED, [tx.ctx.tenantId, from, until, units, most]);
}

/** How these cases went; `versionOf` gives the playbook that a case kept. */
export async function pastCases(
  tx: Tx,
  ids: readonly string[],
  versionOf: (key: string, version: number) => Promise<Playbook>,
): Promise<PastCase[]> {
  const rows = await tx.query<Row>(PAST, [tx.ctx.tenantId, ids]);
  const past: PastCase[] = [];
  for (const row of rows) past.push(asPast(row, await versionOf(row.key, row.version)));
  return past;
}

function asPast({ state, ...row }: Row, playbook: Playbook): PastCase {
  const codes = withBases(row.codes);
  return {
    facts: {
      caseId: row.id,
      codes,
      openExceptions: codes,
      amountAtRisk: money(row.atRisk, row.currency),
      ...(row.payable ? { invoiceAmount: money(row.payable, row.currency) } : {}),
    },
    playbook,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt.toISOString(),
    ...(row.dueAt ? { dueAt: row.dueAt.toISOString() } : {}),
    steps: state.steps,
    ...(state.cleared ? { cleared: state.cleared } : {}),
  };
}

const CLOSED = `
  SELECT id, codes, unit_id AS "unitId" FROM case_file
  WHERE tenant_id = $1 AND state = 'RESOLVED' AND closed_at IS NOT NULL AND opened_at >= $2 AND opened_at < $3
    AND ($4::uuid[] IS NULL OR unit_id = ANY ($4))
  ORDER BY opened_at DESC LIMIT $5`;
const PAST = `
  SELECT c.id, c.codes, c.unit_id AS "unitId", c.amount_at_risk::text AS "atRisk", c.currency, i.payable::text AS payable,
    c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.due_at AS "dueAt", c.playbook_key AS key, c.playbook_version AS version,
    c.playbook_state AS state
  FROM case_file c LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id
  WHERE c.tenant_id = $1 AND c.id = ANY ($2)`;
