import type { Tx } from '../../platform/database/tx.ts';

export type Way = 'consent' | 'announced' | 'breakGlass';

/** An act-as as it is kept. */
export interface ActAsRow {
  readonly id: string;
  readonly way: Way;
  readonly askerId: string;
  readonly askerName: string;
  readonly purpose: string;
  readonly ticket: string;
  readonly minutes: number;
  readonly askedAt: Date;
  readonly lapsesAt: Date;
  readonly isAllowed: boolean | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly doorId: string | null;
  readonly openedAt: Date | null;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}

export type State = 'ASKED' | 'ALLOWED' | 'REFUSED' | 'OPEN' | 'OVER';

/** Where it stands at an instant. */
export function stateOf(row: ActAsRow, at: Date): State {
  if (row.isAllowed === false) return 'REFUSED';
  if (row.endedAt || (row.endsAt && row.endsAt <= at)) return 'OVER';
  if (row.openedAt) return 'OPEN';
  if (row.lapsesAt <= at) return 'OVER';
  return row.isAllowed ? 'ALLOWED' : 'ASKED';
}

/** The latest hundred of the transaction's tenant. */
export const listActAs = (tx: Tx): Promise<ActAsRow[]> =>
  tx.query<ActAsRow>(`${ROW} WHERE tenant_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 100`, [tx.ctx.tenantId]);

/** One of the transaction's tenant. */
export async function findActAs(tx: Tx, id: string): Promise<ActAsRow | undefined> {
  return (await tx.query<ActAsRow>(`${ROW} WHERE tenant_id = $1 AND id = $2`, [tx.ctx.tenantId, id]))[0];
}

/** One of the transaction's tenant; nobody else changes it until the transaction ends. */
export async function lockActAs(tx: Tx, id: string): Promise<ActAsRow | undefined> {
  return (await tx.query<ActAsRow>(`${ROW} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [tx.ctx.tenantId, id]))[0];
}

const ROW = `
  SELECT id, way, asker_id AS "askerId", asker_name AS "askerName", purpose, ticket, minutes, asked_at AS "askedAt", lapses_at AS "lapsesAt",
    is_allowed AS "isAllowed", decided_at AS "decidedAt", decided_by AS "decidedBy", decided_by_name AS "decidedByName", door_id AS "doorId",
    opened_at AS "openedAt", ends_at AS "endsAt", ended_at AS "endedAt", ended_by_name AS "endedByName"
  FROM act_as`;
