import { defineAbility } from '@clearhold/access';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HoldsResolver } from '../../src/features/holds/holds.resolver.ts';
import { KeepHolds } from '../../src/features/holds/keep-holds.ts';
import { PeopleService } from '../../src/features/identity/people.service.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const DAY_MS = 86_400_000;
const database = useDatabase();
let now = new Date('2026-03-02T09:00:00Z');
let rooms: Rooms;
let world: Made;
let holds: KeepHolds;
beforeAll(async () => {
  rooms = await Rooms.open(database().env, { clock: { now: () => now } });
  world = await makeWorld(rooms);
  holds = rooms.get(KeepHolds);
}, 60_000);
afterAll(() => rooms?.close());

const later = (days: number) => {
  now = new Date(now.getTime() + days * DAY_MS);
};
const at = async (ctx: TenantContext, scope = world.northOne.tenantId): Promise<Place> =>
  (await rooms.get(ScopeContext).of(ctx, scope))!;
const codeOf = (outcome: object) => ('why' in outcome ? (outcome.why as { code: string }).code : 'done');

/** Somebody whom `by` invites, as he acts once he is in; with a password of his own where told. */
async function invited(by: TenantContext, name: string, hasOwnPassword = true): Promise<TenantContext> {
  const [role] = by.actor.grants;
  const email = `${name.toLowerCase()}@example.com`;
  const outcome = await rooms
    .get(PeopleService)
    .invite(await at(by, by.tenantId), defineAbility(by.actor), { name, email, roles: [role!.role] });
  if (!('person' in outcome)) throw new Error(JSON.stringify(outcome));
  const { id } = outcome.person;
  await rooms.database.inTenant(by, (tx) =>
    tx.run('UPDATE person SET password_given = $3, last_sign_in_at = $4 WHERE tenant_id = $1 AND id = $2', [
      ...[by.tenantId, id, !hasOwnPassword, tx.at],
    ]),
  );
  return { ...by, actor: { ...by.actor, id }, actorName: name };
}

/** A hold that `placer` placed, whose lifting `asker` asks for. */
async function asked(placer: TenantContext, asker: TenantContext): Promise<string> {
  const placed = await holds.place(await at(placer), { reason: 'A lawsuit about an order' });
  const id = 'hold' in placed ? placed.hold.id : '';
  expect(codeOf(await holds.askToLift(await at(asker), id, 'It was settled'))).toBe('done');
  return id;
}
/** What a page says to a reader about confirming. */
async function shown(ctx: TenantContext, id: string) {
  const op = { ctx, ability: defineAbility(ctx.actor), read: () => rooms.database.read(ctx, async (tx) => tx) };
  const rows = await rooms.get(HoldsResolver).list(op as never, world.northOne.tenantId);
  const { canConfirmLift, notSecond } = rows.find((row) => row.id === id)!;
  return { canConfirmLift, notSecond: await notSecond() };
}
const confirm = async (who: TenantContext, id: string) => holds.confirmLift(await at(who), id);

test('one person with a second account is not two: neither with one made for the request nor with one made days before', async () => {
  const admin = personOf(world.north, 'partner-admin');
  const id = await asked(admin, admin);
  const after = await invited(admin, 'After');
  expect(await confirm(after, id)).toMatchObject({
    why: { code: 'NOT_A_SECOND_PERSON', message: expect.stringContaining('after this was asked') },
  });
  expect(await shown(after, id)).toEqual({
    canConfirmLift: true,
    notSecond: expect.stringContaining('after this was'),
  });
  const again = await invited(after, 'Again');
  later(1);
  const other = await asked(admin, admin);
  later(5);
  for (const second of [after, again])
    expect(await confirm(second, other)).toMatchObject({
      why: { code: 'NOT_A_SECOND_PERSON', message: expect.stringContaining('within 7 days') },
    });
  // It is what came before the request that grows old: a new request does count on them in time.
  later(2);
  expect(codeOf(await confirm(after, other))).toBe('NOT_A_SECOND_PERSON');
  const third = await asked(admin, admin);
  expect(await shown(after, third)).toEqual({ canConfirmLift: true, notSecond: null });
  expect(codeOf(await confirm(after, third))).toBe('done');
});

test('nor may the new account ask and its maker confirm; the refusal names who else can', async () => {
  const admin = personOf(world.north, 'partner-admin');
  const old = await invited(admin, 'Oldhand');
  later(10);
  const fresh = await invited(old, 'Fresh');
  const id = await asked(fresh, fresh);
  const refused = await confirm(old, id);
  expect(refused).toMatchObject({ why: { code: 'NOT_A_SECOND_PERSON' } });
  expect(JSON.stringify(refused)).toContain('After');
  expect(JSON.stringify(refused)).not.toContain('Fresh');
});

test('who never chose a password of his own is no second person, whoever invited him and however long ago', async () => {
  const awaited = await invited(personOf(world.north, 'partner-admin'), 'Awaited', false);
  later(30);
  const admin = personOf(world.north, 'partner-admin');
  expect(await confirm(awaited, await asked(admin, admin))).toMatchObject({
    why: { code: 'NOT_A_SECOND_PERSON', message: expect.stringContaining('chose none of your own') },
  });
});

test('a hold that the client placed is lifted by nobody of the provider without somebody of the client', async () => {
  const client = await invited(personOf(world.northOne, 'tenant-admin'), 'Client');
  later(10);
  const [one, two] = [personOf(world.north, 'partner-admin'), personOf(world.north, 'partner-admin')];
  const id = await asked(client, one);
  expect(codeOf(await confirm(two, id))).toBe('CLIENTS_HOLD');
  expect(codeOf(await confirm(client, id))).toBe('done');
  const turned = await asked(client, client);
  expect(codeOf(await confirm(two, turned))).toBe('done');
  const own = await asked(one, one);
  expect(codeOf(await confirm(two, own))).toBe('done');
});
