import { LRUCache } from 'lru-cache';
import type { TenantContext } from '../context/tenant-context.ts';
import type { Database } from '../database/database.ts';

/** What somebody who looks into a tenant by act-as is about to see. */
export interface Look {
  /** The operation, as the schema names it. */
  readonly operation: string;
  /** What kind of thing it shows, and which; without an id it shows a list. */
  readonly kind: string;
  readonly id?: string;
}

const noted = new LRUCache<string, true>({ max: 20_000 });

/** Notes a look in the tenant's log before it is answered: each thing once in a session. Whoever is not acting leaves none. */
export async function noteLook(database: Database, ctx: TenantContext, look: Look): Promise<void> {
  if (!ctx.acting) return;
  const { operation, kind, id = '' } = look;
  const key = `${ctx.acting.id} ${operation} ${id}`;
  if (noted.has(key)) return;
  const { acting, tenantId } = ctx;
  await database.inTenant({ ...ctx, isReadOnly: false }, async (tx) => {
    if (!(await tx.run(ADD, [tenantId, acting.id, operation, id.slice(0, 100), tx.at]))) return;
    const details = { actAsId: acting.id, operation };
    if (id) tx.audit({ action: 'actAs.looked', subject: { kind, id: id.slice(0, 100) }, details });
    else tx.audit({ action: 'actAs.listed', subject: { kind: 'Scope', id: tenantId }, details });
  });
  noted.set(key, true);
}

const ADD = `
  INSERT INTO act_as_look (tenant_id, act_as_id, operation, object_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;
