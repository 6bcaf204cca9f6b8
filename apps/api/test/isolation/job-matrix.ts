import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { OutboxWorker } from '../../src/platform/outbox/worker.ts';
import type { JobHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import type { House } from '../house/house.ts';

/** A tenant as the job matrix needs it. */
export interface Side {
  readonly id: string;
  readonly partnerId: string;
  readonly ids: ReadonlyMap<string, string>;
}

export interface JobRun {
  readonly kind: string;
  readonly what: string;
}

/**
 * Runs every registered job in one tenant with another's ids: as its subject, in its payload, and as the row itself.
 * Returns what was run; what it did is for the caller to look at.
 */
export async function runForeignJobs(house: House, home: Side, foreign: Side): Promise<JobRun[]> {
  const runs: JobRun[] = [];
  for (const handler of house.get(JobRegistry).handlers) {
    const { kind } = handler.definition;
    for (const [table, id] of foreign.ids) {
      await run(house, home, handler, id, payloadOf(handler, id));
      runs.push({ kind, what: `about a foreign ${table}` });
    }
    for (const [table, id] of foreign.ids) {
      await run(house, home, handler, ownSubject(kind, home), payloadOf(handler, id));
      runs.push({ kind, what: `carrying a foreign ${table}` });
    }
    await stolen(house, home, foreign, handler);
    runs.push({ kind, what: 'as a foreign row' });
  }
  return runs;
}

/** Every registered job once, about the tenant's own things: what it does anyway is done before anybody looks. */
export async function runOwnJobs(house: House, home: Side): Promise<void> {
  for (const handler of house.get(JobRegistry).handlers)
    await run(house, home, handler, ownSubject(handler.definition.kind, home), payloadOf(handler, randomUUID()));
}

function ownSubject(kind: string, home: Side): string {
  const table = kind.startsWith('document.')
    ? 'document'
    : kind.startsWith('invoice.') || kind === 'erp.mirror'
      ? 'invoice'
      : kind.startsWith('mail.')
        ? 'mail'
        : 'case_file';
  return home.ids.get(table) ?? home.id;
}

async function run(house: House, home: Side, handler: JobHandler, subjectId: string, payload: unknown): Promise<void> {
  const id = await lease(house, home.id, handler, subjectId, payload);
  await house
    .get(OutboxWorker)
    .handle({ tenantId: home.id, partnerId: home.partnerId, kind: handler.definition.kind, ids: [id], epochs: [1] });
  await house.owner.query('DELETE FROM outbox WHERE tenant_id = $1 AND id = $2', [home.id, id]);
}

/** The row is another tenant's, the batch says it is ours. */
async function stolen(house: House, home: Side, foreign: Side, handler: JobHandler): Promise<void> {
  const id = await lease(house, foreign.id, handler, [...foreign.ids.values()][0]!, payloadOf(handler, randomUUID()));
  await house
    .get(OutboxWorker)
    .handle({ tenantId: home.id, partnerId: home.partnerId, kind: handler.definition.kind, ids: [id], epochs: [1] });
  const { rowCount } = await house.owner.query(
    `DELETE FROM outbox WHERE tenant_id = $1 AND id = $2 AND state = 'leased' AND attempts = 0`,
    [foreign.id, id],
  );
  if (rowCount !== 1) throw new Error(`${handler.definition.kind}: a batch of one tenant moved another's row`);
}

async function lease(
  house: House,
  tenantId: string,
  handler: JobHandler,
  subjectId: string,
  payload: unknown,
): Promise<string> {
  const id = randomUUID();
  const { kind, lane } = handler.definition;
  await house.owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, leased_until, epoch, correlation_id, actor)
     VALUES ($1, $2, $3, $4, $5, $6, 'leased', now(), now(), now() + interval '1 minute', 1, 'matrix', '{"kind":"system","id":"clearhold","name":"Clearhold"}')`,
    [tenantId, id, kind, lane, subjectId, JSON.stringify(payload)],
  );
  return id;
}

/** A payload that the job's schema takes, with this id wherever one fits. */
export function payloadOf(handler: JobHandler, id: string): unknown {
  const value = made(z.toJSONSchema(handler.definition.payload, { unrepresentable: 'any' }) as Json, id, '');
  return handler.definition.payload.parse(value);
}

interface Json {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Json[];
  properties?: Record<string, Json>;
  items?: Json;
}

const WORDS: Record<string, unknown> = { type: 'invoiceRevised', dueAt: '2026-11-22T09:00:00.000Z', role: 'analyst' };

function made(schema: Json, id: string, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return made(schema.anyOf[0]!, id, name);
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, made(one, id, key)]));
  if (schema.type === 'array') return [made(schema.items ?? {}, id, name)];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  return WORDS[name] ?? id;
}
