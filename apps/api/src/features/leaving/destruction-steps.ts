import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { TryAgain } from '../../platform/queue/job-definition.ts';
import { lockTenant, standingHolds } from '../holds/index.ts';
import { aboutOf, cancelLeaving } from './ask-to-leave.ts';
import { expireRetainedJob } from './leaving.jobs.ts';
import { type LeavingRow, openLeaving } from './leaving-rows.ts';

const HELD_MS = 600_000;
const LONGEST_MS = 3_600_000;

/** Undefined where the tenant works again meanwhile. Waits where a legal hold stands or the time has not come. */
export async function begin(tx: Tx, row: LeavingRow): Promise<LeavingRow | undefined> {
  await lockTenant(tx);
  const early = row.dueAt!.getTime() - tx.at.getTime();
  if (early > 0) throw new TryAgain('the time to take it back is not over', Math.min(early, LONGEST_MS));
  if ((await standingHolds(tx)).length > 0) throw new TryAgain('a legal hold stands', HELD_MS);
  const [scope] = await tx.query<{ status: string }>('SELECT status FROM scope WHERE tenant_id = $1 AND id = $1', [
    tx.ctx.tenantId,
  ]);
  if (scope?.status !== 'suspended') {
    await cancelLeaving(tx, row.id, 'The tenant works again.');
    return undefined;
  }
  if (!row.beganAt) {
    await tx.run('UPDATE tenant_leaving SET began_at = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      row.id,
      tx.at,
    ]);
    tx.audit({ action: 'leaving.begun', ...aboutOf(tx, { leaving: row.id }) });
  }
  return openLeaving(tx);
}

/** The point of no return. */
export async function destroyKey(tx: Tx, leaving: string): Promise<void> {
  await lockTenant(tx);
  if ((await standingHolds(tx)).length > 0) throw new TryAgain('a legal hold stands', HELD_MS);
  const { tenantId } = tx.ctx;
  const [key] = await tx.query<{ fingerprint: string }>(
    'UPDATE tenant_key SET wrapped = NULL, destroyed_at = $2 WHERE tenant_id = $1 RETURNING fingerprint',
    [tenantId, tx.at],
  );
  await tx.run('UPDATE tenant_leaving SET destroyed_at = $3 WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    leaving,
    tx.at,
  ]);
  tx.audit({ action: 'leaving.keyDestroyed', ...aboutOf(tx, { leaving, fingerprint: key!.fingerprint }) });
}

/** What the partner's own space keeps and forgets of it, once. */
export async function tellPartner(tx: Tx, row: LeavingRow): Promise<void> {
  const { tenantId } = tx.ctx;
  const told = `SELECT 1 AS one FROM audit_entry WHERE tenant_id = $1 AND subject_id = $2 AND action = 'tenant.destroyed'`;
  if ((await tx.query(told, [tenantId, row.tenantId])).length > 0) return;
  // The partner's own list of what it had made names the administrator whom the tenant began with.
  await tx.run(`UPDATE tenant_import_row SET given = '{}' WHERE tenant_id = $1 AND made_id = $2`, [
    tenantId,
    row.tenantId,
  ]);
  if (row.retained)
    await enqueue(tx, expireRetainedJob, [
      { subjectId: row.tenantId, payload: { leaving: row.id }, notBefore: row.retainedUntil! },
    ]);
  const details = { leaving: row.id, certificate: row.certificate!.sha256 };
  tx.audit({ action: 'tenant.destroyed', subject: { kind: 'Scope', id: row.tenantId }, details });
}

/** What is left of the tenant's own row: its id. */
export const TOMBSTONE = `
  UPDATE scope SET kind = 'gone', status = 'gone', name = 'A tenant that left', slug = 'gone-' || id, country = NULL, phase_units = '{}',
    phase_set_by = NULL, phase_reason = NULL, blueprint_space = NULL, blueprint_key = NULL, blueprint_version = NULL
  WHERE tenant_id = $1 AND id = $1`;
