import { Config } from '../../apps/api/src/platform/config/config.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import type { Tx } from '../../apps/api/src/platform/database/tx.ts';
import { inTenant, tenantOf, withTenants } from '../engine.ts';
import { goal, seeded, short } from '../report.ts';

const TENANTS = 200;
const LANES = 24;
const SEES = `SELECT current_setting('app.tenant', true) AS at, tenant_id AS id, value::int FROM tenant_counter`;
const ADDS = `INSERT INTO tenant_counter AS c (tenant_id, name, value) VALUES ($1, 'pool', 1) ON CONFLICT (tenant_id, name) DO UPDATE SET value = c.value + 1`;

// Tier N. Pooling never mixes tenants: two connections, two hundred tenants, transactions that read, write, end in errors of ours
// and of the server's, and snapshots, all mixed. Each sees its own tenant's rows alone, with no predicate that asks for them.
await goal('G08', () =>
  withTenants(TENANTS, async ({ env }, owner) => {
    const database = new Database(Config.load({ ...env, CLEARHOLD_POOL: '2' }));
    const planted = `INSERT INTO tenant_counter (tenant_id, name, value) SELECT i, 'pool', 0 FROM unnest($1::uuid[]) i`;
    await owner.query(planted, [Array.from({ length: TENANTS }, (_, n) => tenantOf(n))]);
    const most = short ? 10_000 : 1_000_000;
    const random = seeded(8);
    const added = new Array<number>(TENANTS).fill(0);
    let [begun, wrong] = [0, 0];

    const sees = async (tx: Tx) => {
      const rows = await tx.query<{ at: string; id: string }>(SEES);
      if (rows.length !== 1 || rows[0]!.id !== tx.ctx.tenantId || rows[0]!.at !== tx.ctx.tenantId) wrong++;
    };
    const adds = async (tx: Tx) => {
      await tx.run(ADDS, [tx.ctx.tenantId]);
      await sees(tx);
    };
    const breaks = async (tx: Tx, how: () => Promise<unknown>) => {
      await adds(tx);
      await how();
    };
    const failing = (work: Promise<unknown>) =>
      work.then(
        () => wrong++,
        () => {},
      );
    const acts = [
      (ctx: Tx['ctx']) => database.read(ctx, sees),
      (ctx: Tx['ctx'], n: number) => database.inTenant(ctx, adds).then(() => added[n]!++),
      (ctx: Tx['ctx']) => failing(database.inTenant(ctx, (tx) => breaks(tx, () => Promise.reject(new Error('ours'))))),
      (ctx: Tx['ctx']) => failing(database.inTenant(ctx, (tx) => breaks(tx, () => tx.query('SELECT 1 / 0')))),
    ];
    const lane = async () => {
      while (begun++ < most) {
        const n = Math.floor(random() * TENANTS);
        await acts[Math.floor(random() * acts.length)]!(inTenant(n), n);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: LANES }, lane));
    const perSecond = Math.round((most / (performance.now() - began)) * 1000);
    await database.close();

    const { rows } = await owner.query<{ tenant_id: string; value: number }>(
      `SELECT tenant_id, value::int FROM tenant_counter`,
    );
    const kept = new Map(rows.map((row) => [row.tenant_id, row.value]));
    const miscounted = added.filter((count, n) => kept.get(tenantOf(n)) !== count).length;
    const details = { transactions: most, tenants: TENANTS, connections: 2, miscounted, perSecond };
    return { value: wrong + miscounted, limit: 0, pass: wrong + miscounted === 0, details };
  }),
);
