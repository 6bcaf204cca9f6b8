import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { Conditions, conditionsOf, reach, VIEWS } from './case-filter.ts';

const MOST = 50;

/** The rail: built-in views and one's own, with how many cases each holds. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  async list(tx: Tx) {
    const { ctx } = tx;
    const counts = await countBuiltIn(tx);
    const builtIn = Object.entries(VIEWS).map(([key, view]) => ({
      key,
      title: view.title,
      count: counts[key] ?? 0,
      filter: { view: key },
      own: false,
      id: null,
    }));
    const saved =
      ctx.actor.kind === 'person'
        ? await tx.db.savedView.findMany({
            where: { tenantId: ctx.tenantId, ownerId: ctx.actor.id },
            orderBy: { createdAt: 'asc' },
          })
        : [];
    const own = [];
    for (const view of saved) {
      const { where, values } = conditionsOf(ctx, view.filter as never, tx.at);
      const [row] = await tx.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM (SELECT 1 FROM case_file c WHERE ${where} LIMIT 10000) AS counted`,
        values,
      );
      own.push({
        key: `view-${view.id}`,
        title: view.name,
        count: row?.n ?? 0,
        filter: view.filter,
        own: true,
        id: view.id,
      });
    }
    return [...builtIn, ...own];
  }

  async save(ctx: TenantContext, input: { id?: string | null; name: string; filter: unknown }) {
    const name = input.name.trim();
    if (!name || name.length > 60)
      return {
        __typename: 'Invalid',
        code: 'BAD_NAME',
        message: 'A view’s name has 1 to 60 characters.',
        path: 'name',
      };
    if (typeof input.filter !== 'object' || input.filter === null || JSON.stringify(input.filter).length > 4000)
      return { __typename: 'Invalid', code: 'BAD_FILTER', message: 'This filter cannot be kept.', path: 'filter' };
    const { tenantId } = ctx;
    const done = await this.database.inTenant(ctx, async (tx) => {
      if (input.id) {
        const { count } = await tx.db.savedView.updateMany({
          where: { tenantId, id: input.id, ownerId: ctx.actor.id },
          data: { name, filter: input.filter as object },
        });
        return count === 1;
      }
      if ((await tx.db.savedView.count({ where: { tenantId, ownerId: ctx.actor.id } })) >= MOST) return false;
      await tx.db.savedView.create({
        data: { tenantId, id: newId(), ownerId: ctx.actor.id, name, filter: input.filter as object, createdAt: tx.at },
      });
      tx.audit({ action: 'view.saved', subject: { kind: 'Person', id: ctx.actor.id } });
      return true;
    });
    return done
      ? this.#answer(ctx)
      : { __typename: 'NotFound', code: 'NOT_FOUND', message: `There is no such view, or you have ${MOST} already.` };
  }

  async delete(ctx: TenantContext, id: string) {
    const gone = await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'view.deleted', subject: { kind: 'Person', id: ctx.actor.id } });
      return tx.db.savedView.deleteMany({ where: { tenantId: ctx.tenantId, id, ownerId: ctx.actor.id } });
    });
    return gone.count
      ? this.#answer(ctx)
      : { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such view.' };
  }

  async #answer(ctx: TenantContext) {
    return { __typename: 'ViewSaved', views: await this.database.read(ctx, (tx) => this.list(tx)) };
  }
}

async function countBuiltIn(tx: Tx): Promise<Record<string, number>> {
  const conditions = new Conditions(tx.ctx.tenantId);
  reach(tx.ctx, conditions);
  conditions.add('c.closed_at IS NULL');
  const roles = tx.ctx.actor.grants.map((grant) => grant.role);
  const named = { me: tx.ctx.actor.kind === 'person' ? tx.ctx.actor.id : null, roles, now: tx.at };
  const filters = Object.entries(VIEWS).map(([key, view]) => {
    const where = view.where.replace(
      /\?(\w+)/g,
      (_, name: keyof typeof named) =>
        `$${conditions.values.push(named[name])}${{ me: '::uuid', roles: '::text[]', now: '::timestamptz' }[name]}`,
    );
    return `count(*) FILTER (WHERE ${where})::int AS "${key}"`;
  });
  const [row] = await tx.query<Record<string, number>>(
    `SELECT ${filters.join(', ')} FROM case_file c WHERE ${conditions.where}`,
    conditions.values,
  );
  return row ?? {};
}
