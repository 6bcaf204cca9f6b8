import { type Actor, isPolicyScope } from '@clearhold/access';
import { isId, PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** A scope that the caller may work on, and the context in which its rows are found. */
export interface Place {
  readonly ctx: TenantContext;
  readonly scopeId: string;
  readonly kind: 'platform' | 'partner' | 'tenant' | 'unit';
  readonly name: string;
}

interface Row {
  tenantId: string;
  id: string;
  kind: Place['kind'];
  name: string;
  partnerId: string | null;
}

// A space's own row, or a unit of the caller's space, or a unit of a tenant of the caller's.
const FIND = `
  SELECT tenant_id AS "tenantId", id, kind, name, partner_id AS "partnerId" FROM scope
  WHERE id = $1 AND tenant_id IN ($1, $2)
  UNION ALL
  SELECT u.tenant_id, u.id, u.kind, u.name, t.partner_id FROM scope t JOIN scope u ON u.tenant_id = t.tenant_id AND u.id = $1
  WHERE t.partner_id = $2 AND t.kind = 'tenant' AND u.kind = 'unit'
  LIMIT 1`;

const NAMED = 'SELECT id FROM scope WHERE slug = $1 AND id = tenant_id ORDER BY id';

/** Where a caller may act besides its own space: a partner's staff in its tenants, the platform's in its partners. */
@Injectable()
export class ScopeContext {
  constructor(private readonly database: Database) {}

  /** The place meant by a scope's id (the caller's own by default), or undefined: not there and not yours read the same. */
  async of(ctx: TenantContext, scopeId?: string | null): Promise<Place | undefined> {
    const id = (scopeId ?? ctx.tenantId).toLowerCase();
    if (!isId(id)) return undefined;
    const [row] = await this.database.acrossTenants<Row>('figures', FIND, [id, ctx.tenantId]);
    if (!row) return undefined;
    const place = { scopeId: row.id, kind: row.kind, name: row.name };
    if (row.tenantId === ctx.tenantId) return { ...place, ctx };
    const below = this.#below(ctx, row);
    return below && { ...place, ctx: { ...ctx, ...below, staff: 'partner' } };
  }

  /** The place of a short name, `tenant/unit` for a business unit, or undefined: not there and not yours read the same. */
  async named(ctx: TenantContext, name: string): Promise<Place | undefined> {
    const [space, unit, ...more] = name.split('/');
    if (!space || more.length) return undefined;
    const rows = await this.database.acrossTenants<{ id: string }>('figures', NAMED, [space]);
    const places = await Promise.all(rows.map(({ id }) => this.of(ctx, id)));
    const place = places.find((one) => one !== undefined);
    if (unit === undefined || !place) return place;
    const { tenantId } = place.ctx;
    const row = await this.database.read(place.ctx, (tx) =>
      tx.db.scope.findFirst({ where: { tenantId, slug: unit, kind: 'unit' }, select: { id: true, name: true } }),
    );
    return row ? { ctx: place.ctx, scopeId: row.id, kind: 'unit', name: row.name } : undefined;
  }

  /** Reads at a place: through the operation's own snapshot where it is the caller's space, else through one of its own. */
  read<T>(place: Place, own: { ctx: TenantContext; read(): Promise<Tx> }, work: (tx: Tx) => Promise<T>): Promise<T> {
    return place.ctx.tenantId === own.ctx.tenantId ? own.read().then(work) : this.database.read(place.ctx, work);
  }

  // By what the caller is, not by what it asks for: people and programs of a tenant reach nothing but their own space.
  #below(ctx: TenantContext, row: Row): Pick<TenantContext, 'tenantId' | 'partnerId'> | undefined {
    if (!reachesBelow(ctx.actor) || ctx.staff) return undefined;
    if (
      ctx.actor.scopeKind === 'partner' &&
      row.partnerId === ctx.tenantId &&
      (row.kind === 'tenant' || row.kind === 'unit')
    ) {
      return { tenantId: row.tenantId, partnerId: ctx.tenantId };
    }
    if (ctx.actor.scopeKind === 'platform' && ctx.tenantId === PLATFORM_ID && row.kind === 'partner') {
      return { tenantId: row.tenantId, partnerId: row.tenantId };
    }
    return undefined;
  }
}

// People of a partner or the platform; of programs only a partner's own that was made to prepare policy.
const reachesBelow = ({ kind, scopeKind, scopes }: Actor): boolean =>
  kind === 'person' || (kind === 'apiKey' && scopeKind === 'partner' && (scopes ?? []).some(isPolicyScope));

/** The answer for a scope that is not there or not the caller's. */
export const noSuchScope = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such scope.',
  path: 'input.scope',
} as const;
