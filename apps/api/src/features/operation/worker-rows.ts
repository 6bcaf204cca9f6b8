import { PLATFORM_ID } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { SILENCE_SECONDS } from '../../platform/outbox/takeover.ts';

export interface WorkerRow {
  readonly id: string;
  readonly host: string;
  readonly process: number | null;
  readonly state: 'AT_WORK' | 'DRAINING' | 'DRAINED' | 'SILENT';
  readonly since: Date;
  readonly seenAt: Date;
  readonly held: number;
  readonly drainSince: Date | null;
  readonly drainedBy: string | null;
}

const WORKERS = `
  SELECT id, coalesce(details ->> 'host', '') AS host, (details ->> 'process')::int AS process, begun_at AS since, seen_at AS "seenAt", held,
    drain_since AS "drainSince", drained_by AS "drainedBy",
    CASE WHEN seen_at < now() - make_interval(secs => $2) THEN 'SILENT' WHEN drain_since IS NULL THEN 'AT_WORK' WHEN held > 0 THEN 'DRAINING' ELSE 'DRAINED' END AS state
  FROM node_beat WHERE tenant_id = $1 AND role = 'worker' AND seen_at > now() - interval '1 minute'`;

/** The workers that were heard of in the last minute, in the platform's own space. */
export function listWorkers(tx: Tx): Promise<WorkerRow[]> {
  return tx.query<WorkerRow>(`${WORKERS} ORDER BY begun_at, id LIMIT 500`, [PLATFORM_ID, SILENCE_SECONDS]);
}

export async function findWorker(tx: Tx, id: string): Promise<WorkerRow | undefined> {
  return (await tx.query<WorkerRow>(`${WORKERS} AND id = $3`, [PLATFORM_ID, SILENCE_SECONDS, id]))[0];
}
