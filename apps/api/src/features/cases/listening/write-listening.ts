import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { EachCommand } from '../engine/case-work.ts';
import { heardBeforeJob } from './listening.jobs.ts';

/** So long before a step begins to wait, an event that happened counts as the one it waits for. */
export const EARLY_DAYS = 7;
const DAY_MS = 86_400_000;

/** Writes down who waits for which event, and has looked whether it came before. */
export async function writeListening(tx: Tx, each: EachCommand): Promise<void> {
  const stops = each('stopListening');
  const over = new Set(stops.map(({ command }) => command.key));
  const begun = each('listen').filter(({ command }) => !over.has(command.key));
  if (stops.length > 0) {
    const steps = stops.map(({ row, command }) => ({ case_id: row.id, step_id: command.stepId }));
    await tx.run(STOP, [tx.ctx.tenantId, JSON.stringify(steps)]);
  }
  if (begun.length === 0) return;
  const early = new Date(tx.at.getTime() - EARLY_DAYS * DAY_MS).toISOString();
  const waits = begun.map(({ row, command }) => ({
    ...{ case_id: row.id, step_id: command.stepId, attempt: command.attempt },
    ...{ event_type: command.eventType, correlation: command.correlation, since: command.since ?? early },
  }));
  await tx.run(BEGIN, [tx.ctx.tenantId, JSON.stringify(waits)]);
  await enqueue(
    tx,
    heardBeforeJob,
    begun.map(({ row, command: { key, stepId, attempt } }) => ({
      subjectId: row.id,
      payload: { stepId, attempt },
      dedupeKey: `heard:${key}`,
      correlationId: row.correlation_id,
    })),
  );
}

const STOP = `
  DELETE FROM awaited_event a USING jsonb_to_recordset($2::jsonb) AS s(case_id uuid, step_id text)
  WHERE a.tenant_id = $1 AND a.case_id = s.case_id AND a.step_id = s.step_id`;
const BEGIN = `
  INSERT INTO awaited_event (tenant_id, case_id, step_id, attempt, event_type, correlation, since)
  SELECT $1, case_id, step_id, attempt, event_type, correlation, since
  FROM jsonb_to_recordset($2::jsonb) AS w(case_id uuid, step_id text, attempt int, event_type text, correlation text, since timestamptz)
  ON CONFLICT (tenant_id, case_id, step_id) DO UPDATE SET attempt = excluded.attempt, event_type = excluded.event_type,
    correlation = excluded.correlation, since = excluded.since`;
