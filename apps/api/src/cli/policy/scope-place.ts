import type { Place } from '../../features/tenancy/index.ts';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';

/** The place that a file's `scope` names: a space by its short name, or `tenant/unit`. */
export async function placeOf(house: House, scope: string): Promise<Place> {
  const [space, unit, ...more] = scope.split('/');
  if (!space || more.length) throw new Trouble(`"${scope}" names no scope: write a short name, or tenant/unit.`, 1);
  const { found, ctx } = await house.space(space);
  if (unit === undefined) return { ctx, scopeId: ctx.tenantId, kind: found.kind, name: found.name };
  const row = await house.database.read(ctx, (tx) =>
    tx.db.scope.findFirst({ where: { tenantId: ctx.tenantId, slug: unit, kind: 'unit' } }),
  );
  if (!row) throw new Trouble(`${found.name} has no business unit "${unit}".`, 1);
  return { ctx, scopeId: row.id, kind: 'unit', name: row.name };
}
