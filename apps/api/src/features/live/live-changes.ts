import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../platform/telemetry/logger.ts';

export interface Change {
  readonly kind: 'CASE' | 'DOCUMENT' | 'CONNECTION';
  readonly id: string;
  readonly version: number | null;
  readonly at: Date;
  readonly unitId: string | null;
}

interface Watch {
  readonly partnerId: string;
  readonly listeners: Set<(change: Change) => void>;
  since: Date;
  readonly told: Map<string, number>;
}

const EVERY_MS = 700;
// Transactions that began earlier may commit later: each look goes back this far, and nothing is told twice.
const OVERLAP_MS = 10_000;

/** What changed in a tenant, for open pages: one look per tenant that somebody watches, whoever and however many they are. */
@Injectable()
export class LiveChanges implements OnModuleDestroy {
  readonly #watches = new Map<string, Watch>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** An endless sequence of changes that the caller's tenant sees; ends when the consumer stops. */
  async *of(ctx: TenantContext): AsyncGenerator<Change> {
    const waiting: Change[] = [];
    let wake = () => {};
    const listener = (change: Change) => {
      if (!reaches(ctx, change)) return;
      waiting.push(change);
      wake();
    };
    const watch = this.#watch(ctx);
    watch.listeners.add(listener);
    try {
      for (;;) {
        while (waiting.length) yield waiting.shift()!;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      watch.listeners.delete(listener);
      if (watch.listeners.size === 0) this.#watches.delete(ctx.tenantId);
    }
  }

  onModuleDestroy(): void {
    clearTimeout(this.#timer);
    this.#watches.clear();
  }

  #watch(ctx: TenantContext): Watch {
    let watch = this.#watches.get(ctx.tenantId);
    if (!watch) {
      watch = { partnerId: ctx.partnerId, listeners: new Set(), since: new Date(), told: new Map() };
      this.#watches.set(ctx.tenantId, watch);
    }
    this.#timer ??= setTimeout(() => this.#look(), EVERY_MS);
    return watch;
  }

  async #look(): Promise<void> {
    for (const [tenantId, watch] of this.#watches) {
      await this.#lookAt(tenantId, watch).catch((error: Error) =>
        this.logger.warn({ err: error, tenant: tenantId }, 'changes could not be read; trying again'),
      );
    }
    this.#timer = this.#watches.size ? setTimeout(() => this.#look(), EVERY_MS) : undefined;
  }

  async #lookAt(tenantId: string, watch: Watch): Promise<void> {
    const ctx = systemContext(tenantId, watch.partnerId);
    const from = new Date(watch.since.getTime() - OVERLAP_MS);
    const changes = await this.database.read(ctx, (tx) => tx.query<Change>(CHANGED, [tenantId, from]));
    watch.since = new Date();
    for (const change of changes) {
      const key = `${change.id} ${change.version ?? change.at.getTime()}`;
      if (watch.told.has(key)) continue;
      watch.told.set(key, Date.now());
      for (const listener of watch.listeners) listener(change);
    }
    for (const [key, at] of watch.told) if (at < Date.now() - 3 * OVERLAP_MS) watch.told.delete(key);
  }
}

// Whom a list would not show the case, its change is not told either: a unit's people hear of their unit.
function reaches({ actor }: TenantContext, change: Change): boolean {
  if (change.kind === 'CONNECTION') return true;
  if (actor.kind !== 'person' || actor.isActing || actor.grants.some((grant) => !grant.unitId)) return true;
  return actor.grants.some((grant) => grant.unitId === change.unitId);
}

const CHANGED = `
  (SELECT 'CASE' AS kind, id, version, updated_at AS at, unit_id AS "unitId" FROM case_file WHERE tenant_id = $1 AND updated_at >= $2
  ORDER BY updated_at LIMIT 500)
  UNION ALL SELECT 'CONNECTION', id, NULL, changed_at, NULL FROM connection WHERE tenant_id = $1 AND changed_at >= $2`;
