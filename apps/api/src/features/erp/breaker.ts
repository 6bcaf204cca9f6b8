import type { EffectOutcome } from '@clearhold/connectors';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { TryAgain } from '../../platform/queue/job-definition.ts';
import { PolicyService } from '../policies/index.ts';
import { PARKED_MS, resumeNext, resumeWaiting } from './resume.ts';
import { tellOf } from './told-away.ts';

/** A no, a lock and a plea to slow down are answers: only what says that nobody is there counts against a connection. */
const AWAY = new Set(['UNAVAILABLE', 'UNREACHABLE', 'NO_REPLY', 'NO_CLEAR_REPLY', 'MALFORMED_REPLY']);

export const saysAway = (outcome: EffectOutcome): boolean =>
  (outcome.kind === 'retry' || outcome.kind === 'unknown') && AWAY.has(outcome.code);

/** So many looks in a row that find nobody, and nobody is there: a look asks for so little that it fails for no other reason. */
const LOOKS_MAX = 2;

/** Leaves an ERP in peace that does not answer, and hands it what waited once it does. The state stands in the connection's row. */
@Injectable()
export class Breaker {
  constructor(private readonly policies: PolicyService) {}

  /** Lets an effect through to a connection that answers, one at a time to one that may be back; else it waits, unclaimed. */
  async admit(tx: Tx, connectionId: string): Promise<void> {
    const [row] = await tx.query<{ probe_at: Date | null }>(LOOK, [tx.ctx.tenantId, connectionId]);
    if (!row?.probe_at) return;
    const { probeMs } = await this.#rules(tx);
    const next = new Date(tx.at.getTime() + probeMs);
    if ((await tx.run(PROBE, [tx.ctx.tenantId, connectionId, tx.at, next])) > 0) return;
    throw new TryAgain('the ERP does not answer; this waits until it does', PARKED_MS);
  }

  /** Notes how a connection answered an effect. Returns after how many milliseconds to try again while it is away, else undefined. */
  async learn(tx: Tx, connectionId: string, outcome: EffectOutcome): Promise<number | undefined> {
    if (!saysAway(outcome)) {
      await this.#answered(tx, connectionId);
      return undefined;
    }
    const { failuresMax } = await this.#rules(tx);
    return (await this.#failed(tx, connectionId, failuresMax)) ? PARKED_MS : undefined;
  }

  /** Notes what a look at a connection found. One that is back is given the oldest of what waits first, and the rest once that is done. */
  async looked(tx: Tx, connectionId: string, isThere: boolean): Promise<void> {
    if (!isThere) {
      await this.#failed(tx, connectionId, LOOKS_MAX);
      return;
    }
    const [row] = await tx.query<{ opened_at: Date | null; opened_by: string | null }>(STATE, [
      tx.ctx.tenantId,
      connectionId,
    ]);
    if (row?.opened_by) return;
    if (row?.opened_at && (await resumeNext(tx))) await tx.run(MAY_PROBE, [tx.ctx.tenantId, connectionId, tx.at]);
    else await this.#answered(tx, connectionId);
  }

  /** Somebody says that it is to be left in peace until he says otherwise. */
  async openByHand(tx: Tx, connectionId: string): Promise<void> {
    await tx.run(BY_HAND, [tx.ctx.tenantId, connectionId, tx.at, tx.ctx.actorName]);
    await tellOf(tx, connectionId);
  }

  /** Somebody says that it is to be asked again: what waited is handed over soon. */
  async close(tx: Tx, connectionId: string): Promise<void> {
    await tx.run(CLOSE, [tx.ctx.tenantId, connectionId, tx.at]);
    await tellOf(tx, connectionId);
  }

  async #answered(tx: Tx, connectionId: string): Promise<void> {
    const [was] = await tx.query<{ opened_at: Date | null }>(ANSWERED, [tx.ctx.tenantId, connectionId, tx.at]);
    if (!was?.opened_at) return;
    const details = { awaySince: was.opened_at.toISOString() };
    tx.audit({ action: 'connection.back', subject: { kind: 'Connection', id: connectionId }, details });
    await tellOf(tx, connectionId);
    await resumeWaiting(tx, (await this.#rules(tx)).perMinute);
  }

  /** Returns whether it is left in peace now. */
  async #failed(tx: Tx, connectionId: string, failuresMax: number): Promise<boolean> {
    const { probeMs } = await this.#rules(tx);
    const probeAt = new Date(tx.at.getTime() + probeMs);
    const values = [tx.ctx.tenantId, connectionId, tx.at, probeAt, failuresMax];
    const [row] = await tx.query<{ failures_in_row: number; opened_at: Date | null; opens: boolean }>(FAILED, values);
    if (row?.opens) {
      const details = { failures: row.failures_in_row };
      tx.audit({ action: 'connection.away', subject: { kind: 'Connection', id: connectionId }, details });
      await tellOf(tx, connectionId);
    }
    return Boolean(row?.opened_at);
  }

  async #rules(tx: Tx) {
    const policy = await this.policies.effective(tx);
    return {
      failuresMax: policy.get('writeback.awayAfterFailures'),
      probeMs: policy.get('writeback.probeSeconds') * 1000,
      perMinute: policy.get('writeback.resumePerMinute'),
    };
  }
}

const LOOK = 'SELECT probe_at FROM connection WHERE tenant_id = $1 AND id = $2';
const STATE = 'SELECT opened_at, opened_by FROM connection WHERE tenant_id = $1 AND id = $2 FOR UPDATE';
const PROBE =
  'UPDATE connection SET probe_at = $4 WHERE tenant_id = $1 AND id = $2 AND probe_at <= $3 AND opened_by IS NULL';
const MAY_PROBE = 'UPDATE connection SET probe_at = $3 WHERE tenant_id = $1 AND id = $2 AND opened_at IS NOT NULL';
const BY_HAND = `
  UPDATE connection SET opened_at = coalesce(opened_at, $3), probe_at = coalesce(probe_at, $3), opened_by = $4, changed_at = $3
  WHERE tenant_id = $1 AND id = $2`;
const CLOSE = `
  UPDATE connection SET failures_in_row = 0, opened_at = NULL, probe_at = NULL, opened_by = NULL, changed_at = $3 WHERE tenant_id = $1 AND id = $2`;
// A connection in good health is not written to, so that its effects do not wait for each other.
const ANSWERED = `
  WITH was AS (
    SELECT id, opened_at FROM connection
    WHERE tenant_id = $1 AND id = $2 AND opened_by IS NULL AND (failures_in_row > 0 OR opened_at IS NOT NULL) FOR UPDATE
  )
  UPDATE connection c SET failures_in_row = 0, opened_at = NULL, probe_at = NULL,
    changed_at = CASE WHEN was.opened_at IS NULL THEN c.changed_at ELSE $3 END
  FROM was WHERE c.tenant_id = $1 AND c.id = was.id RETURNING was.opened_at`;
const FAILED = `
  WITH was AS (SELECT id, opened_at, failures_in_row + 1 AS failures FROM connection WHERE tenant_id = $1 AND id = $2 FOR UPDATE)
  UPDATE connection c SET failures_in_row = was.failures,
    opened_at = CASE WHEN was.failures >= $5 THEN coalesce(was.opened_at, $3) ELSE was.opened_at END,
    probe_at = CASE WHEN was.failures >= $5 OR was.opened_at IS NOT NULL THEN $4::timestamptz END,
    changed_at = CASE WHEN was.opened_at IS NULL AND was.failures >= $5 THEN $3 ELSE c.changed_at END
  FROM was WHERE c.tenant_id = $1 AND c.id = was.id
  RETURNING c.failures_in_row, c.opened_at, (was.opened_at IS NULL AND c.opened_at IS NOT NULL) AS opens`;
