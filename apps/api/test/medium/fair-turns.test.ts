import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { TAKE_TURN } from '../../src/platform/outbox/dispatch-sql.ts';
import { FairShare } from '../../src/platform/outbox/fair-share.ts';

const database = useDatabase();
const { northOne, northTwo, southOne, southTwo } = TWO_PARTNERS;
let owner: pg.Client;
let house: Database;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  house = new Database(Config.load(database().env));
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});
beforeEach(() => owner.query('DELETE FROM outbox; DELETE FROM work_share'));

interface Turn {
  tenants?: number;
  rowsEach?: number;
  rows?: number;
  lanes?: number[];
  alone?: string[];
}

/** Tenant ids of one turn, with how many rows each got. */
async function turn(
  shares: FairShare,
  { tenants = 10, rowsEach = 5, rows = 100, lanes = [0, 1, 2], alone = [] }: Turn,
) {
  const values = [tenants, rowsEach, rowsEach, 20, lanes, alone, rows, shares.floor];
  const taken = await house.acrossTenants<{ tenant_id: string; id: string; floor: number }>(
    'dispatch',
    TAKE_TURN,
    values,
  );
  if (taken[0]) shares.seen(taken[0].floor);
  const got: Record<string, number> = {};
  for (const row of taken) got[row.tenant_id] = (got[row.tenant_id] ?? 0) + 1;
  return got;
}

function waiting(tenantId: string, rows: number, kind = 'a', lane = 1) {
  return owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
     SELECT $1, uuidv7(), $2, $3, n, '{}', 'ready', now(), now(), 'test', '{}' FROM generate_series(1, $4) n`,
    [tenantId, kind, lane, rows],
  );
}

const finish = (tenantId: string) =>
  owner.query(`DELETE FROM outbox WHERE tenant_id = $1 AND state = 'leased'`, [tenantId]);

test('a flood gets no more than its share of a turn, and nobody more than fits under the cap', async () => {
  await waiting(northOne.id, 500);
  for (const tenant of [northTwo, southOne, southTwo]) await waiting(tenant.id, 2);
  const shares = new FairShare(house);
  expect(await turn(shares, {})).toEqual({ [northOne.id]: 5, [northTwo.id]: 2, [southOne.id]: 2, [southTwo.id]: 2 });
  expect(await turn(shares, {})).toEqual({});
});

test('a turn ends with whoever fills it', async () => {
  for (const tenant of [northOne, northTwo, southOne, southTwo]) await waiting(tenant.id, 5);
  const got = await turn(new FairShare(house), { rows: 8 });
  expect(Object.values(got)).toEqual([5, 5]);
});

test('the least served comes first; time that was used while nobody else wanted it is not held against anyone', async () => {
  const shares = new FairShare(house);
  await waiting(northOne.id, 200);
  // Alone in the house for a long while …
  for (let round = 0; round < 20; round++) {
    await turn(shares, {});
    await finish(northOne.id);
    await shares.charge(northOne.id, 1_000);
  }
  await turn(shares, {});
  await finish(northOne.id);
  await shares.charge(northOne.id, 10);
  // … then others come: they are level with it, neither behind nor ahead by all that time.
  for (const tenant of [northTwo, southOne]) await waiting(tenant.id, 50);
  const served: string[] = [];
  for (let round = 0; round < 12; round++) {
    const [tenant] = Object.keys(await turn(shares, { tenants: 1 }));
    served.push(tenant!);
    await finish(tenant!);
    await shares.charge(tenant!, 10);
  }
  for (const tenant of [northOne, northTwo, southOne])
    expect(served.filter((one) => one === tenant.id).length).toBeGreaterThanOrEqual(3);
});

test('a kind that goes alone has one batch in flight in a tenant; other tenants are not held up by it', async () => {
  for (const tenant of [northOne, southOne]) await waiting(tenant.id, 9, 'document.process');
  const shares = new FairShare(house);
  const alone = ['document.process'];
  expect(await turn(shares, { alone, rowsEach: 6, tenants: 1 })).toEqual({ [northOne.id]: 6 });
  expect(await turn(shares, { alone, rowsEach: 6 })).toEqual({ [southOne.id]: 6 });
  await finish(northOne.id);
  expect(await turn(shares, { alone, rowsEach: 6 })).toEqual({ [northOne.id]: 3 });
});

test('urgent work goes first, and a turn for urgent work leaves the rest', async () => {
  await waiting(northOne.id, 4, 'slow', 2);
  await waiting(northOne.id, 2, 'fast', 0);
  const shares = new FairShare(house);
  expect(await turn(shares, { lanes: [0] })).toEqual({ [northOne.id]: 2 });
  expect(await turn(shares, { lanes: [0] })).toEqual({});
});
