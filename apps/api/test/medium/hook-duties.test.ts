import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DutyCheck } from '../../src/features/duties/index.ts';
import { revokeKeysOf } from '../../src/features/identity/closing/keys-made.ts';
import { SaveSource } from '../../src/features/webhooks/in/save-source.ts';
import { listSources } from '../../src/features/webhooks/in/source-rows.ts';
import { WebhooksModule } from '../../src/features/webhooks/webhooks.module.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let owner: pg.Client;
let northOne: Awaited<ReturnType<typeof makeWorld>>['northOne'];

beforeAll(async () => {
  rooms = await Rooms.open(database().env, { more: [WebhooksModule] });
  ({ northOne } = await makeWorld(rooms));
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await rooms.close();
});

async function person(role?: string): Promise<TenantContext> {
  const { tenantId } = northOne;
  const id = newId();
  await owner.query(`INSERT INTO person (tenant_id, id, email, name) VALUES ($1, $2::uuid, $3, 'Ana Ruiz')`, [
    tenantId,
    id,
    `${id}@x.example`,
  ]);
  if (role)
    await owner.query(
      `INSERT INTO role_grant (tenant_id, id, person_id, role, granted_by) VALUES ($1, $2, $3, $4, 'x')`,
      [tenantId, newId(), id, role],
    );
  const ctx = personOf(northOne, 'tenant-admin');
  return { ...ctx, actor: { ...ctx.actor, id } };
}
const make = (ctx: TenantContext) => rooms.get(SaveSource).add(ctx, { name: 'Procurement' });
const becomesApprover = (ctx: TenantContext) =>
  rooms.database.inTenant(ctx, (tx) =>
    rooms
      .get(DutyCheck)
      .refuses(tx, { personId: ctx.actor.id, grants: [{ role: 'approver', unitId: null }] }, 'input.roles'),
  );

test('whoever can sign events, which change orders and suppliers, does not come to approve, nor the other way round', async () => {
  expect(await make(await person('approver'))).toMatchObject({ refused: 'Invalid', why: { code: 'DUTIES_CONFLICT' } });
  const [maker, other] = [await person(), await person()];
  const made = await make(maker);
  if ('refused' in made) throw new Error(JSON.stringify(made));
  expect(await becomesApprover(other)).toBeUndefined();
  expect(await becomesApprover(maker)).toMatchObject({ code: 'DUTIES_CONFLICT' });
  await rooms.get(SaveSource).rotate(other, { id: made.source.id, hours: 2 });
  expect(await becomesApprover(maker), 'his key is good for two hours yet').toMatchObject({ code: 'DUTIES_CONFLICT' });
  expect(await becomesApprover(other)).toMatchObject({ code: 'DUTIES_CONFLICT' });
});

test('with a person’s access the sources end that he answers for, and his former key at those of others', async () => {
  const [leaving, staying] = [await person(), await person()];
  const [own, handed] = [await make(leaving), await make(leaving)];
  if ('refused' in own || 'refused' in handed) throw new Error('not made');
  await rooms.get(SaveSource).rotate(staying, { id: handed.source.id, hours: 2 });
  expect(await rooms.database.inTenant(staying, (tx) => revokeKeysOf(tx, leaving.actor.id))).toEqual(['Procurement']);
  const left = (await rooms.database.read(staying, listSources)).map(({ id }) => id);
  expect(left).toContain(handed.source.id);
  expect(left).not.toContain(own.source.id);
  const keys = 'SELECT secret IS NOT NULL AS new, former_secret IS NOT NULL AS former FROM hook_source WHERE id = $1';
  expect((await owner.query(keys, [handed.source.id])).rows).toEqual([{ new: true, former: false }]);
});
