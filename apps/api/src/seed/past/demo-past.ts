import { Injectable } from '@nestjs/common';
import { upsertReceipts } from '../../features/masterdata/index.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { DemoDocuments, saveOrdered } from '../demo-documents.ts';
import { type Purchase, receiptOf } from '../purchase.ts';
import type { Scene } from '../scene.ts';
import type { DemoTenant } from '../spaces.ts';
import { AnswerTasks } from './answer-tasks.ts';
import { chance } from './chance.ts';
import { colleaguesOf } from './colleagues.ts';
import { DueWork } from './due-work.ts';
import { pastPurchases } from './past-purchases.ts';
import { SeedClock } from './seed-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Lives through the last weeks of a demonstration tenant: invoices, receipts, answers and approvals, each at its time. */
@Injectable()
export class DemoPast {
  constructor(
    private readonly database: Database,
    private readonly documents: DemoDocuments,
    private readonly work: DueWork,
    private readonly tasks: AnswerTasks,
    private readonly clock: SeedClock,
  ) {}

  async live(ctx: TenantContext, tenant: DemoTenant, days: number, today: Date): Promise<void> {
    const people = await this.database.read(ctx, colleaguesOf);
    const random = chance(tenant.companyCode.length + days);
    for (const { at, act } of this.#events(ctx, tenant, days, today)) {
      this.clock.goTo(at);
      await act();
      await this.work.doAll(ctx);
      await this.tasks.answer(ctx, people, { hours: 2, likely: 0.35, random });
      await this.work.doAll(ctx);
    }
    // What is still open is settled before the week that has just come in.
    for (let hours = 1; hours <= 20; hours += 4) {
      this.clock.advance(4 * HOUR);
      await this.tasks.answer(ctx, people, { hours: 0, likely: 1, random });
      await this.work.doAll(ctx);
    }
  }

  // The last of them two days ago, so that the latest receipt and answer still lie before now.
  #events(ctx: TenantContext, tenant: DemoTenant, days: number, today: Date) {
    const events = pastPurchases(tenant, days, new Date(today.getTime() - 2 * DAY)).flatMap(
      ({ purchase, at, lateReceipt }) => [
        { at, act: () => this.#arrive(ctx, purchase) },
        ...(lateReceipt ? [{ at: lateReceipt.at, act: () => this.#receive(ctx, purchase, lateReceipt.scene) }] : []),
      ],
    );
    return events.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  async #arrive(ctx: TenantContext, purchase: Purchase): Promise<void> {
    await this.database.inTenant(ctx, (tx) => saveOrdered(tx, purchase));
    await this.documents.bill(ctx, purchase);
  }

  async #receive(ctx: TenantContext, purchase: Purchase, scene: Scene): Promise<void> {
    const canonical = receiptOf(purchase, scene)!;
    await this.database.inTenant(ctx, (tx) =>
      upsertReceipts(tx, [{ sourceId: canonical.number, sourceVersion: 1, canonical }]),
    );
  }
}
