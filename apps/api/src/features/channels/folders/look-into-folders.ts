import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../../platform/config/config.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { FiguresJobs } from '../../insights/index.ts';
import { ReceiveDocument } from '../../intake/index.ts';
import type { FolderSettings } from '../channel-kinds.ts';
import { ChannelMetrics } from '../channel-metrics.ts';
import { noteWell, type WorkingChannel, workingChannel } from '../channel-rows.ts';
import { collect } from './collect.ts';
import type { Seen } from './complete.ts';
import { DirectoryPlace } from './directory-place.ts';
import { PlaceFault } from './place.ts';

const EVERY_MS = 30_000;
const FILES_MAX = 100;
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 3_600_000;
const FOREVER = 1_000_000_000;

/** Look into a channel's folder and take in what is whole. The subject is the channel; each look plans the next. */
export const lookJob = defineJob({
  ...{ kind: 'channel.look', lane: LANE.bulk, payload: z.object({}), attempts: FOREVER, batch: 1 },
});

/** Keeps the tenant's folders looked into: a look plans its next one, and this begins it anew where none is. */
export async function keepLooking(tx: Tx): Promise<void> {
  const rows = await tx.query<{ id: string }>(UNPLANNED, [tx.ctx.tenantId, lookJob.kind]);
  for (const { id } of rows) await plan(tx, id);
}

/** Has a folder looked into at once, whatever it rests for. */
export async function lookNow(tx: Tx, id: string): Promise<void> {
  await tx.run('UPDATE channel SET rest_until = NULL WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id]);
  await enqueue(tx, lookJob, [{ subjectId: id, payload: {}, dedupeKey: `look:${id}:now` }]);
}

// Named by its slot: of two chains for one channel one remains.
function plan(tx: Tx, id: string): Promise<void> {
  const slot = Math.floor(tx.at.getTime() / EVERY_MS) + 1;
  const work = { subjectId: id, payload: {}, dedupeKey: `look:${id}:${slot}`, notBefore: new Date(slot * EVERY_MS) };
  return enqueue(tx, lookJob, [work]);
}

/** Collects what lies in folders, each by one worker at a time; one that cannot be reached is left alone for longer each time. */
@Injectable()
export class LookIntoFolders implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly config: Config,
    private readonly intake: ReceiveDocument,
    private readonly metrics: ChannelMetrics,
    private readonly figures: FiguresJobs,
  ) {}

  onModuleInit(): void {
    this.figures.also(keepLooking);
    this.registry.add({ definition: lookJob, outside: (ctx, item) => this.look(ctx, item.subjectId) });
  }

  async look(ctx: TenantContext, id: string): Promise<void> {
    const channel = await this.database.inTenant(ctx, (tx) => this.#hold(tx, id));
    if (!channel) return;
    try {
      const { taken, refused, seen } = await this.#collect(ctx, channel);
      for (let at = 0; at < taken; at++) this.metrics.received('directory');
      for (let at = 0; at < refused; at++) this.metrics.refused('directory');
      await this.database.inTenant(ctx, async (tx) => {
        await noteWell(tx, id, taken);
        await tx.run(FREE, [ctx.tenantId, id, JSON.stringify(seen)]);
        if (channel.fault) tx.audit({ action: 'channel.well', subject: { kind: 'Channel', id } });
        if (refused > 0)
          tx.audit({ action: 'channel.filesRefused', subject: { kind: 'Channel', id }, details: { refused } });
      });
    } catch (error) {
      if (!(error instanceof PlaceFault)) throw error;
      this.metrics.failed('directory');
      await this.database.inTenant(ctx, (tx) => this.#fail(tx, channel, error.message));
    }
  }

  /** The channel, for this look alone; undefined where another looks, where it rests, or where it is not looked into any more. */
  async #hold(tx: Tx, id: string): Promise<(WorkingChannel & { seen: Seen }) | undefined> {
    const channel = await workingChannel(tx, id);
    if (channel?.kind !== 'directory') return undefined;
    await plan(tx, id);
    if (channel.isSuspended) return undefined;
    const [held] = await tx.query<{ seen: Seen }>(HOLD, [tx.ctx.tenantId, id, tx.at]);
    return held && { ...channel, seen: held.seen };
  }

  async #collect(ctx: TenantContext, channel: WorkingChannel & { seen: Seen }) {
    const { CLEARHOLD_WATCHED_FOLDER: root, CLEARHOLD_MAX_DOCUMENT_MB: megabytes } = this.config.vars;
    if (!root) throw new PlaceFault('The operator has opened no folder of this machine (CLEARHOLD_WATCHED_FOLDER).');
    const settings = channel.settings as FolderSettings;
    const place = await DirectoryPlace.open(path.join(root, ctx.tenantId), settings.folder);
    try {
      return await collect(place, {
        ...{ complete: settings.complete, seen: channel.seen, filesMax: FILES_MAX, bytesMax: megabytes * 1_048_576 },
        take: (filename, bytes) =>
          this.intake.receive(ctx, {
            ...{
              bytes,
              filename,
              contentType: 'application/octet-stream',
              channel: 'directory',
              channelId: channel.id,
            },
            ...(channel.unitId ? { unitId: channel.unitId } : {}),
          }),
      });
    } finally {
      await place.close();
    }
  }

  async #fail(tx: Tx, channel: WorkingChannel, why: string): Promise<void> {
    const restMs = Math.min(FIRST_REST_MS * 2 ** Math.min(channel.failures, 10), LONGEST_REST_MS);
    const until = new Date(tx.at.getTime() + restMs);
    await tx.run(FAIL, [tx.ctx.tenantId, channel.id, tx.at, why.slice(0, 500), until]);
    if (!channel.fault)
      tx.audit({ action: 'channel.failing', subject: { kind: 'Channel', id: channel.id }, details: { why } });
  }
}

const UNPLANNED = `
  SELECT c.id FROM channel c WHERE c.tenant_id = $1 AND c.status = 'active' AND c.kind = 'directory'
    AND NOT EXISTS (SELECT FROM outbox o WHERE o.tenant_id = $1 AND o.kind = $2 AND o.subject_id = c.id::text)`;
const HOLD = `
  UPDATE channel SET looking_until = $3::timestamptz + interval '10 minutes' WHERE tenant_id = $1 AND id = $2
    AND (looking_until IS NULL OR looking_until < $3) AND (rest_until IS NULL OR rest_until <= $3)
  RETURNING seen`;
const FREE = 'UPDATE channel SET looking_until = NULL, seen = $3::jsonb WHERE tenant_id = $1 AND id = $2';
const FAIL = `
  UPDATE channel SET looking_until = NULL, looked_at = $3, fault = $4, failures = failures + 1, failing_since = coalesce(failing_since, $3), rest_until = $5
  WHERE tenant_id = $1 AND id = $2 AND status = 'active'`;
