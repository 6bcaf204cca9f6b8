import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type SapEmulator, startSapEmulator } from '@clearhold/connectors/emulator';
import { type DynamicModule, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApiModule } from '../../src/app.module.ts';
import { Entrance } from '../../src/features/identity/index.ts';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { serveStream } from '../../src/platform/graphql/stream.ts';
import { logRefusals } from '../../src/platform/http/log-refusals.ts';
import { ProblemFilter } from '../../src/platform/http/problem-filter.ts';
import { prepareHttp } from '../../src/platform/http/server.ts';
import { WorkPost } from '../../src/platform/outbox/work-post.ts';
import { Transport } from '../../src/platform/queue/transport.ts';
import { type Logger, makeLogger } from '../../src/platform/telemetry/logger.ts';
import { SeedClock } from '../../src/seed/past/seed-clock.ts';
import { SEEDED_ROOMS, SEEDING, seedModule } from '../../src/seed/seed-module.ts';
import { Seeder } from '../../src/seed/seeder.ts';
import { type Caller, visit } from './caller.ts';
import { type Demo, type DemoTenant, tenantsOf } from './demo.ts';
import { layOutDemonstration } from './demonstration.ts';

export interface HouseOptions {
  /** The log; silent unless told. */
  readonly logger?: Logger;
  /** False: nothing is taken from the outbox until `work` is called. */
  readonly worker?: boolean;
  /** Variables beside those of the database. */
  readonly env?: Record<string, string>;
}

/** The whole product in this process, over a database of its own: the API on a port, the worker, an ERP, the demonstration. */
export class House {
  #stop: (() => Promise<void>) | undefined;

  private constructor(
    readonly app: INestApplication,
    readonly port: number,
    readonly erp: SapEmulator,
    readonly demo: Demo,
    /** The data folder. */
    readonly home: string,
    /** The owner's connection: row security does not hold it. For harvesting ids and comparing tables only. */
    readonly owner: pg.Client,
  ) {}

  static async open(env: Record<string, string>, options: HouseOptions = {}): Promise<House> {
    await layOutDemonstration(env, seed);
    const erp = await startSapEmulator();
    const config = Config.load({ ...env, ...options.env, PORT: '0', CLEARHOLD_ERP_EMULATOR_URL: erp.url });
    const logger = options.logger ?? makeLogger('silent', 'api');

    const app = await NestFactory.create(wholeHouse(config, logger), {
      bodyParser: false,
      logger: ['error'],
      abortOnError: false,
    });
    app.use(logRefusals(logger));
    app.use(app.get(Entrance, { strict: false }).handle);
    prepareHttp(app, config);
    serveStream(app);
    app.useGlobalFilters(app.get(ProblemFilter, { strict: false }));
    await app.listen(0);
    await app.get(Seeder, { strict: false }).run();
    const demo = JSON.parse(readFileSync(path.join(config.home, 'demo.json'), 'utf8')) as Demo;
    const owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
    await owner.connect();
    const house = new House(app, (app.getHttpServer().address() as AddressInfo).port, erp, demo, config.home, owner);
    await house.#name();
    if (options.worker !== false) await house.work();
    return house;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  tenant(slug: string): DemoTenant {
    const found = tenantsOf(this.demo).find((one) => one.slug === slug);
    if (!found) throw new Error(`no tenant ${slug}`);
    return found;
  }

  /** Nobody yet, at a host. */
  at(slug: string): Caller {
    return visit(this.port, `${slug}.localhost`);
  }

  /** Signs in the person of a tenant (or partner) who has this role. */
  async as(slug: string, role: string): Promise<Caller> {
    const users =
      tenantsOf(this.demo).find((one) => one.slug === slug)?.users ??
      this.demo.partners.find((one) => one.slug === slug)?.users;
    const user = users?.find((one) => one.roles.includes(role));
    if (!user) throw new Error(`nobody at ${slug} is ${role}`);
    return this.at(slug).signIn(user);
  }

  /** The tenant's API key, at its host. */
  key(slug: string): Caller {
    return this.at(slug).withHeaders({ authorization: `Bearer ${this.tenant(slug).apiKey}` });
  }

  /** Starts the worker as its own process would. */
  async work(): Promise<void> {
    const post = this.get(WorkPost);
    await post.open(() => {});
    this.#stop = () => post.close();
  }

  async rest(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  /** Until no work is due (timers, sealing, and releases that wait for another case aside); throws when that takes too long. */
  async quiet(seconds = 60): Promise<void> {
    for (const until = Date.now() + seconds * 1000; ; ) {
      const { rows } = await this.owner.query(
        `SELECT kind, state, count(*)::int AS n FROM outbox WHERE kind NOT LIKE 'audit.%' AND kind NOT LIKE 'figures.%' AND kind <> 'connection.check' AND (state <> 'scheduled' OR (kind <> 'effect.perform' AND not_before < now() + interval '5 seconds')) GROUP BY 1, 2`,
      );
      if (rows.length === 0) return;
      if (Date.now() > until) throw new Error(`work is left: ${JSON.stringify(rows)}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  }

  async close(): Promise<void> {
    await this.rest();
    await this.owner.end();
    await this.app.close();
    await this.get(Transport).close();
    await this.get(Database).close();
    await this.erp.close();
  }

  async #name(): Promise<void> {
    const { rows } = await this.owner.query<{ id: string; slug: string; partner_id: string }>(
      `SELECT id, slug, partner_id FROM scope WHERE kind IN ('tenant', 'partner')`,
    );
    for (const one of tenantsOf(this.demo))
      Object.assign(one, {
        id: rows.find((row) => row.slug === one.slug)!.id,
        partnerId: rows.find((row) => row.slug === one.slug)!.partner_id,
      });
  }
}

function wholeHouse(config: Config, logger: Logger): DynamicModule {
  @Module({})
  class WholeHouse {}
  const imports = [ApiModule.with(config, logger), ...SEEDED_ROOMS];
  return { module: WholeHouse, imports, providers: [...SEEDING, SeedClock] };
}

/** The demonstration, before any work on it and before its ERP is connected. */
async function seed(env: Record<string, string>): Promise<void> {
  const config = Config.load(env);
  const app = await NestFactory.createApplicationContext(seedModule(config, makeLogger('silent', 'api')), {
    logger: ['error'],
    abortOnError: false,
  });
  await app.get(Seeder, { strict: false }).run();
  await app.close();
  await app.get(Transport, { strict: false }).close();
  await app.get(Database, { strict: false }).close();
}
