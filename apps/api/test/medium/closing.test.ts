import { defineAbility } from '@clearhold/access';
import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClosePerson } from '../../src/features/identity/closing/close-person.ts';
import { Directory } from '../../src/features/identity/directory/directory.service.ts';
import { Authenticator, addKey, type KeyRequest, PeopleRepository } from '../../src/features/identity/index.ts';
import { RotateKey } from '../../src/features/identity/keys/rotate-key.ts';
import { PeopleService } from '../../src/features/identity/people.service.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import type { Tx } from '../../src/platform/database/tx.ts';
import type { InsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let place: Place;
let closing: ClosePerson;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  closing = rooms.get(ClosePerson);
  place = (await rooms.get(ScopeContext).of(personOf(world.northOne, 'tenant-admin')))!;
  await add('tenant-admin', place.ctx.actor.id);
});
afterAll(() => rooms?.close());

/** Somebody of the tenant in one role, signed in once. */
async function add(role: string, id: string = newId()): Promise<string> {
  await rooms.database.inTenant(place.ctx, async (tx) => {
    const people = rooms.get(PeopleRepository);
    const name = `Kim ${id.slice(-6)}`;
    await people.add(tx, { id, name, email: `${id}@north.example`, passwordHash: null });
    await people.grant(tx, [{ id: newId(), personId: id, role, unitId: null }]);
    const times = { expiresAt: new Date(tx.at.getTime() + 3_600_000), createdAt: tx.at, seenAt: tx.at };
    const tokenHash = Uint8Array.from(Buffer.from(id));
    const session = { tenantId: tx.ctx.tenantId, id: newId(), personId: id, tokenHash, host: 'x', ...times };
    await tx.db.session.create({ data: session });
    tx.audit({ action: 'person.invited', subject: { kind: 'Person', id } });
  });
  return id;
}
const asPerson = (id: string): TenantContext => ({ ...place.ctx, actor: { ...place.ctx.actor, id } });
const makeKey = async (makerId: string, name: string, scopes = ['documents:write']) =>
  (await rooms.database.inTenant(asPerson(makerId), (tx) => addKey(tx, { name, scopes }))).key.id;
const keyOf = (id: string) =>
  rooms.database.read(place.ctx, (tx) =>
    tx.db.apiKey.findUniqueOrThrow({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } }),
  );
const statusOf = (id: string) =>
  rooms.database.read(place.ctx, async (tx) => (await rooms.get(PeopleRepository).find(tx, id))?.status);
const close = (id: string, keysTo?: string, by = place) => closing.close(by, defineAbility(by.ctx.actor), id, keysTo);

test('a closed person is signed out, and no key of his works on', async () => {
  const leaver = await add('analyst');
  const key = await makeKey(leaver, 'Upload');
  const outcome = await close(leaver);
  expect(outcome).toMatchObject({ sessionsEnded: 1, keysRevoked: ['Upload'], keysHandedOn: [] });
  expect([await statusOf(leaver), (await keyOf(key)).revokedAt]).toEqual(['closed', expect.any(Date)]);
  expect(await close(leaver)).toMatchObject({ refused: 'NotFound' });
  const again = await closing.reopen(place, defineAbility(place.ctx.actor), leaver);
  expect(again).toMatchObject({ person: { status: 'active', roles: [{ role: 'analyst' }] } });
  expect((await keyOf(key)).revokedAt).toEqual(expect.any(Date));
});

test('keys go on where a colleague answers for them, and duties stay apart', async () => {
  const [leaver, heir, approver] = [await add('analyst'), await add('analyst'), await add('approver')];
  const key = await makeKey(leaver, 'Upload');
  for (const stranger of [leaver, newId()])
    expect(await close(leaver, stranger)).toMatchObject({ refused: 'Invalid', why: { code: 'HEIR_UNKNOWN' } });
  expect(await close(leaver, approver)).toMatchObject({ refused: 'Invalid', why: { code: 'DUTIES_CONFLICT' } });
  expect([await statusOf(leaver), (await keyOf(key)).createdBy]).toEqual(['active', leaver]);
  expect(await close(leaver, heir)).toMatchObject({ keysRevoked: [], keysHandedOn: ['Upload'] });
  expect(await keyOf(key)).toMatchObject({ createdBy: heir, revokedAt: null });
});

test('nobody closes himself, the last administrator, or somebody of another tenant', async () => {
  expect(await close(place.ctx.actor.id)).toMatchObject({ refused: 'Denied', why: { code: 'NOT_YOURSELF' } });
  const partner = (await rooms.get(ScopeContext).of(personOf(world.north, 'partner-admin'), world.northOne.tenantId))!;
  expect(await close(place.ctx.actor.id, undefined, partner)).toMatchObject({ why: { code: 'LAST_ADMINISTRATOR' } });
  const analyst = await add('analyst');
  const colleague = { ...place, ctx: { ...asPerson(newId()), actor: personOf(world.northOne, 'analyst').actor } };
  expect(await close(analyst, undefined, colleague)).toMatchObject({ refused: 'Denied' });
  const elsewhere = (await rooms.get(ScopeContext).of(personOf(world.northTwo, 'tenant-admin')))!;
  expect(await close(analyst, undefined, elsewhere)).toMatchObject({ refused: 'NotFound' });
});

const EARLIER = new Date('2026-11-02T08:00:00Z');
const signedIn = (id: string, at: Date | null) =>
  rooms.database.inTenant(place.ctx, (tx) =>
    tx.run('UPDATE person SET last_sign_in_at = $3 WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id, at]),
  );

test('no way leaves a company without its last administrator: not a directory, not a change of roles', async () => {
  const last = place.ctx.actor.id;
  await signedIn(last, EARLIER);
  const actor = { ...place.ctx.actor, kind: 'apiKey' as const, id: newId(), grants: [], scopes: ['people:provision'] };
  const directory = <T>(work: (tx: Tx, by: Directory) => Promise<T>) =>
    rooms.database.inTenant({ ...place.ctx, actor }, (tx) => work(tx, rooms.get(Directory)));
  const kept = { status: 409, message: expect.stringContaining('Nobody but') };
  const nameless = { name: 'Kim', givenName: null, familyName: null };
  const wanted = { email: `${last}@north.example`, ...nameless, externalId: null, isActive: false };
  await expect(directory((tx, by) => by.remove(tx, last))).rejects.toMatchObject(kept);
  await expect(directory((tx, by) => by.change(tx, last, wanted))).rejects.toMatchObject(kept);
  await expect(directory((tx, by) => by.setMembers(tx, 'tenant-admin', [last], []))).rejects.toMatchObject(kept);
  const partner = personOf(world.north, 'partner-admin');
  const above = (await rooms.get(ScopeContext).of(partner, world.northOne.tenantId))!;
  const set = () => rooms.get(PeopleService).setRoles(above, defineAbility(partner.actor), last, ['analyst']);
  expect(await set()).toMatchObject({ refused: 'Invalid', why: { code: 'LAST_ADMINISTRATOR' } });
  expect(await statusOf(last)).toBe('active');
  const other = await add('tenant-admin');
  expect(await set()).toMatchObject({ why: { code: 'LAST_ADMINISTRATOR' } });
  await signedIn(other, EARLIER);
  expect(await set()).toMatchObject({ person: { roles: [{ role: 'analyst' }] } });
  await rooms.get(PeopleService).setRoles(above, defineAbility(partner.actor), last, ['tenant-admin']);
});

test('a directory that closes somebody ends his keys too, but not the one it comes by', async () => {
  const leaver = await add('tenant-admin');
  const [own, upload] = [await makeKey(leaver, 'Directory', ['people:provision']), await makeKey(leaver, 'Upload')];
  const actor = { ...place.ctx.actor, kind: 'apiKey' as const, id: own, grants: [], scopes: ['people:provision'] };
  await rooms.database.inTenant({ ...place.ctx, actor }, async (tx) => rooms.get(Directory).remove(tx, leaver));
  expect([await statusOf(leaver), (await keyOf(own)).revokedAt]).toEqual(['deleted', null]);
  expect((await keyOf(upload)).revokedAt).toEqual(expect.any(Date));
});

describe('an API key', () => {
  const door = () => rooms.get(Authenticator);
  const comes = async (key: string, address = '203.0.113.9') =>
    (await door().byApiKey(key, address, 'test'))?.actorName ?? 'refused';
  const made = (request: Partial<KeyRequest> = {}) =>
    rooms.database.inTenant(place.ctx, (tx) => addKey(tx, { name: 'Upload', scopes: ['documents:write'], ...request }));
  const rotate = (id: string, hours: number, networks?: string[]) =>
    rooms.get(RotateKey).run(place, defineAbility(place.ctx.actor), id, { hours, networks });

  test('that is rotated works beside the new one for as long as was chosen, and ends by itself', async () => {
    const old = await made({ networks: ['203.0.113.0/24'] });
    const next = await rotate(old.key.id, 1);
    if (!next || !('secret' in next)) throw new Error('not rotated');
    expect(next.key).toMatchObject({ name: 'Upload', scopes: ['documents:write'], networks: ['203.0.113.0/24'] });
    expect([await comes(old.secret), await comes(next.secret)]).toEqual(['Upload', 'Upload']);
    const { expiresAt, replacedBy } = await keyOf(old.key.id);
    expect(replacedBy).toBe(next.key.id);
    expect(Math.abs(expiresAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
    expect(await rotate(old.key.id, 1)).toBeUndefined();
    expect(await rotate(next.key.id, 721)).toMatchObject({ code: 'HOURS_INVALID' });
    const last = await rotate(next.key.id, 0, []);
    expect(last).toMatchObject({ key: { networks: [] } });
    const { key, secret } = await made();
    await rotate(key.id, 0);
    expect(await comes(secret)).toBe('refused');
  });

  test('is good from its networks alone, and its use says from where', async () => {
    const { key, secret } = await made({ networks: ['203.0.113.0/24', '2001:db8::1'] });
    expect(await comes(secret, '::ffff:203.0.113.9')).toBe('Upload');
    expect((await keyOf(key.id)).lastUsedFrom).toBe('203.0.113.x');
    for (const elsewhere of ['203.0.114.9', '2001:db8::2', '127.0.0.1', ''])
      await expect(comes(secret, elsewhere)).rejects.toMatchObject({ status: 403, code: 'KEY_NETWORK' });
    expect(await comes(secret, '2001:db8::1')).toBe('Upload');
    const refused = await rooms.database.read(place.ctx, (tx) =>
      tx.db.auditEntry.findMany({ where: { tenantId: place.ctx.tenantId, action: 'apiKey.refused' } }),
    );
    expect(refused).toHaveLength(1);
  });
});

test('whoever answers for a key is told by mail a month and a week before it ends, and how it is renewed', async () => {
  const maker = await add('analyst');
  const id = await makeKey(maker, 'Nightly upload');
  const { expiresAt } = await keyOf(id);
  const planned = await rooms.database.read(place.ctx, (tx) =>
    tx.query<{ days: number }>(
      `SELECT extract(day FROM $3::timestamptz - not_before)::int AS days FROM outbox
       WHERE tenant_id = $1 AND subject_id = $2 AND kind = 'apiKey.ending' AND state = 'scheduled' ORDER BY not_before`,
      [place.ctx.tenantId, id, expiresAt],
    ),
  );
  expect(planned).toEqual([{ days: 30 }, { days: 7 }]);

  const { inside } = rooms.get(JobRegistry).handlerOf('apiKey.ending') as InsideHandler<unknown>;
  const remind = (subjectId: string) =>
    rooms.database.inTenant(place.ctx, async (tx) => {
      await inside(tx, [{ subjectId } as never]);
      tx.audit({ action: 'apiKey.endTold', subject: { kind: 'ApiKey', id: subjectId } });
    });
  const mails = () =>
    rooms.database.read(place.ctx, (tx) =>
      tx.db.mail.findMany({ where: { tenantId: tx.ctx.tenantId, subject: { contains: 'Nightly upload' } } }),
    );
  await remind(id); // a year before its end
  expect(await mails()).toEqual([]);
  await rooms.database.inTenant(place.ctx, async (tx) => {
    await tx.run(`UPDATE api_key SET expires_at = $3 WHERE tenant_id = $1 AND id = $2`, [
      tx.ctx.tenantId,
      id,
      new Date(tx.at.getTime() + 7 * 86_400_000),
    ]);
    tx.audit({ action: 'apiKey.endTold', subject: { kind: 'ApiKey', id } });
  });
  await remind(id);
  const told = await mails();
  expect(told.map(({ toAddress }) => toAddress)).toEqual(
    expect.arrayContaining([`${maker}@north.example`, `${place.ctx.actor.id}@north.example`]),
  );
  for (const { text } of told) expect(text).toContain('choose “Rotate”');
  await rooms.get(RotateKey).run(place, defineAbility(place.ctx.actor), id, { hours: 24 });
  await remind(id);
  expect(await mails()).toHaveLength(told.length);
});
