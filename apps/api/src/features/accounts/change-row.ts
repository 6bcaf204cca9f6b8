import type { BankChange, BankChangeState, OwnerCheck } from '@clearhold/cases';
import type { Tx } from '../../platform/database/tx.ts';

/** A change of bank details as it stands in its table. */
export interface ChangeRow {
  readonly id: string;
  readonly supplier_id: string;
  readonly case_id: string;
  readonly version: number;
  readonly sealed_iban: Buffer;
  readonly account_key: string;
  readonly shown: string;
  readonly state: BankChangeState;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly evidenced_by: string | null;
  readonly evidenced_at: Date | null;
  readonly called_by: string | null;
  readonly called_at: Date | null;
  readonly contact_since: Date | null;
  readonly checked_by: string | null;
  readonly checked_at: Date | null;
  readonly owner_check: OwnerCheck | null;
  readonly approved_by: string[];
  readonly active_at: Date | null;
  readonly ended_at: Date | null;
}

export async function lockChange(tx: Tx, caseId: string): Promise<ChangeRow | undefined> {
  const sql = 'SELECT * FROM bank_change WHERE tenant_id = $1 AND case_id = $2 FOR UPDATE';
  return (await tx.query<ChangeRow>(sql, [tx.ctx.tenantId, caseId]))[0];
}

export function toChange(row: ChangeRow): BankChange {
  const at = (date: Date | null) => date?.toISOString();
  return {
    state: row.state,
    version: row.version,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at.toISOString(),
    evidencedBy: row.evidenced_by ?? undefined,
    evidencedAt: at(row.evidenced_at),
    calledBy: row.called_by ?? undefined,
    calledAt: at(row.called_at),
    contactSince: at(row.contact_since),
    checkedBy: row.checked_by ?? undefined,
    checkedAt: at(row.checked_at),
    ownerCheck: row.owner_check ?? undefined,
    approvedBy: row.approved_by,
    activeAt: at(row.active_at),
    endedAt: at(row.ended_at),
  };
}

export async function saveChange(tx: Tx, id: string, change: BankChange): Promise<void> {
  const { evidencedBy, evidencedAt, calledBy, calledAt, contactSince, checkedBy, checkedAt, ownerCheck } = change;
  const shown = [evidencedBy, evidencedAt, calledBy, calledAt, contactSince, checkedBy, checkedAt, ownerCheck];
  const values = [...shown.map((one) => one ?? null), change.approvedBy, change.activeAt ?? null];
  await tx.run(SAVE, [tx.ctx.tenantId, id, change.state, ...values, change.endedAt ?? null]);
}

const SAVE = `
  UPDATE bank_change SET state = $3, evidenced_by = $4, evidenced_at = $5, called_by = $6, called_at = $7, contact_since = $8, checked_by = $9,
    checked_at = $10, owner_check = $11, approved_by = $12, active_at = $13, ended_at = $14 WHERE tenant_id = $1 AND id = $2`;
