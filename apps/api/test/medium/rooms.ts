import 'reflect-metadata';
import path from 'node:path';
import { type Clock, newId, PLATFORM_ID } from '@clearhold/kernel';
import { type DynamicModule, Global, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AgreementsModule } from '../../src/features/agreements/index.ts';
import { BrandingModule } from '../../src/features/branding/index.ts';
import { DeadLettersModule } from '../../src/features/dead-letters/index.ts';
import { DesignerModule } from '../../src/features/designer/index.ts';
import { HoldsModule } from '../../src/features/holds/index.ts';
import { IdentityModule } from '../../src/features/identity/index.ts';
import { InsightsModule } from '../../src/features/insights/index.ts';
import { IntegrationsModule } from '../../src/features/integrations/index.ts';
import { type MadeSpace, OnboardingModule, TenantFactory } from '../../src/features/onboarding/index.ts';
import { OperationModule } from '../../src/features/operation/index.ts';
import { PoliciesModule } from '../../src/features/policies/index.ts';
import { ProofModule } from '../../src/features/proof/index.ts';
import { ReportsModule } from '../../src/features/reports/index.ts';
import { RetentionModule } from '../../src/features/retention/index.ts';
import { TenancyModule } from '../../src/features/tenancy/index.ts';
import { BLOBS } from '../../src/platform/blobs/blob-store.ts';
import { DiskBlobs } from '../../src/platform/blobs/disk-blobs.ts';
import { Config } from '../../src/platform/config/config.ts';
import { PartnerDirectory } from '../../src/platform/context/partner-directory.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import { RefusalNotes } from '../../src/platform/graphql/refusal-notes.ts';
import { TenantKeys } from '../../src/platform/keys/tenant-keys.ts';
import { Mailer } from '../../src/platform/mail/mailer.ts';
import { Failures } from '../../src/platform/outbox/failures.ts';
import { FairShare } from '../../src/platform/outbox/fair-share.ts';
import { OutboxWorker } from '../../src/platform/outbox/worker.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { Scanner } from '../../src/platform/scanning/scanner.ts';
import { LOGGER, makeLogger } from '../../src/platform/telemetry/logger.ts';
import { Metrics } from '../../src/platform/telemetry/metrics.ts';

@Global()
@Module({})
class Ground {
  static over(config: Config, clock?: Clock): DynamicModule {
    const own = [
      Scanner,
      Metrics,
      JobRegistry,
      PartnerDirectory,
      Mailer,
      TenantKeys,
      RefusalNotes,
      OutboxWorker,
      Failures,
      FairShare,
    ];
    const given = [
      { provide: Config, useValue: config },
      { provide: LOGGER, useValue: makeLogger('silent', 'api') },
      { provide: Database, useFactory: () => new Database(config, clock) },
      { provide: BLOBS, useFactory: () => new DiskBlobs(path.join(config.home, 'blobs')) },
    ];
    return { module: Ground, providers: [...own, ...given], exports: [...own, Config, LOGGER, Database, BLOBS] };
  }
}

const ROOMS = [
  TenancyModule,
  IdentityModule,
  PoliciesModule,
  DesignerModule,
  BrandingModule,
  AgreementsModule,
  InsightsModule,
  ReportsModule,
  ProofModule,
  HoldsModule,
  RetentionModule,
  IntegrationsModule,
  DeadLettersModule,
  OperationModule,
  OnboardingModule,
];

interface RoomsOptions {
  /** The machine's unless told. */
  readonly clock?: Clock;
  /** Rooms beside those that are always there. */
  readonly more?: Type[];
}

/** The rooms over a real database, without web server and queue. */
export class Rooms {
  private constructor(
    private readonly app: INestApplicationContext,
    readonly database: Database,
  ) {}

  static async open(env: Record<string, string>, { clock, more = [] }: RoomsOptions = {}): Promise<Rooms> {
    @Module({ imports: [Ground.over(Config.load(env), clock), ...ROOMS, ...more] })
    class House {}
    const app = await NestFactory.createApplicationContext(House, { logger: false, abortOnError: false });
    return new Rooms(app, app.get(Database));
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

export interface Made {
  readonly platform: MadeSpace;
  readonly north: MadeSpace;
  readonly northOne: MadeSpace;
  readonly northTwo: MadeSpace;
  readonly south: MadeSpace;
  readonly southOne: MadeSpace;
}

export const platformSystem = systemContext(PLATFORM_ID, PLATFORM_ID);

/** Two partners with tenants, made the way the product makes them. */
export async function makeWorld(rooms: Rooms): Promise<Made> {
  const factory = rooms.get(TenantFactory);
  const blueprint = {
    key: 'standard',
    title: 'Standard',
    summary: 'All by default.',
    definition: { units: [{ slug: 'oslo', name: 'Oslo' }] },
  };
  const platform = await factory.create(platformSystem, {
    kind: 'platform',
    id: PLATFORM_ID,
    slug: 'platform',
    name: 'Clearhold',
    host: 'platform.localhost',
    blueprints: [blueprint],
  });
  const partner = (slug: string) =>
    factory.create(platformSystem, { kind: 'partner', parentId: PLATFORM_ID, slug, name: `Partner ${slug}` });
  const [north, south] = [await partner('north'), await partner('south')];
  const tenant = (above: MadeSpace, slug: string) =>
    factory.create(platformSystem, {
      kind: 'tenant',
      parentId: above.tenantId,
      slug,
      name: `Tenant ${slug}`,
      units: [{ slug: 'oslo', name: 'Oslo' }],
    });
  return {
    platform,
    north,
    south,
    northOne: await tenant(north, 'north-one'),
    northTwo: await tenant(north, 'north-two'),
    southOne: await tenant(south, 'south-one'),
  };
}

/** A person of a space, in one role. */
export function personOf(space: MadeSpace, role: string, unitId?: string): TenantContext {
  const scopeKind =
    space.tenantId === PLATFORM_ID ? 'platform' : space.tenantId === space.partnerId ? 'partner' : 'tenant';
  const actor = {
    kind: 'person' as const,
    id: newId(),
    scopeKind: scopeKind as 'tenant',
    tenantId: space.tenantId,
    grants: [{ role, unitId: unitId ?? null }],
  };
  return { ...systemContext(space.tenantId, space.partnerId), actor, actorName: `${role} of ${scopeKind}` };
}
