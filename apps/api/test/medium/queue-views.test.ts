import { newId } from '@clearhold/kernel';
import { resolvePolicy } from '@clearhold/policy';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSERT_CASES } from '../../src/features/cases/engine/case-sql.ts';
import { conditionsOf } from '../../src/features/cases/queue/case-filter.ts';
import { listCases } from '../../src/features/cases/queue/list-cases.ts';
import { queueClock } from '../../src/features/cases/queue/queue-clock.ts';
import { SavedViews } from '../../src/features/cases/queue/saved-views.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PolicyRepository } from '../../src/features/policies/policy.repository.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const two = systemContext(northTwo.id, northTwo.partnerId);
const clock = (day: string) => queueClock(resolvePolicy([]), new Date(`${day}T12:00:00Z`));
const DISCOUNTS = ['2026-11-19', '2026-11-20', '2026-12-04', '2026-12-05'];
const DATES = ['2026-10-31', '2026-11-30', '2026-12-01', null];
const PLAIN = 3_000;
let house: Database;
let owner: pg.Client;

const caseRow = (number: number, more: object = {}) => ({
  id: newId(),
  number,
  title: 'Billed 9.75, ordered 9.50',
  primary_code: 'AP.MATCH.PRICE',
  codes: ['AP.MATCH.PRICE'],
  cause_key: `price:${number}`,
  state: 'NEW',
  version: 1,
  playbook_key: 'price',
  playbook_version: 1,
  playbook_state: {},
  supplier_name: 'Nordwerk',
  invoice_number: `NW-${number}`,
  amount_at_risk: '10.00',
  currency: 'EUR',
  opened_at: '2026-11-10T09:00:00Z',
  priority: number % 500,
  priority_reason: '',
  touches: 0,
  correlation_id: 'test',
  search: '',
  policy_versions: {},
  updated_at: '2026-11-10T09:00:00Z',
  ...more,
});

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  house = new Database(Config.load(database().env));
  const closed = { closed_at: '2026-11-11T09:00:00Z', discount_until: '2026-11-25', discount_amount: '3.00' };
  const rows = [
    ...DISCOUNTS.map((day, at) => caseRow(at + 1, { discount_until: day, discount_amount: '3.00' })),
    ...DATES.map((day, at) => caseRow(at + 11, { invoice_date: day })),
    caseRow(21, { ...closed, invoice_date: '2026-11-01' }),
    ...Array.from({ length: PLAIN }, (_, at) => caseRow(at + 100)),
  ];
  const write = (ctx: TenantContext, some: object[]) =>
    house.inTenant(ctx, (tx) => tx.run(INSERT_CASES, [ctx.tenantId, JSON.stringify(some)]));
  await write(one, rows);
  await write(two, [caseRow(1, { discount_until: '2026-11-25', discount_amount: '9.00', invoice_date: '2026-11-02' })]);
  await owner.query('ANALYZE case_file');
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});

const numbers = async (view: string, day: string) => {
  const list = (tx: Parameters<typeof listCases>[0]) => listCases(tx, { first: 50, filter: { view } }, clock(day));
  const { edges } = await house.read(one, list);
  return edges.map(({ node }) => node.number).sort((a, b) => a - b);
};

describe('the views that look at the invoice', () => {
  test('a discount is at risk from its horizon to its last day, and not when it is lost', async () => {
    expect(await numbers('discount-at-risk', '2026-11-20')).toEqual([2, 3]);
    expect(await numbers('discount-at-risk', '2026-11-21')).toEqual([3, 4]);
    expect(await numbers('discount-at-risk', '2026-12-06')).toEqual([]);
  });

  test('the period close holds the open cases of this month and earlier, once it is in sight', async () => {
    expect(await numbers('period-close', '2026-11-16')).toEqual([]);
    expect(await numbers('period-close', '2026-11-20')).toEqual([11, 12]);
    expect(await numbers('period-close', '2026-12-30')).toEqual([11, 12, 13]);
  });

  test('the rail counts what the lists hold, in one’s own tenant alone', async () => {
    const views = new SavedViews(house, new PolicyService(new PolicyRepository()));
    const rail = await house.read(one, (tx) => views.list(tx, clock('2026-11-20')));
    const counts = Object.fromEntries(rail.map(({ key, count }) => [key, count]));
    expect(counts).toMatchObject({ 'discount-at-risk': 2, 'period-close': 2, all: PLAIN + 8 });
    expect(rail.find(({ key }) => key === 'period-close')?.meaning).toContain('30 November 2026');
    const others = await house.read(two, (tx) => views.list(tx, clock('2026-11-20')));
    expect(others.find(({ key }) => key === 'discount-at-risk')?.count).toBe(1);
  });

  test('the few cases with a discount are found by an index, not among all that are open', async () => {
    const plan = await house.read(one, (tx) => {
      const { where, values } = conditionsOf(tx.ctx, { view: 'discount-at-risk' }, clock('2026-11-20'));
      const query = `EXPLAIN SELECT c.id FROM case_file c WHERE ${where} ORDER BY c.priority DESC, c.id LIMIT 51`;
      return tx.query<{ 'QUERY PLAN': string }>(query, values);
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('case_queue_discount');
  });
});

describe('a grouped list', () => {
  const NAMES = ['Ärzte & Co', 'nordwerk', 'Zeta', 'Nordwerk'];
  const bySupplier = (first: number, after?: string | null, groupBy: 'SUPPLIER' | 'DUE_DAY' = 'SUPPLIER') =>
    house.read(two, async (tx) => {
      const page = await listCases(tx, { first, after, groupBy, filter: { search: 'grouped' } }, clock('2026-11-20'));
      return { ...page, groups: await page.groups() };
    });

  beforeAll(async () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      caseRow(500 + at, {
        supplier_name: NAMES[at % 4],
        search: 'grouped',
        currency: at % 8 === 1 ? 'NOK' : 'EUR',
        // Half past eleven in the evening in London is the next day in Berlin.
        due_at: at === 0 ? null : `2026-11-2${at % 2}T23:30:00Z`,
      }),
    );
    await house.inTenant(two, (tx) => tx.run(INSERT_CASES, [two.tenantId, JSON.stringify(rows)]));
  });

  test('keeps rows of one group together over all pages, and misses and repeats none', async () => {
    const seen: { group: string | null; number: number }[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof bySupplier>> = await bySupplier(3, after);
      seen.push(...page.edges.map(({ group, node }) => ({ group, number: node.number })));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map(({ number }) => number)).size).toBe(20);
    const { groups } = await bySupplier(1);
    const runs = seen.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    expect(runs).toEqual(groups.map(({ key }) => key));
  });

  test('says of each group its count and its money by currency', async () => {
    const { groups } = await bySupplier(1);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(groups.find(({ key }) => key === 'nordwerk')).toMatchObject({
      count: 5,
      valueAtRisk: [
        { amount: '30.00', currency: 'NOK' },
        { amount: '20.00', currency: 'EUR' },
      ],
    });
  });

  test('by due day goes by the tenant’s clock, the undated last', async () => {
    const { groups } = await bySupplier(1, null, 'DUE_DAY');
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['2026-11-21', 9],
      ['2026-11-22', 10],
      ['', 1],
    ]);
  });

  test('refuses the cursor of a list that is not grouped', async () => {
    const plain = await house.read(two, (tx) => listCases(tx, { first: 1 }, clock('2026-11-20')));
    await expect(bySupplier(1, plain.pageInfo.endCursor)).rejects.toThrow();
  });
});
