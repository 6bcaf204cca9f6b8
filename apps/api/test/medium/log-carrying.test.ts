import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SealUp } from '../../src/features/proof/index.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import type { OutsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { type Collector, openCollector } from '../house/collector.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let collector: Collector;
beforeAll(async () => {
  collector = await openCollector();
  rooms = await Rooms.open({ ...database().env, OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: collector.url });
  world = await makeWorld(rooms);
}, 60_000);
afterAll(async () => {
  await rooms?.close();
  await collector?.close();
});

test('each sealed entry of the log is carried off once it is sealed, and one that the collector did not take comes again', async () => {
  const { tenantId, partnerId } = world.northOne;
  const ctx = systemContext(tenantId, partnerId);
  const note = (action: string) =>
    rooms.database.inTenant(ctx, async (tx) =>
      tx.audit({ action, subject: { kind: 'Tenant', id: tenantId }, details: { words: 'swordfish' } }),
    );
  await note('test.first');
  await rooms.get(SealUp).run(ctx);
  await note('test.second');
  const size = await rooms.get(SealUp).run(ctx);

  const { outside } = rooms.get(JobRegistry).handlerOf('audit.carryOff') as OutsideHandler<unknown>;
  const spans = await rooms.database.read(ctx, (tx) =>
    tx.query<{ payload: unknown }>(
      `SELECT payload FROM outbox WHERE tenant_id = $1 AND kind = 'audit.carryOff' ORDER BY id`,
      [tenantId],
    ),
  );
  const carry = async () => {
    for (const { payload } of spans) await outside(ctx, { payload } as never);
  };
  collector.refuse(1);
  await expect(carry()).rejects.toThrow();
  expect(collector.records).toEqual([]);
  await carry();

  const { records } = collector;
  expect(records.map(({ attributes }) => attributes.seq)).toEqual(Array.from({ length: size }, (_, at) => at + 1));
  expect(records.map(({ body }) => body).slice(-2)).toEqual(expect.arrayContaining(['test.second']));
  expect(records[0]).toMatchObject({ service: 'clearhold-log', attributes: { tenant: tenantId } });
  expect(records.at(-1)!.attributes.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(records)).not.toContain('swordfish');
});
