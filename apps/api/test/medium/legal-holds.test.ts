import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingHolds } from '../../src/features/holds/index.ts';
import { KeepHolds } from '../../src/features/holds/keep-holds.ts';
import type { Place } from '../../src/features/tenancy/index.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let holds: KeepHolds;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  holds = rooms.get(KeepHolds);
}, 60_000);
afterAll(() => rooms?.close());

const at = (ctx: TenantContext): Place => ({ ctx, scopeId: ctx.tenantId, kind: 'tenant', name: 'Tenant' });
const codeOf = (outcome: object) => ('why' in outcome ? (outcome.why as { code: string }).code : 'done');

test('a hold stands until another person than who asked to lift it confirms, and each step is in the log', async () => {
  const controller = personOf(world.northOne, 'controller');
  const admin = personOf(world.northOne, 'tenant-admin');
  expect(codeOf(await holds.place(at(controller), { reason: 'no' }))).toBe('REASON_REQUIRED');
  expect(codeOf(await holds.place(at(controller), { reason: 'A lawsuit', until: new Date(0) }))).toBe('BAD_PERIOD');
  const placed = await holds.place(at(controller), { reason: 'A lawsuit about order 7' });
  const id = 'hold' in placed ? placed.hold.id : '';
  const standing = () => rooms.database.read(controller, standingHolds);
  expect(await standing()).toMatchObject([{ id, reason: 'A lawsuit about order 7', caseId: null }]);
  expect(codeOf(await holds.confirmLift(at(admin), id))).toBe('LIFT_NOT_ASKED');
  expect(codeOf(await holds.askToLift(at(controller), id, 'It was settled'))).toBe('done');
  expect(codeOf(await holds.confirmLift(at(controller), id))).toBe('FOUR_EYES');
  expect(await standing()).toHaveLength(1);
  expect(codeOf(await holds.confirmLift(at(personOf(world.northTwo, 'tenant-admin')), id))).toBe('NOT_FOUND');
  expect(codeOf(await holds.confirmLift(at(admin), id))).toBe('done');
  expect(await standing()).toEqual([]);
  expect(codeOf(await holds.askToLift(at(admin), id, 'Once more'))).toBe('HOLD_OVER');
  const log = await rooms.database.read(controller, (tx) =>
    tx.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'legalHold.%' ORDER BY seq`,
      [tx.ctx.tenantId],
    ),
  );
  expect(log.map(({ action }) => action)).toEqual(['legalHold.placed', 'legalHold.liftAsked', 'legalHold.lifted']);
});

test('not even the database lifts a hold by one person', async () => {
  const controller = personOf(world.southOne, 'controller');
  await holds.place(at(controller), { reason: 'An audit by the tax office' });
  const alone = rooms.database.inTenant(controller, (tx) =>
    tx.run(
      `UPDATE legal_hold SET lift_asked_by_id = 'x', lifted_by_id = 'x', lifted_by = 'X', lifted_at = $2 WHERE tenant_id = $1`,
      [tx.ctx.tenantId, tx.at],
    ),
  );
  await expect(alone).rejects.toThrow('legal_hold_two_persons');
});
