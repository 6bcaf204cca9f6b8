import type { EffectOutcome } from '@clearhold/connectors';
import type { Tx } from '../../platform/database/tx.ts';
import { TryAgain } from '../../platform/queue/job-definition.ts';

/** So many failures in a row, of all workers together, and the connection is left in peace. */
export const FAILURES_MAX = 5;
/** How long it is left in peace before one effect may try whether it is back. */
export const PEACE_MS = 15_000;

/** A no, a lock and a plea to slow down are answers: only what says that nobody is there counts against a connection. */
const AWAY = new Set(['UNAVAILABLE', 'UNREACHABLE', 'NO_REPLY', 'NO_CLEAR_REPLY', 'MALFORMED_REPLY']);

export const saysAway = (outcome: EffectOutcome): boolean =>
  (outcome.kind === 'retry' || outcome.kind === 'unknown') && AWAY.has(outcome.code);

/** Lets an effect through to a connection that answers, one at a time to one that may be back; else it waits, unclaimed. */
export async function admit(tx: Tx, connectionId: string): Promise<void> {
  const [row] = await tx.query<{ probe_at: Date | null }>(LOOK, [tx.ctx.tenantId, connectionId]);
  if (!row?.probe_at) return;
  const next = new Date(tx.at.getTime() + PEACE_MS);
  if ((await tx.run(PROBE, [tx.ctx.tenantId, connectionId, tx.at, next])) > 0) return;
  throw new TryAgain(
    'the ERP does not answer; it is tried again',
    Math.max(row.probe_at.getTime() - tx.at.getTime(), 1_000),
  );
}

/** Notes how a connection answered. Returns after how many milliseconds to try again while it is away, else undefined. */
export async function learn(tx: Tx, connectionId: string, outcome: EffectOutcome): Promise<number | undefined> {
  const place = [tx.ctx.tenantId, connectionId];
  const subject = { kind: 'Connection', id: connectionId } as const;
  if (!saysAway(outcome)) {
    const [was] = await tx.query<{ opened_at: Date | null }>(ANSWERED, place);
    if (was?.opened_at)
      tx.audit({ action: 'connection.back', subject, details: { awaySince: was.opened_at.toISOString() } });
    return undefined;
  }
  const probeAt = new Date(tx.at.getTime() + PEACE_MS);
  const [row] = await tx.query<{ failures_in_row: number; opened_at: Date | null; opens: boolean }>(FAILED, [
    ...place,
    tx.at,
    probeAt,
    FAILURES_MAX,
  ]);
  if (row?.opens) tx.audit({ action: 'connection.away', subject, details: { failures: row.failures_in_row } });
  return row?.opened_at ? PEACE_MS : undefined;
}

const LOOK = 'SELECT probe_at FROM connection WHERE tenant_id = $1 AND id = $2';
const PROBE = 'UPDATE connection SET probe_at = $4 WHERE tenant_id = $1 AND id = $2 AND probe_at <= $3';
// A connection in good health is not written to, so that its effects do not wait for each other.
const ANSWERED = `
  WITH was AS (SELECT id, opened_at FROM connection WHERE tenant_id = $1 AND id = $2 AND (failures_in_row > 0 OR opened_at IS NOT NULL) FOR UPDATE)
  UPDATE connection c SET failures_in_row = 0, opened_at = NULL, probe_at = NULL FROM was WHERE c.tenant_id = $1 AND c.id = was.id RETURNING was.opened_at`;
const FAILED = `
  WITH was AS (SELECT id, opened_at, failures_in_row + 1 AS failures FROM connection WHERE tenant_id = $1 AND id = $2 FOR UPDATE)
  UPDATE connection c SET failures_in_row = was.failures,
    opened_at = CASE WHEN was.failures >= $5 THEN coalesce(was.opened_at, $3) END,
    probe_at = CASE WHEN was.failures >= $5 THEN $4::timestamptz END
  FROM was WHERE c.tenant_id = $1 AND c.id = was.id
  RETURNING c.failures_in_row, c.opened_at, (was.opened_at IS NULL AND c.opened_at IS NOT NULL) AS opens`;
