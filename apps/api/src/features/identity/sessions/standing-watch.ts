import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Standing } from '../../../platform/context/standing.ts';
import { type Acting, systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { LOGGER, type Logger } from '../../../platform/telemetry/logger.ts';
import { ActAsSessions } from '../../act-as/index.ts';
import { RoleBooks } from '../../roles/index.ts';
import { IDLE } from './idle.ts';

interface Watched {
  /** The session, key or link that was come in by. */
  readonly door: string;
  /** What it opened then, in words that compare. */
  readonly rights: string;
  /** Set for whoever looks in by act-as. */
  readonly acting: Acting | undefined;
  readonly end: () => void;
}

interface Room {
  readonly partnerId: string;
  readonly watched: Set<Watched>;
}

const EVERY_MS = 2_000;

/** One look per tenant that has open connections, whoever and however many they are: who lost his standing is let go. */
@Injectable()
export class StandingWatch extends Standing implements OnModuleDestroy {
  readonly #rooms = new Map<string, Room>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly actAs: ActAsSessions,
    private readonly roles: RoleBooks,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  watch(ctx: TenantContext, end: () => void): () => void {
    const one: Watched = { door: ctx.sessionId ?? ctx.actor.id, rights: rightsOf(ctx), acting: ctx.acting, end };
    const room = this.#rooms.get(ctx.tenantId) ?? { partnerId: ctx.partnerId, watched: new Set() };
    this.#rooms.set(ctx.tenantId, room);
    room.watched.add(one);
    this.#timer ??= setTimeout(() => this.#look(), EVERY_MS);
    return () => this.#leave(ctx.tenantId, one);
  }

  onModuleDestroy(): void {
    clearTimeout(this.#timer);
    this.#rooms.clear();
  }

  #leave(tenantId: string, one: Watched): void {
    const room = this.#rooms.get(tenantId);
    room?.watched.delete(one);
    if (room?.watched.size === 0) this.#rooms.delete(tenantId);
  }

  async #look(): Promise<void> {
    for (const [tenantId, room] of this.#rooms) {
      await this.#lookAt(tenantId, room).catch((error: Error) =>
        this.logger.warn({ err: error, tenant: tenantId }, 'open connections could not be judged; trying again'),
      );
    }
    this.#timer = this.#rooms.size ? setTimeout(() => this.#look(), EVERY_MS) : undefined;
  }

  async #lookAt(tenantId: string, { partnerId, watched }: Room): Promise<void> {
    const ids = [...new Set([...watched].map(({ door }) => door))];
    const ctx = systemContext(tenantId, partnerId);
    // What a role may do can change while it is held.
    const [rows, roles] = await this.database.read(ctx, async (tx) => [
      await tx.query<{ id: string; rights: string[]; isPerson: boolean }>(OPEN, [tenantId, ids, tx.at]),
      (await this.roles.of(tx)).book.key,
    ]);
    const open = new Map(rows.map(({ id, rights, isPerson }) => [id, asText(isPerson ? [...rights, roles] : rights)]));
    const acting = [...watched].flatMap((one) => one.acting ?? []);
    const doors = await this.actAs.standing(partnerId, acting);
    for (const one of [...watched]) {
      const stands = !one.acting || doors.has(one.acting.doorId);
      if (stands && open.get(one.door) === one.rights) continue;
      this.#leave(tenantId, one);
      one.end();
    }
  }
}

const asText = (rights: readonly string[]) => [...rights].sort().join(' ');

function rightsOf({ actor }: TenantContext): string {
  if (actor.kind === 'apiKey') return asText(actor.scopes ?? []);
  const given = (actor.given ?? actor.grants).map(({ role, unitId }) => `${role}@${unitId ?? ''}`);
  return asText(actor.roles ? [...given, actor.roles.key] : given);
}

const OPEN = `
  SELECT s.id, ARRAY(SELECT g.role || '@' || coalesce(g.unit_id::text, '') FROM role_grant g
      WHERE g.tenant_id = $1 AND g.person_id = s.person_id AND g.revoked_at IS NULL) AS rights, true AS "isPerson"
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.id = ANY($2) AND s.revoked_at IS NULL AND s.expires_at > $3 AND p.status = 'active'
    AND s.seen_at > $3::timestamptz - interval '${IDLE}'
  UNION ALL
  SELECT k.id, k.scopes, false FROM api_key k WHERE k.tenant_id = $1 AND k.id = ANY($2) AND k.revoked_at IS NULL AND k.expires_at > $3
  UNION ALL
  SELECT l.id, '{}', false FROM supplier_link l WHERE l.tenant_id = $1 AND l.id = ANY($2) AND l.revoked_at IS NULL AND l.expires_at > $3
  UNION ALL
  SELECT a.id, '{}', false FROM act_as a WHERE a.tenant_id = $1 AND a.id = ANY($2) AND a.ended_at IS NULL AND a.ends_at > $3`;
