import { defineAbility, type RoleDefinition, row } from '@clearhold/access';
import { priceVariance } from '@clearhold/cases';
import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { groupsOf } from '../../src/features/identity/directory/directory.service.ts';
import { Authenticator, PeopleRepository } from '../../src/features/identity/index.ts';
import { PeopleService } from '../../src/features/identity/people.service.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { RoleBooks } from '../../src/features/roles/index.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let owner: pg.Client;
let admin: TenantContext;
let partner: TenantContext;
beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  admin = personOf(world.northOne, 'tenant-admin');
  partner = personOf(world.north, 'partner-admin');
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});
beforeEach(() => owner.query('DELETE FROM policy_version; DELETE FROM role_grant; DELETE FROM person'));

const junior: RoleDefinition = { title: 'Junior approver', from: ['approver'], without: ['override Exception'] };
const placeOf = async (ctx: TenantContext) => (await rooms.get(ScopeContext).of(ctx))!;
const declare = async (ctx: TenantContext, roles: Record<string, RoleDefinition>, modes: Record<string, string> = {}) =>
  rooms
    .get(PublishPolicy)
    .run(await placeOf(ctx), { reason: 'for the test', changes: [{ key: 'people.roles', value: roles, modes }] });
const refusal = (...codes: string[]) => ({ ok: false, refusals: codes.map((code) => ({ code })) });

let count = 0;
async function holder(...roles: string[]): Promise<string> {
  const person = { id: newId(), name: `Person ${++count}`, email: `p${count}@x.example`, passwordHash: null };
  await rooms.database.inTenant(admin, (tx) => rooms.get(PeopleRepository).add(tx, person));
  const ability = defineAbility(admin.actor);
  const set = await rooms.get(PeopleService).setRoles(await placeOf(admin), ability, person.id, roles);
  if (!('person' in set)) throw new Error(JSON.stringify(set));
  return person.id;
}
/** What a person may do in the next request. */
async function abilityOf(personId: string) {
  const ctx = await rooms
    .get(Authenticator)
    .byPerson(systemContext(world.northOne.tenantId, world.north.tenantId), personId);
  return defineAbility(ctx!.actor);
}
const approval = row('Approval', { assigneeId: null, role: 'approver', unitId: null });

test('a role of the company’s own is given, and its holder may what it takes and no more', async () => {
  expect(await declare(admin, { junior })).toMatchObject({ ok: true, differences: [{ entry: 'junior' }] });
  const ability = await abilityOf(await holder('junior'));
  expect(ability.can('decide', approval)).toBe(true);
  expect(ability.can('override', 'Exception')).toBe(false);
});

test('a changed role holds in the next request, and one that is off gives nothing', async () => {
  await declare(admin, { junior });
  const person = await holder('junior');
  expect((await abilityOf(person)).can('release', 'Case')).toBe(true);
  await declare(admin, { junior: { ...junior, without: ['override Exception', 'release Case'] } });
  expect((await abilityOf(person)).can('release', 'Case')).toBe(false);
  expect(await declare(partner, { approver: { off: true } }, { approver: 'lock' })).toMatchObject({ ok: true });
  expect((await abilityOf(person)).can('decide', approval)).toBe(false);
});

test('roles of the service provider are inherited, and what it locks stays as it is', async () => {
  await declare(partner, { junior, default: {} }, { default: 'lock' });
  expect((await abilityOf(await holder('junior'))).can('decide', approval)).toBe(true);
  expect(await declare(admin, { clerk: { title: 'Clerk', from: ['buyer'] } })).toMatchObject(refusal('SETTING_LOCKED'));
  expect(await declare(admin, { approver: { off: true } })).toMatchObject(refusal('SETTING_LOCKED'));
});

test('nobody changes the role that he holds, nor one that he could not give', async () => {
  await declare(admin, { junior });
  const controller = personOf(world.northOne, 'controller');
  expect(await declare(controller, { junior: { ...junior, title: 'Other' } })).toMatchObject(refusal('NOT_ALLOWED'));
  const { actor } = admin;
  const both = { ...admin, actor: { ...actor, grants: [...actor.grants, { role: 'junior' }] } };
  expect(await declare(both, { junior: { ...junior, with: ['export Metrics'] } })).toMatchObject(
    refusal('NOT_YOURSELF'),
  );
});

test('a company’s role takes nothing from the level above, and stands nowhere below the company', async () => {
  const above = { desk: { title: 'Desk', from: ['partner-operator' as const] } };
  expect(await declare(admin, above)).toMatchObject(refusal('ROLE_MISPLACED'));
  expect(await declare(partner, above)).toMatchObject({ ok: true });
  const unit = (await rooms.get(ScopeContext).of(admin, world.northOne.units.oslo))!;
  const changes = [{ key: 'people.roles', value: { junior } }];
  const inUnit = await rooms.get(PublishPolicy).run(unit, { reason: 'for the test', changes });
  expect(inUnit).toMatchObject(refusal('ROLES_OF_THE_COMPANY'));
  const twice = { own: { title: 'Approver', from: ['buyer' as const] } };
  expect(await declare(admin, twice)).toMatchObject(refusal('ROLE_NAMED_TWICE'));
});

test('a role that somebody holds is not taken away, and says who', async () => {
  await declare(admin, { junior });
  await holder('junior');
  const held = await declare(admin, {});
  expect(held).toMatchObject(refusal('ROLE_HELD'));
  expect(JSON.stringify(held)).toContain(`Junior approver is held by Person ${count}`);
  expect(await declare(admin, { junior, analyst: { off: true } })).toMatchObject({ ok: true });
});

test('a role that would come to open a path for its holders is refused with the path', async () => {
  const plus: RoleDefinition = { title: 'Plus', from: ['buyer'], only: ['read Case'] };
  await declare(admin, { plus });
  await holder('plus', 'analyst');
  const wider = { plus: { ...plus, with: ['decide Approval as approver'] } };
  const refused = await declare(admin, wider);
  expect(refused).toMatchObject(refusal('DUTIES_CONFLICT'));
  expect(JSON.stringify(refused)).toMatch(
    /Person \d+: Who prepares invoices .*AP analyst → .*Plus → approves invoices/,
  );
  const alone = { own: { title: 'All', from: ['analyst' as const, 'approver' as const] } };
  expect(await declare(admin, { plus, ...alone })).toMatchObject(refusal('DUTIES_CONFLICT'));
});

test('where the level above opens a path for people whom it does not know, the role gives them nothing', async () => {
  const plus: RoleDefinition = { title: 'Plus', from: ['buyer'], only: ['read Case'] };
  await declare(partner, { plus });
  const person = await holder('plus', 'analyst');
  expect(await declare(partner, { plus: { ...plus, with: ['decide Approval as approver'] } })).toMatchObject({
    ok: true,
  });
  const ability = await abilityOf(person);
  expect(ability.can('decide', approval)).toBe(false);
  expect(ability.can('update', 'Case')).toBe(true);
  const shown = await rooms.database.read(admin, (tx) => rooms.get(RoleBooks).of(tx));
  expect(shown.standing([{ role: 'analyst' }, { role: 'plus' }]).idle).toMatchObject([{ grant: { role: 'plus' } }]);
});

test('duties are kept apart for roles of one’s own as for others, and directories have them as groups', async () => {
  await declare(admin, { junior, approver: { title: 'Genehmiger' } });
  await expect(holder('junior', 'analyst')).rejects.toThrow(/DUTIES_CONFLICT.*Junior approver → approves invoices/);
  await expect(holder('partner-admin')).rejects.toThrow(/ROLE_UNKNOWN.*Genehmiger \(approver\).*Junior approver/);
  const groups = await rooms.database.read(admin, (tx) => groupsOf(tx, rooms.get(RoleBooks)));
  expect(groups.map(({ title }) => title)).toEqual(expect.arrayContaining(['Genehmiger', 'Junior approver']));
});

test('playbooks and the approval matrix name roles of one’s own, and none that is not there or may not do it', async () => {
  const taster: RoleDefinition = { title: 'Taster', from: ['receiver'] };
  const { key: _, version: __, ...shipped } = priceVariance;
  const steps = shipped.steps.map((step) => (step.kind === 'task' ? { ...step, who: { role: 'taster' } } : step));
  const playbook = { key: 'playbooks.definition', value: { tasting: { ...shipped, steps } } };
  const rows = (own: string) => [{ upTo: null, currency: '*', role: 'approver', own, approvers: 1 }];
  const publish = async (...changes: { key: string; value: unknown }[]) =>
    rooms.get(PublishPolicy).run(await placeOf(admin), { reason: 'for the test', changes: changes as never });
  const unknown = await publish(playbook);
  expect(unknown).toMatchObject(refusal('ROLE_UNKNOWN', 'ROLE_UNKNOWN'));
  expect(JSON.stringify(unknown)).toContain('asks the role taster, which is not there.');
  const asking = (role: string) =>
    publish({
      key: 'playbooks.definition',
      value: { tasting: JSON.parse(JSON.stringify({ ...shipped, steps }).replaceAll('taster', role)) },
    });
  expect(JSON.stringify(await asking('auditor'))).toContain('asks the role auditor, which does no tasks.');
  expect(JSON.stringify(await asking('partner-admin'))).toContain(
    'asks the role partner-admin, which works for no company.',
  );
  expect(await publish({ key: 'approval.thresholds', value: rows('junior') })).toMatchObject(refusal('ROLE_UNKNOWN'));
  expect(await declare(admin, { taster, junior })).toMatchObject({ ok: true });
  expect(await publish({ key: 'approval.thresholds', value: rows('taster') })).toMatchObject(refusal('ROLE_UNKNOWN'));
  expect(await publish(playbook)).toMatchObject({ ok: true });
  expect(await publish({ key: 'approval.thresholds', value: rows('junior') })).toMatchObject({ ok: true });
  expect(await declare(admin, { taster })).toMatchObject(refusal('ROLE_UNKNOWN'));
  expect(await declare(admin, { junior, taster: { ...taster, without: ['complete Task'] } })).toMatchObject(
    refusal('ROLE_UNKNOWN', 'ROLE_UNKNOWN'),
  );
});
