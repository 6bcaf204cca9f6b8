import { doneAtErp } from '../ordeal/erp.ts';
import type { Simulated } from './simulated.ts';
import { nextOf, storyOf } from './story.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly epoch: number;
}

const HOUR = 3_600_000;

/** An ERP that is away for one hour of a clock that is moved, with so many releases waiting for it. */
export async function outage(world: Simulated, many: number) {
  const invoices: string[] = [];
  for (let n = 0; n < many; n++) invoices.push(await held(world));
  world.fate.away = true;
  for (const invoice of invoices) await release(world, invoice);
  let knocks: number | undefined;
  const gone = world.clock.now().getTime();
  while (world.clock.now().getTime() < gone + HOUR) {
    await workDue(world, async () => {
      knocks ??= (await isLeftInPeace(world)) ? world.fate.knocks : undefined;
    });
    world.clock.advance(1_000);
  }
  world.fate.away = false;
  const [back, began] = [world.clock.now().getTime(), performance.now()];
  while ((await left(world)) > 0 && world.clock.now().getTime() < back + HOUR) {
    await workDue(world);
    world.clock.advance(1_000);
  }
  const drainedSeconds = Math.round((world.clock.now().getTime() - back) / 1000);
  const done = await doneAtErp(world.erp.url);
  const lost = invoices.filter((invoice) => (done.get(invoice) ?? []).length === 0).length;
  const doubled = invoices.filter((invoice) => (done.get(invoice) ?? []).length > 1).length;
  const workedSeconds = Math.round((performance.now() - began) / 1000);
  return { knocksUntilOpen: knocks, knocks: world.fate.knocks, lost, doubled, drainedSeconds, workedSeconds };
}

/** An invoice that is held for its price. */
async function held(world: Simulated): Promise<string> {
  const story = storyOf(world, 'released');
  for (; story.step < 2; story.step++) await (await nextOf(world, story))!();
  world.clock.advance(1);
  await workDue(world);
  return story.purchase.invoice;
}

async function release(world: Simulated, invoice: string): Promise<void> {
  const caseId = (await world.openCase(invoice))!;
  await world.releases.release(world.controller, { caseId, reason: 'Seen the letter.' });
}

async function workDue({ owner, ctx, clock, worker }: Simulated, after = async () => {}): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<Row>(TAKE, [ctx.tenantId, clock.now()]);
    if (rows.length === 0) return;
    for (const { id, kind, epoch } of rows) {
      await worker.handle({ tenantId: ctx.tenantId, partnerId: ctx.partnerId, kind, ids: [id], epochs: [epoch] });
      await after();
    }
  }
}

async function isLeftInPeace({ owner, ctx }: Simulated): Promise<boolean> {
  const sql = 'SELECT FROM connection WHERE tenant_id = $1 AND opened_at IS NOT NULL';
  return (await owner.query(sql, [ctx.tenantId])).rowCount === 1;
}

async function left({ owner, ctx }: Simulated): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM outbox WHERE tenant_id = $1 AND kind = 'effect.perform'`;
  return (await owner.query(sql, [ctx.tenantId])).rows[0].n;
}

const TAKE = `
  UPDATE outbox SET state = 'leased', epoch = epoch + 1, leased_until = now() + interval '1 minute'
  WHERE tenant_id = $1 AND id IN (
    SELECT id FROM outbox WHERE tenant_id = $1 AND state IN ('ready', 'scheduled') AND not_before <= $2
      AND kind IN ('document.process', 'invoice.recheck', 'case.event', 'case.raise', 'effect.perform', 'erp.mirror', 'connection.check')
    ORDER BY id LIMIT 200)
  RETURNING id, kind, epoch`;
