import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { FakeClock } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebhooksModule } from '../../src/features/webhooks/index.ts';
import { listDeliveries } from '../../src/features/webhooks/out/delivery-rows.ts';
import { ReplayDeliveries } from '../../src/features/webhooks/out/replay-deliveries.ts';
import { SaveWebhook } from '../../src/features/webhooks/out/save-webhook.ts';
import { SetWebhookState } from '../../src/features/webhooks/out/set-webhook-state.ts';
import { TryWebhook } from '../../src/features/webhooks/out/try-webhook.ts';
import { listWebhooks } from '../../src/features/webhooks/out/webhook-rows.ts';
import { faultOf } from '../../src/features/webhooks/signing/standard-signature.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { OutboxWorker } from '../../src/platform/outbox/worker.ts';
import { nextHookWork, workHooks } from '../house/hook-work.ts';
import { type Got, Receiver } from '../house/receiver.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
// Ahead of the database's own clock, by which the log puts its work into the outbox.
const clock = new FakeClock(new Date(Date.now() + 3_600_000));
const OPENED = 'com.clearhold.case.opened';
let [rooms, owner, receiver] = [{} as Rooms, {} as pg.Client, {} as Receiver];
let world: Made;
let [admin, neighbour, partner] = [{} as TenantContext, {} as TenantContext, {} as TenantContext];

beforeAll(async () => {
  rooms = await Rooms.open(database().env, { clock, more: [WebhooksModule] });
  world = await makeWorld(rooms);
  [admin, neighbour] = [personOf(world.northOne, 'tenant-admin'), personOf(world.northTwo, 'tenant-admin')];
  partner = personOf(world.north, 'partner-admin');
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  receiver = await Receiver.open();
  for (const { key, version, title, ...rest } of SHIPPED_PLAYBOOKS)
    await owner.query(
      `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
      [PLATFORM_ID, newId(), key, version, title, JSON.stringify({ key, version, title, ...rest })],
    );
});
beforeEach(async () => {
  await owner.query(`DELETE FROM webhook; DELETE FROM outbox WHERE kind LIKE 'webhook.%'`);
  receiver.got.length = 0;
  receiver.status = () => 204;
});
afterAll(async () => {
  await receiver.close();
  await owner.end();
  await rooms.close();
});

const work = () => workHooks(owner, rooms.get(OutboxWorker), () => clock.now());
async function add(ctx = admin, more: object = {}) {
  const made = await rooms
    .get(SaveWebhook)
    .save(ctx, { name: 'Warehouse', url: receiver.url, types: [OPENED], ...more });
  if ('refused' in made) throw new Error(JSON.stringify(made));
  return { id: made.webhook.id, secret: made.secret! };
}
const happen = (ctx = admin, action = 'case.opened', id: string = newId()) =>
  rooms.database.inTenant(ctx, async (tx) =>
    tx.audit({ action, subject: { kind: 'Case', id }, details: { number: 7, codes: ['X'], reason: 'Ann said so' } }),
  );
const shown = async (ctx = admin) => (await rooms.database.read(ctx, listWebhooks))[0]!;
const deliveries = (id: string, ctx = admin) => rooms.database.read(ctx, (tx) => listDeliveries(tx, { webhook: id }));
const good = (secret: string, { headers, body }: Got) =>
  faultOf(
    [secret],
    {
      id: String(headers['webhook-id']),
      timestamp: String(headers['webhook-timestamp']),
      signature: String(headers['webhook-signature']),
    },
    Buffer.from(body),
    clock.now(),
  ) === undefined;
async function untilNothingWaits() {
  for (let at = await nextHookWork(owner); at; at = await nextHookWork(owner)) {
    clock.advance({ milliseconds: Math.max(0, at.getTime() - clock.now().getTime()) });
    await work();
  }
}

test('what happened is told, signed, to whom asked for it, once, and to nobody else', async () => {
  const { id, secret } = await add();
  await add(neighbour);
  await happen();
  await happen(admin, 'case.assigned');
  await expect(
    rooms.database.inTenant(admin, async (tx) => {
      tx.audit({ action: 'case.opened', subject: { kind: 'Case', id: newId() } });
      throw new Error('undone');
    }),
  ).rejects.toThrow();
  await work();
  await work();
  expect(receiver.got).toHaveLength(1);
  const [got] = receiver.got;
  expect(good(secret, got!)).toBe(true);
  expect(got!.headers['user-agent']).toBe('Partner-north-Webhooks/1.0');
  expect(got!.body).not.toContain('Ann');
  expect(JSON.parse(got!.body)).toMatchObject({ type: OPENED, data: { number: 7, codes: ['X'] } });
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', tries: [{ status: 204 }] }]);
});

test('a partner hears of his tenants by ids alone, and of nobody else’s', async () => {
  await add(partner);
  await add(personOf(world.south, 'partner-admin'), { url: `${receiver.url}/south` });
  await happen(admin, 'case.opened', 'c-1');
  await work();
  expect(receiver.got.map(({ body }) => JSON.parse(body).data)).toEqual([
    { kind: 'Case', id: 'c-1', tenant: { id: world.northOne.tenantId, slug: 'north-one' } },
  ]);
  expect(
    await rooms
      .get(SaveWebhook)
      .save(partner, { name: 'x', url: receiver.url, types: ['com.clearhold.case.assigned'] }),
  ).toMatchObject({
    refused: 'Invalid',
    why: { path: 'input.types' },
  });
});

test('goes to no host that policy does not allow: not when it is made, and not later when policy was tightened', async () => {
  const allow = (ctx: TenantContext, value: string[], mode = 'default') =>
    owner.query(
      `INSERT INTO policy_version (tenant_id, id, scope_id, version, values, status, set_by, reason, created_at, effective_at)
       SELECT $1, $2, $1, coalesce(max(version), 0) + 1, $3, 'published', 'test', 'test', $4, $4 FROM policy_version WHERE tenant_id = $1 AND scope_id = $1`,
      [ctx.tenantId, newId(), JSON.stringify({ 'webhooks.allowedHosts': { mode, value } }), clock.now()],
    );
  const { id } = await add();
  await happen();
  await allow(partner, ['*.north.example'], 'ceiling');
  await work();
  expect(receiver.got).toEqual([]);
  expect((await deliveries(id))[0]!.tries[0]).toMatchObject({
    status: null,
    error: expect.stringContaining('Policy lets no event go to'),
  });
  const save = (url: string, ctx = admin) => rooms.get(SaveWebhook).save(ctx, { name: 'x', url, types: [OPENED] });
  expect(await save('https://hooks.elsewhere.example/a')).toMatchObject({
    refused: 'Invalid',
    why: { code: 'HOST_NOT_ALLOWED', path: 'input.url', hint: expect.stringContaining('*.north.example') },
  });
  expect(await save('https://hooks.north.example/a')).toHaveProperty('webhook');
  expect(await save('https://hooks.elsewhere.example/a', personOf(world.southOne, 'tenant-admin'))).toHaveProperty(
    'webhook',
  );
  await allow(partner, ['*']);
  receiver.got.length = 0;
});

test('events go in their order; while the receiver fails they wait, and come after all, none twice', async () => {
  const { id } = await add();
  receiver.status = () => 500;
  for (const subject of ['c-1', 'c-2', 'c-3']) await happen(admin, 'case.opened', subject);
  await work();
  expect(receiver.got).toHaveLength(1);
  expect(await shown()).toMatchObject({ waiting: 3, failures: 1 });
  receiver.status = () => 204;
  receiver.got.length = 0;
  await untilNothingWaits();
  expect(receiver.got.map(({ body }) => JSON.parse(body).subject).sort()).toEqual(['c-1', 'c-2', 'c-3']);
  expect(await shown()).toMatchObject({ waiting: 0, failures: 0, failingSince: null });
  const tries = (await deliveries(id)).flatMap((one) => one.tries);
  expect(tries[0]).toMatchObject({ status: 204 });
  expect(tries.filter(({ status }) => status === 500)).toMatchObject([{ answer: 'Out of order' }]);
});

test('a receiver that takes nothing for three days is switched off, with a case; taking again ends the case', async () => {
  const { id } = await add();
  receiver.status = () => 302;
  const began = clock.now().getTime();
  await happen();
  await work();
  await untilNothingWaits();
  expect(receiver.got).toHaveLength(10);
  expect(new Set(receiver.ids).size).toBe(1);
  expect((clock.now().getTime() - began) / 3_600_000).toBeCloseTo(76, 0);
  const webhook = await shown();
  expect(webhook).toMatchObject({ status: 'disabled', failed: 1, waiting: 0 });
  expect(webhook.reason).toContain('It answered 302');
  const caseOf = async () =>
    (
      await owner.query(`SELECT primary_code AS code, closed_at IS NULL AS open, title FROM case_file WHERE id = $1`, [
        webhook.caseId,
      ])
    ).rows;
  expect(await caseOf()).toMatchObject([{ code: 'INT.WEBHOOK_DEAD', open: true }]);
  await happen();
  await work();
  expect(receiver.got).toHaveLength(10);
  receiver.status = () => 200;
  expect(await rooms.get(SetWebhookState).run(admin, id, 'ACTIVE')).toMatchObject({ webhook: { status: 'active' } });
  await happen();
  await work();
  expect(receiver.got).toHaveLength(11);
  expect(await caseOf()).toMatchObject([{ open: true }]);
  const since = new Date(began - 1_000);
  expect(await rooms.get(ReplayDeliveries).run(neighbour, { webhook: id, since })).toMatchObject({
    refused: 'NotFound',
  });
  expect(await rooms.get(ReplayDeliveries).run(admin, { webhook: id, since })).toMatchObject({ count: 4 });
  await untilNothingWaits();
  expect(await shown()).toMatchObject({ status: 'active', failed: 0, waiting: 0, caseId: null });
  expect(await caseOf()).toMatchObject([{ open: false }]);
});

test('one that says it is gone is switched off at once', async () => {
  await add();
  receiver.status = () => 410;
  await happen();
  await work();
  expect(await shown()).toMatchObject({ status: 'disabled', reason: expect.stringContaining('410') });
});

test('a new key signs beside the one before until its hours are over', async () => {
  const { id, secret } = await add();
  const rotated = await rooms.get(SaveWebhook).rotate(admin, id, 1);
  const fresh = 'secret' in rotated ? rotated.secret! : '';
  const signedBy = async () => {
    await happen();
    await work();
    const got = receiver.got.at(-1)!;
    return [secret, fresh].map((key) => good(key, got));
  };
  expect(await signedBy()).toEqual([true, true]);
  expect((await shown()).formerUntil).toEqual(expect.any(Date));
  clock.advance({ hours: 2 });
  expect(await signedBy()).toEqual([false, true]);
  expect((await shown()).formerUntil).toBeNull();
  const { rows } = await owner.query('SELECT secret, former_secret FROM webhook WHERE id = $1', [id]);
  expect(Buffer.concat([rows[0].secret, rows[0].former_secret]).toString('latin1')).not.toContain('whsec_');
});

test('a test is answered at once and sent once; deliveries are sent again under the ids that they had', async () => {
  const { id } = await add();
  receiver.status = () => 500;
  expect(await rooms.get(TryWebhook).run(admin, id)).toMatchObject({
    delivery: { state: 'failed', tries: [{ status: 500 }] },
  });
  await work();
  expect(receiver.got).toHaveLength(1);
  receiver.status = () => 204;
  await happen();
  await work();
  const [known] = await deliveries(id);
  expect(await rooms.get(ReplayDeliveries).run(admin, { webhook: id, ids: [known!.id] })).toMatchObject({ count: 1 });
  await work();
  expect(receiver.ids.slice(1)).toEqual([known!.eventId, known!.eventId]);
});

test('closing forgets the keys, pausing stops what is told; what is gone reads as what never was', async () => {
  const { id } = await add();
  const set = (state: 'PAUSED' | 'CLOSED', ctx = admin) => rooms.get(SetWebhookState).run(ctx, id, state);
  expect(await set('CLOSED', neighbour)).toMatchObject({ refused: 'NotFound' });
  expect(await set('PAUSED')).toMatchObject({ webhook: { status: 'paused' } });
  await happen();
  await work();
  expect(receiver.got).toEqual([]);
  expect(await set('CLOSED')).toMatchObject({ webhook: { status: 'closed' } });
  expect((await owner.query('SELECT secret FROM webhook WHERE id = $1', [id])).rows).toEqual([{ secret: null }]);
  expect(await set('PAUSED')).toMatchObject({ refused: 'NotFound' });
});

test.each([
  [{ url: 'https://10.1.2.3/x' }, 'input.url', 'URL_INSIDE'],
  [{ url: 'https://[fd00::1]/x' }, 'input.url', 'URL_INSIDE'],
  [{ url: 'ftp://example.com' }, 'input.url', 'URL_INVALID'],
  [{ url: 'https://a:b@example.com' }, 'input.url', 'URL_INVALID'],
  [{ url: 'here' }, 'input.url', 'URL_INVALID'],
  [{ types: [] }, 'input.types', 'TYPE_UNKNOWN'],
  [{ types: ['com.clearhold.person.invited'] }, 'input.types', 'TYPE_UNKNOWN'],
  [{ name: ' ' }, 'input.name', 'NAME_INVALID'],
])('what cannot be is refused by its field: %j', async (more, path, code) => {
  const input = { name: 'x', url: receiver.url, types: [OPENED], ...more };
  expect(await rooms.get(SaveWebhook).save(admin, input)).toMatchObject({ refused: 'Invalid', why: { code, path } });
});
