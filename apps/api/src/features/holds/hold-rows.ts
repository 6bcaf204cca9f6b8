import type { Tx } from '../../platform/database/tx.ts';

/** A hold as it stands in its table, with the number of its case where the reader may know it. */
export interface HoldRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly caseNumber: number | null;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly until: Date | null;
  readonly liftAskedById: string | null;
  readonly liftAskedBy: string | null;
  readonly liftAskedAt: Date | null;
  readonly liftReason: string | null;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
}

const SELECT = `
  SELECT h.id, h.case_id AS "caseId", c.number AS "caseNumber", h.reason, h.placed_by AS "placedBy", h.placed_at AS "placedAt", h.until,
    h.lift_asked_by_id AS "liftAskedById", h.lift_asked_by AS "liftAskedBy", h.lift_asked_at AS "liftAskedAt", h.lift_reason AS "liftReason",
    h.lifted_by AS "liftedBy", h.lifted_at AS "liftedAt"
  FROM legal_hold h LEFT JOIN case_file c ON c.tenant_id = h.tenant_id AND c.id = h.case_id
  WHERE h.tenant_id = $1`;
const STANDS = 'h.lifted_at IS NULL AND (h.until IS NULL OR h.until > $2)';

export const stands = ({ liftedAt, until }: HoldRow, now: Date): boolean => !liftedAt && !(until && until <= now);

/** Those that stand first, then the newest. */
export function listHolds(tx: Tx): Promise<HoldRow[]> {
  return tx.query<HoldRow>(`${SELECT} ORDER BY (${STANDS}) DESC, h.placed_at DESC, h.id DESC LIMIT 200`, [
    tx.ctx.tenantId,
    tx.at,
  ]);
}

/** Every hold that stands now. */
export function standingHolds(tx: Tx): Promise<HoldRow[]> {
  return tx.query<HoldRow>(`${SELECT} AND ${STANDS} ORDER BY h.placed_at, h.id`, [tx.ctx.tenantId, tx.at]);
}

export async function findHold(tx: Tx, id: string): Promise<HoldRow | undefined> {
  return (await tx.query<HoldRow>(`${SELECT} AND h.id = $2`, [tx.ctx.tenantId, id]))[0];
}

/** Whether the client placed a hold and none of the two who would lift it now, who asked and who acts, is its own. */
export async function isAgainstClient(tx: Tx, { id }: HoldRow): Promise<boolean> {
  if (tx.ctx.actor.scopeKind === 'tenant') return false;
  return (await tx.query(OF_THE_CLIENT, [tx.ctx.tenantId, id])).length > 0;
}

// People and keys of the service provider are kept in its own space, so whoever is found here is the client's.
const OWN = (id: string) => `(EXISTS (SELECT FROM person p WHERE p.tenant_id = h.tenant_id AND p.id::text = h.${id})
  OR EXISTS (SELECT FROM api_key k WHERE k.tenant_id = h.tenant_id AND k.id::text = h.${id}))`;
const OF_THE_CLIENT = `
  SELECT 1 AS one FROM legal_hold h
  WHERE h.tenant_id = $1 AND h.id = $2 AND ${OWN('placed_by_id')} AND NOT ${OWN('lift_asked_by_id')}`;

/** Takes the tenant's own row, so that a hold and a deletion cannot pass each other. */
export async function lockTenant(tx: Tx): Promise<void> {
  await tx.query('SELECT id FROM scope WHERE tenant_id = $1 AND id = $1 FOR NO KEY UPDATE', [tx.ctx.tenantId]);
}
