import { readBody } from '@clearhold/audit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../platform/config/config.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, type JobItem, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { type LogCarrier, openCarrier } from '../../platform/telemetry/log-carrier.ts';
import { AuditRepository, type EntryRow } from './audit.repository.ts';

const payload = z.object({ after: z.number().int().min(0), size: z.number().int().positive() });
type Span = z.infer<typeof payload>;

/** Carry the entries of a seal to another machine. A collector that is away gets every one of them later. */
export const CARRY_OFF = defineJob({
  kind: 'audit.carryOff',
  lane: LANE.bulk,
  payload,
  attempts: 1_000_000_000,
  batch: 1,
});
const AT_ONCE = 500;

/** Carries the entries of the log off, once they are sealed, where it is said to whom. */
@Injectable()
export class CarryOffJobs implements OnModuleInit {
  #carrier: Promise<LogCarrier | undefined> | undefined;

  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: CARRY_OFF, outside: (ctx, item) => this.#carry(ctx, item) });
  }

  /** In the transaction that seals. */
  async plan(tx: Tx, span: Span): Promise<void> {
    if (!this.config.vars.OTEL_EXPORTER_OTLP_LOGS_ENDPOINT) return;
    await enqueue(tx, CARRY_OFF, [{ subjectId: tx.ctx.tenantId, payload: span }]);
  }

  async #carry(ctx: TenantContext, { payload: { after, size } }: JobItem<Span>): Promise<void> {
    this.#carrier ??= openCarrier(this.config, 'clearhold-log');
    const carrier = await this.#carrier;
    for (let last = after; carrier && last < size; ) {
      const entries = await this.database.read(ctx, (tx) => this.repository.between(tx, last, size, AT_ONCE));
      if (entries.length === 0) return;
      await carrier.send(entries.map((entry) => recordOf(ctx.tenantId, entry)));
      last = entries.at(-1)!.seq;
    }
  }
}

// Who did what to which thing, when; not the words and values of it, which stay in the tenant's log.
function recordOf(tenant: string, { seq, at, action, body, hash }: EntryRow) {
  const { actor, subject, correlationId } = readBody(body);
  const attributes = {
    tenant,
    seq,
    actor: `${actor.kind}:${actor.id}`,
    subject: `${subject.kind}:${subject.id}`,
    correlationId,
    hash: hash.toString('hex'),
    ...(actor.actAs && { actAs: actor.actAs }),
  };
  return { timestamp: at, severityNumber: 9, body: action, attributes };
}
