import { FakeClock, newId } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INSERT_CASES } from '../../src/features/cases/engine/case-sql.ts';
import { listCases } from '../../src/features/cases/queue/list-cases.ts';
import { queueClock } from '../../src/features/cases/queue/queue-clock.ts';
import { RenewPlaces } from '../../src/features/cases/queue/renew-places.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PolicyRepository } from '../../src/features/policies/policy.repository.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const two = systemContext(northTwo.id, northTwo.partnerId);
const clock = new FakeClock('2026-11-10T09:00:00Z');
const policies = new PolicyService(new PolicyRepository());
const places = new RenewPlaces(policies);
let house: Database;
let owner: pg.Client;

const caseRow = (number: number, due: string, more: object = {}) => ({
  ...{ id: newId(), number, title: 'Billed 9.75', primary_code: 'AP.MATCH.PRICE', codes: ['AP.MATCH.PRICE'] },
  ...{ cause_key: `price:${number}`, state: 'OPEN', version: 1, playbook_key: 'price', playbook_version: 1 },
  ...{ playbook_state: {}, supplier_name: 'Nordwerk', invoice_number: `NW-${number}`, amount_at_risk: '10.00' },
  ...{
    currency: 'EUR',
    opened_at: '2026-11-09T09:00:00Z',
    due_at: due,
    priority: 100,
    priority_reason: 'Due in 2 days',
  },
  ...{
    touches: 0,
    correlation_id: 'test',
    search: '',
    policy_versions: {},
    updated_at: '2026-11-09T09:00:00Z',
    ...more,
  },
});

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  house = new Database(Config.load(database().env), clock);
  const write = (ctx: TenantContext, rows: object[]) =>
    house.inTenant(ctx, (tx) => tx.run(INSERT_CASES, [ctx.tenantId, JSON.stringify(rows)]));
  await write(one, [
    caseRow(1, '2026-11-10T12:00:00Z'),
    caseRow(2, '2026-11-20T12:00:00Z'),
    caseRow(3, '2026-11-08T12:00:00Z', { closed_at: '2026-11-09T10:00:00Z', state: 'RESOLVED' }),
    caseRow(4, '2026-11-08T12:00:00Z', { closed_at: '2026-11-09T11:00:00Z', state: 'WITHDRAWN' }),
  ]);
  await write(two, [caseRow(1, '2026-11-10T12:00:00Z')]);
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});

const renewAt = (instant: string) => {
  clock.set(instant);
  return house.inTenant(one, (tx) => places.renew(tx));
};
const standing = async (tenantId = one.tenantId) =>
  Object.fromEntries(
    (
      await owner.query('SELECT number, priority, priority_reason FROM case_file WHERE tenant_id = $1', [tenantId])
    ).rows.map((row) => [row.number, [row.priority, row.priority_reason]]),
  );

test('a case moves up on its last day and when it falls due, without anybody touching it', async () => {
  expect(await renewAt('2026-11-10T09:00:00Z')).toBe(1);
  const before = await standing();
  expect(before[1][1]).toBe('Due in 3 hr');
  expect(await renewAt('2026-11-10T09:10:00Z')).toBe(1);
  expect((await standing())[1][1]).toBe('Due in 2 hr');
  expect(await renewAt('2026-11-10T12:05:00Z')).toBe(1);
  const after = await standing();
  expect(after[1]).toEqual([2500 + 12, 'Overdue by 5 min']);
  expect(after[1][0]).toBeGreaterThan(before[1][0]);
});

test('what is overdue is said by the hour on the first day and daily from then on', async () => {
  expect(await renewAt('2026-11-10T12:30:00Z')).toBe(0);
  expect(await renewAt('2026-11-10T14:10:00Z')).toBe(1);
  expect((await standing())[1][1]).toBe('Overdue by 2 hr');
  expect(await renewAt('2026-11-12T14:00:00Z')).toBe(1);
  expect((await standing())[1][1]).toBe('Overdue by 2 days');
  expect(await renewAt('2026-11-12T20:00:00Z')).toBe(0);
});

test('cases far from their due time, closed ones and another tenant’s stay as they are', async () => {
  const mine = await standing();
  for (const number of [2, 3, 4]) expect(mine[number]).toEqual([100, 'Due in 2 days']);
  expect((await standing(two.tenantId))[1]).toEqual([100, 'Due in 2 days']);
});

test('closed cases are listed the last one first, over pages, and open ones are not among them', async () => {
  const page = (after?: string | null) =>
    house.read(one, async (tx) => {
      const queue = queueClock(await policies.effective(tx), clock.now());
      return listCases(tx, { first: 1, after, orderBy: 'CLOSED', filter: { view: 'closed' } }, queue);
    });
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  expect([...first.edges, ...second.edges].map(({ node }) => node.number)).toEqual([4, 3]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});
