import { AbilityBuilder } from '@casl/ability';
import { accessibleBy, createPrismaAbility } from '@casl/prisma/runtime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { TxPrisma } from '../../src/platform/database/prisma-bridge.ts';
import { buildWall, type Wall } from './wall.ts';

type Delegate = Record<'findMany' | 'count' | 'updateMany' | 'deleteMany', (args: object) => Promise<unknown>>;

// biome-ignore lint/suspicious/noExplicitAny: the ability is asked for every model of the schema, by name
const abilityOf = (rules: (can: any, cannot: any) => void) => {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { can, cannot, build } = new AbilityBuilder<any>(createPrismaAbility);
  rules(can, cannot);
  return build();
};

describe('no rule means no rows', () => {
  let wall: Wall;
  let database: Database;
  beforeAll(async () => {
    wall = await buildWall(inject('cluster'));
    database = new Database(Config.load(wall.database.env));
  });
  afterAll(async () => {
    await database?.close();
    await wall?.tearDown();
  });

  const models = (db: TxPrisma) =>
    Object.keys(db).filter(
      (name) => !/^[_$]/.test(name) && typeof (db as never)[name] === 'object' && 'findMany' in (db as never)[name]!,
    );
  const ctx = () => systemContext(wall.world.northOne.id, wall.world.north.id, 'casl');
  const undone = new Error('undone');

  /** Calls `work` for every model of the schema, each in a transaction that is undone. */
  async function overModels(work: (delegate: Delegate, model: string) => Promise<void>): Promise<number> {
    const names = await database.read(ctx(), async (tx) => models(tx.db));
    for (const name of names) {
      const model = name[0]!.toUpperCase() + name.slice(1);
      await database
        .inTenant(ctx(), async (tx) => {
          await work((tx.db as unknown as Record<string, Delegate>)[name]!, model);
          throw undone;
        })
        .catch((error) => {
          if (error !== undone) throw new Error(`${model}: ${(error as Error).message}`);
        });
    }
    return names.length;
  }

  it('for reads and counts, alone and within further conditions, on every model', async () => {
    const nothing = abilityOf(() => {});
    const tried = await overModels(async (delegate, model) => {
      const where = accessibleBy(nothing, 'read').ofType(model as never);
      const tenantId = wall.world.northOne.id;
      for (const condition of [
        where,
        { AND: [where, { tenantId }] },
        { AND: [{ tenantId }, where] },
        { OR: [where] },
      ]) {
        expect(await delegate.count({ where: condition }), `${model} counted`).toBe(0);
        expect(await delegate.findMany({ where: condition }), `${model} read`).toEqual([]);
      }
    });
    expect(tried).toBe(wall.tables.length);
  });

  it('for updates and deletes, on every model whose rows may be changed at all', async () => {
    const nothing = abilityOf(() => {});
    await overModels(async (delegate, model) => {
      const where = accessibleBy(nothing, 'update').ofType(model as never);
      const tenantId = wall.world.northOne.id;
      const refused = (error: Error) => {
        if (!/denied|42501|permission/i.test(error.message)) throw error;
        return { count: 0 };
      };
      expect(
        await delegate.updateMany({ where: { AND: [where, { tenantId }] }, data: { tenantId } }).catch(refused),
        `${model} updated`,
      ).toEqual({ count: 0 });
    });
    await overModels(async (delegate, model) => {
      const where = accessibleBy(nothing, 'delete').ofType(model as never);
      const refused = (error: Error) => {
        if (!/denied|42501|permission/i.test(error.message)) throw error;
        return { count: 0 };
      };
      expect(await delegate.deleteMany({ where: { AND: [where] } }).catch(refused), `${model} deleted`).toEqual({
        count: 0,
      });
    });
  });

  it('and a rule means the rows it names', async () => {
    const supplierId = wall.specimens.supplierId(wall.world.northOne, 0);
    const some = abilityOf((can) => can('read', 'Invoice', { supplierId }));
    const where = accessibleBy(some, 'read').ofType('Invoice' as never);
    const [all, seen] = await database.read(ctx(), async (tx) => [
      await tx.db.invoice.count(),
      await tx.db.invoice.count({ where }),
    ]);
    expect([all, seen]).toEqual([2, 1]);
  });
});
