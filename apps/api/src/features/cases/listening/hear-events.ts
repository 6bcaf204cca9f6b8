import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { CaseEngine, type Feed } from '../engine/case-engine.ts';
import { heardBeforeJob } from './listening.jobs.ts';

/** As much of a CloudEvent as tells who waited for it. */
export interface OutsideEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  /** When it happened; without it, when it came. */
  readonly time?: string;
}

interface Match {
  readonly caseId: string;
  readonly stepId: string;
  readonly attempt: number;
  readonly source: string;
  readonly eventId: string;
}

/**
 * Brings events to the steps that wait for them: same type, and the subject is the key that the case gave. An event counts
 * by when it happened, so the order in which events and waits come in, and how often, makes no difference: who begins to
 * wait looks at what came before, who takes an event at who waits, and a lock per key lets neither miss the other.
 */
@Injectable()
export class HearEvents implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly engine: CaseEngine,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: heardBeforeJob, inside: (tx, items) => this.before(tx, items) });
  }

  /** Before events are kept: whoever begins to wait for one of them now looks after they are. In one order, against rings. */
  async prepare(tx: Tx, events: readonly OutsideEvent[]): Promise<void> {
    await lockKeys(
      tx,
      events.flatMap(({ type, subject }) => (subject ? [{ type, subject }] : [])),
    );
  }

  /** The number of cases that go on by an event that was just kept. */
  async hear(tx: Tx, event: OutsideEvent): Promise<number> {
    if (!event.subject) return 0;
    const happened = event.time ?? tx.at.toISOString();
    const values = [tx.ctx.tenantId, event.type, event.subject, happened];
    const found = await tx.query<Omit<Match, 'source' | 'eventId'>>(WAITING, values);
    const feeds = found.map((one) => feedOf({ ...one, source: event.source, eventId: event.id }));
    await this.engine.feedMany(tx, feeds);
    return new Set(found.map(({ caseId }) => caseId)).size;
  }

  /** Steps that began to wait for what had happened already. */
  async before(tx: Tx, items: readonly JobItem<{ stepId: string; attempt: number }>[]): Promise<void> {
    const asked = items.map(({ subjectId, payload }) => ({ case_id: subjectId, step_id: payload.stepId }));
    const values = [tx.ctx.tenantId, JSON.stringify(asked)];
    await lockKeys(tx, await tx.query<{ type: string; subject: string }>(KEYS, values));
    const found = await tx.query<Match>(CAME_BEFORE, values);
    await this.engine.feedMany(tx, found.map(feedOf));
  }
}

const feedOf = ({ caseId, stepId, attempt, source, eventId }: Match): Feed => ({
  caseId,
  event: {
    id: `heard ${source} ${eventId} ${stepId}/${attempt}`,
    type: 'eventReceived',
    stepId,
    attempt,
    detail: eventId,
  },
});

async function lockKeys(tx: Tx, keys: readonly { type: string; subject: string }[]): Promise<void> {
  if (keys.length === 0) return;
  const names = new Set(keys.map(({ type, subject }) => `event ${tx.ctx.tenantId} ${type} ${subject}`));
  await tx.query(LOCK, [[...names]]);
}

// The numbers are put in order before any is locked.
const LOCK = `
  SELECT count(pg_advisory_xact_lock(n)) FROM (
    SELECT DISTINCT hashtextextended(name, 0) AS n FROM unnest($1::text[]) AS name ORDER BY n OFFSET 0
  ) AS numbers`;
const WAITING = `
  SELECT case_id AS "caseId", step_id AS "stepId", attempt FROM awaited_event
  WHERE tenant_id = $1 AND event_type = $2 AND correlation = $3 AND since <= $4::timestamptz ORDER BY case_id, step_id`;
const ASKED = `
  FROM jsonb_to_recordset($2::jsonb) AS q(case_id uuid, step_id text)
  JOIN awaited_event a ON a.tenant_id = $1 AND a.case_id = q.case_id AND a.step_id = q.step_id`;
const KEYS = `SELECT a.event_type AS type, a.correlation AS subject ${ASKED}`;
const HAPPENED = `coalesce((r.data ->> 'time')::timestamptz, r.received_at)`;
const CAME_BEFORE = `
  SELECT a.case_id AS "caseId", a.step_id AS "stepId", a.attempt, e.source, e.event_id AS "eventId" ${ASKED}
  CROSS JOIN LATERAL (
    SELECT r.source, r.event_id FROM received_event r
    WHERE r.tenant_id = $1 AND r.type = a.event_type AND r.data ->> 'subject' = a.correlation AND ${HAPPENED} >= a.since
    ORDER BY ${HAPPENED}, r.source, r.event_id LIMIT 1
  ) AS e ORDER BY a.case_id, a.step_id`;
