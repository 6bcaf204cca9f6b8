import 'reflect-metadata';
import { newId } from '@clearhold/kernel';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../app.module.ts';
import type { Config } from '../platform/config/config.ts';
import { systemContext, type TenantContext } from '../platform/context/tenant-context.ts';
import { Database } from '../platform/database/database.ts';
import { Transport } from '../platform/queue/transport.ts';
import { makeLogger } from '../platform/telemetry/logger.ts';
import { Trouble } from './output.ts';
import { installation } from './place.ts';

interface Found {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly kind: 'platform' | 'partner' | 'tenant';
  readonly name: string;
}

/** The rooms without entrance and without worker: what a command needs to act as the product does. */
export class House {
  private constructor(
    private readonly app: INestApplicationContext,
    readonly config: Config,
  ) {}

  /** Opens the rooms for the length of one command. */
  static async during<T>(work: (house: House) => Promise<T>): Promise<T> {
    const config = installation();
    @Module({ imports: [WorkerModule.with(config, makeLogger('silent', 'cli'))] })
    class CommandModule {}
    const app = await NestFactory.createApplicationContext(CommandModule, { logger: false, abortOnError: false });
    const house = new House(app, config);
    try {
      return await work(house);
    } finally {
      await app.close().catch(() => {});
      await Promise.allSettled([house.get(Transport).close(), house.database.close()]);
    }
  }

  get<T>(type: Type<T> | symbol): T {
    return this.app.get<T>(type, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  /** The space of a short name, and its operator's context. */
  async space(slug: string, kind?: Found['kind']): Promise<{ found: Found; ctx: TenantContext }> {
    const rows = await this.database.acrossTenants<Found>('find-host', FIND, [slug, kind ?? null]);
    if (rows.length === 0)
      throw new Trouble(`There is no ${kind ?? 'space'} "${slug}". See: npm run clearhold -- tenant list`, 1);
    if (rows.length > 1) throw new Trouble(`More than one space is called "${slug}".`, 1);
    const found = rows[0]!;
    return { found, ctx: operator(found) };
  }
}

/** Who acts from the command line: the system's own rights, under a name of its own in the log. */
function operator({ tenantId, partnerId }: Found): TenantContext {
  const ctx = systemContext(tenantId, partnerId, `cli-${newId()}`);
  return { ...ctx, actor: { ...ctx.actor, id: 'command-line' }, actorName: 'Operator (command line)' };
}

const FIND = `
  SELECT tenant_id AS "tenantId", coalesce(partner_id, tenant_id) AS "partnerId", kind, name FROM scope
  WHERE slug = $1 AND id = tenant_id AND ($2::text IS NULL OR kind = $2)`;
