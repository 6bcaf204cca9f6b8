import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { AccountSeal } from '../accounts/index.ts';
import { ReceiveDocument } from '../intake/index.ts';
import { upsertOrders, upsertReceipts, upsertSupplier } from '../masterdata/index.ts';
import { blueprintSchema, readSamples, type Samples } from '../onboarding/index.ts';
import { fillSampleJob } from './samples.jobs.ts';

const BLUEPRINT = `
  SELECT b.definition, (s.created_at AT TIME ZONE s.time_zone)::date::text AS today
  FROM scope s JOIN blueprint b ON b.tenant_id = s.blueprint_space AND b.key = s.blueprint_key AND b.version = s.blueprint_version
  WHERE s.tenant_id = $1 AND s.id = $1 AND s.sample`;

/** Has the samples of a sample tenant's blueprint come in as everything comes in, so that its cases arise as real ones do. */
@Injectable()
export class FillSample implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly intake: ReceiveDocument,
    private readonly seals: AccountSeal,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: fillSampleJob, outside: (ctx) => this.run(ctx) });
  }

  /** Again, it changes nothing: records are known by their versions, documents by their keys. */
  async run(ctx: TenantContext): Promise<void> {
    const [found] = await this.database.read(ctx, (tx) =>
      tx.query<{ definition: unknown; today: string }>(BLUEPRINT, [ctx.tenantId]),
    );
    if (!found) return;
    const samples = readSamples(blueprintSchema.parse(found.definition).samples ?? [], found.today);
    // Read when the blueprint was saved; what is read differently since is shown by no tenant.
    if ('code' in samples) throw new Error(samples.message);
    await this.database.inTenant(ctx, (tx) => saveRecords(tx, samples, this.seals));
    for (const { name, content } of samples.documents)
      await this.intake.receive(ctx, {
        ...{ bytes: Buffer.from(content), contentType: 'application/xml', filename: name, channel: 'api' },
        idempotencyKey: `sample-${name}`,
      });
  }
}

async function saveRecords(tx: Tx, { suppliers, orders, receipts }: Samples, seals: AccountSeal): Promise<void> {
  for (const { sourceId, ...supplier } of suppliers) await upsertSupplier(tx, sourceId, supplier, seals);
  const arrivals = orders.map(({ sourceId, sourceVersion, ...canonical }) => ({ sourceId, sourceVersion, canonical }));
  if (arrivals.length) await upsertOrders(tx, arrivals);
  const goods = receipts.map(({ sourceId, sourceVersion, ...canonical }) => ({ sourceId, sourceVersion, canonical }));
  if (goods.length) await upsertReceipts(tx, goods);
}
