import { type SapEmulator, startSapEmulator } from '@clearhold/connectors/emulator';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ReleaseHold } from '../../../apps/api/src/features/cases/commands/release-hold.ts';
import type { CommandContext } from '../../../apps/api/src/features/cases/index.ts';
import { ErpConnections } from '../../../apps/api/src/features/erp/erp-connection.ts';
import { AuditExport } from '../../../apps/api/src/features/proof/audit-export.ts';
import { Config } from '../../../apps/api/src/platform/config/config.ts';
import { systemContext, type TenantContext } from '../../../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../../../apps/api/src/platform/database/database.ts';
import { OutboxWorker } from '../../../apps/api/src/platform/outbox/worker.ts';
import { Transport } from '../../../apps/api/src/platform/queue/transport.ts';
import { makeLogger } from '../../../apps/api/src/platform/telemetry/logger.ts';
import { DemoDocuments } from '../../../apps/api/src/seed/demo-documents.ts';
import { colleaguesOf } from '../../../apps/api/src/seed/past/colleagues.ts';
import { SeedClock } from '../../../apps/api/src/seed/past/seed-clock.ts';
import { seedModule } from '../../../apps/api/src/seed/seed-module.ts';
import { Seeder } from '../../../apps/api/src/seed/seeder.ts';
import { type DemoTenant, PARTNERS } from '../../../apps/api/src/seed/spaces.ts';
import { Fate } from './fate.ts';

/** One process of the product under a clock that stands until it is moved, its ERP, and whoever decides how they fail. */
export interface Simulated {
  readonly ctx: TenantContext;
  readonly tenant: DemoTenant;
  readonly clock: SeedClock;
  readonly database: Database;
  readonly worker: OutboxWorker;
  readonly documents: DemoDocuments;
  readonly releases: ReleaseHold;
  readonly log: AuditExport;
  readonly controller: CommandContext;
  readonly erp: SapEmulator;
  readonly fate: Fate;
  /** Row security does not hold it: for handing out work and for comparing. */
  readonly owner: pg.Client;
  /** The invoice's case that people may decide now. */
  openCase(invoice: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function simulated(env: Record<string, string>): Promise<Simulated> {
  const erp = await startSapEmulator();
  const config = Config.load({ ...env, CLEARHOLD_ERP_EMULATOR_URL: erp.url });
  const app = await NestFactory.createApplicationContext(seedModule(config, makeLogger('silent', 'worker')), {
    logger: ['error'],
    abortOnError: false,
  });
  const of = <T>(type: new (...parts: never[]) => T): T => app.get(type as never, { strict: false });
  await of(Seeder).run();
  const owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
  await owner.connect();
  const tenant = PARTNERS.flatMap((one) => one.tenants).find((one) => one.slug === 'acme')!;
  const { rows } = await owner.query("SELECT id, partner_id FROM scope WHERE kind = 'tenant' AND slug = $1", [
    tenant.slug,
  ]);
  const [database, ctx] = [of(Database), systemContext(rows[0].id, rows[0].partner_id)];
  const people = await database.read(ctx, colleaguesOf);
  const close = async () => {
    await owner.end();
    await app.close();
    await of(Transport).close();
    await database.close();
    await erp.close();
  };
  const openCase = async (invoice: string) => {
    const found = await owner.query<{ id: string }>(OPEN, [ctx.tenantId, invoice]);
    return found.rows[0]?.id;
  };
  return {
    ctx,
    tenant,
    clock: of(SeedClock),
    database,
    worker: of(OutboxWorker),
    documents: of(DemoDocuments),
    releases: of(ReleaseHold),
    log: of(AuditExport),
    controller: people.get('controller')!,
    erp,
    fate: new Fate(database, of(ErpConnections).http),
    owner,
    openCase,
    close,
  };
}

const OPEN = `
  SELECT c.id FROM case_file c JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id
  WHERE c.tenant_id = $1 AND i.number = $2 AND c.closed_at IS NULL AND c.primary_code NOT LIKE 'INT.%'
    AND NOT EXISTS (SELECT FROM outbox o WHERE o.tenant_id = $1 AND o.kind IN ('effect.perform', 'case.event') AND o.subject_id = c.id::text)
    AND NOT EXISTS (SELECT FROM effect e WHERE e.tenant_id = $1 AND e.case_id = c.id AND e.state NOT IN ('failed', 'refused'))
  ORDER BY c.number LIMIT 1`;
