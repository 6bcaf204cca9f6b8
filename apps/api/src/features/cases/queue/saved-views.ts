import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { Conditions, conditionsOf, reach } from './case-filter.ts';
import { keptFilter } from './kept-filter.ts';
import { type QueueClock, queueClock } from './queue-clock.ts';
import { VIEWS, viewCondition } from './queue-views.ts';

const MOST = 50;

/** The rail: built-in views and one's own, with how many cases each holds. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  /** What the views go by now. */
  async clock(tx: Tx): Promise<QueueClock> {
    return queueClock(await this.policies.effective(tx), tx.at);
  }

  async list(tx: Tx, at?: QueueClock) {
    const { ctx } = tx;
    const clock = at ?? (await this.clock(tx));
    const counts = await countBuiltIn(tx, clock);
    const builtIn = Object.entries(VIEWS).map(([key, view]) => ({
      key,
      title: view.title,
      meaning: view.meaning(clock),
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
      const kept = keptFilter(view.filter);
      const filter = 'filter' in kept ? kept.filter : {};
      const { where, values } = conditionsOf(ctx, filter, clock);
      const [row] = await tx.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM (SELECT 1 FROM case_file c WHERE ${where} LIMIT 10000) AS counted`,
        values,
      );
      own.push({
        key: `view-${view.id}`,
        title: view.name,
        meaning: null,
        count: row?.n ?? 0,
        filter,
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
    const kept = keptFilter(input.filter);
    if ('why' in kept)
      return {
        __typename: 'Invalid',
        code: 'BAD_FILTER',
        message: `This filter cannot be kept: ${kept.path} is not as the queue takes it.`,
        hint: kept.why,
        path: kept.path,
      };
    const filter = { ...kept.filter };
    const done = await this.database.inTenant(ctx, async (tx) => {
      const saved = input.id ? await change(tx, input.id, { name, filter }) : await make(tx, { name, filter });
      if (saved) tx.audit({ action: 'view.saved', subject: { kind: 'Person', id: ctx.actor.id } });
      return saved;
    });
    return done
      ? this.#answer(ctx)
      : { __typename: 'NotFound', code: 'NOT_FOUND', message: `There is no such view, or you have ${MOST} already.` };
  }

  async delete(ctx: TenantContext, id: string) {
    const gone = await this.database.inTenant(ctx, async (tx) => {
      const { count } = await tx.db.savedView.deleteMany({
        where: { tenantId: ctx.tenantId, id, ownerId: ctx.actor.id },
      });
      if (count) tx.audit({ action: 'view.deleted', subject: { kind: 'Person', id: ctx.actor.id } });
      return count;
    });
    return gone ? this.#answer(ctx) : { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such view.' };
  }

  async #answer(ctx: TenantContext) {
    return { __typename: 'ViewSaved', views: await this.database.read(ctx, (tx) => this.list(tx)) };
  }
}

interface Kept {
  readonly name: string;
  readonly filter: object;
}

async function change({ db, ctx }: Tx, id: string, data: Kept): Promise<boolean> {
  const { count } = await db.savedView.updateMany({
    where: { tenantId: ctx.tenantId, id, ownerId: ctx.actor.id },
    data,
  });
  return count === 1;
}

async function make({ db, ctx, at }: Tx, data: Kept): Promise<boolean> {
  const own = { tenantId: ctx.tenantId, ownerId: ctx.actor.id };
  if ((await db.savedView.count({ where: own })) >= MOST) return false;
  await db.savedView.create({ data: { ...own, ...data, id: newId(), createdAt: at } });
  return true;
}

async function countBuiltIn(tx: Tx, clock: QueueClock): Promise<Record<string, number>> {
  const conditions = new Conditions(tx.ctx.tenantId);
  reach(tx.ctx, conditions);
  conditions.add('c.closed_at IS NULL');
  const filters = Object.entries(VIEWS).map(([key, view]) => {
    const where = viewCondition(view, tx.ctx, clock, (value) => conditions.take(value));
    return `count(*) FILTER (WHERE ${where})::int AS "${key}"`;
  });
  const [row] = await tx.query<Record<string, number>>(
    `SELECT ${filters.join(', ')} FROM case_file c WHERE ${conditions.where}`,
    conditions.values,
  );
  return row ?? {};
}
