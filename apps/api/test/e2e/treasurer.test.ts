import { priceVariance } from '@clearhold/cases';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, coolOff, decide, eventually, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let people: Record<'analyst' | 'approver' | 'treasurer', Caller>;
beforeAll(async () => {
  house = await House.open(database().env);
  const roles = ['analyst', 'approver', 'treasurer'] as const;
  const of = (slug: string) => Promise.all(roles.map(async (role) => [role, await house.as(slug, role)]));
  people = Object.fromEntries(await of('lumen')) as typeof people;
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const NOTED = {
  calledPerson: 'Mme Volta',
  calledNumber: '+33 1 23456789',
  numberSource: 'supplierRecord',
  calledAt: '2026-11-20T10:00:00Z',
  ownerCheck: 'nameCheck',
};
const APPROVALS = '{ tasks(kind: "APPROVAL") { id blockedBecause case { id } } }';

/** While this lasts, whoever has the role has it from `giver`, since yesterday. */
async function givesRole(giver: Caller, role: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const { id } = (await giver.ask('{ me { person { id } } }')).me.person;
  const held = [house.tenant('lumen').id, role];
  const { rows } = await house.owner.query(
    'SELECT granted_by, granted_at FROM role_grant WHERE tenant_id = $1 AND role = $2',
    held,
  );
  const set = 'UPDATE role_grant SET granted_by = $3, granted_at = $4 WHERE tenant_id = $1 AND role = $2';
  await house.owner.query(set, [...held, id, new Date(Date.now() - 86_400_000)]);
  await meanwhile();
  await house.owner.query(set, [...held, rows[0].granted_by, rows[0].granted_at]);
}

test('new bank details lead to no answer of their own, and only the address on record is asked about them', async () => {
  const { analyst } = people;
  const { id } = await firstCase(analyst, 'MD.BANK.CHANGED_UNVERIFIED');
  const found = await analyst.ask(
    'query($id: ID!) { case(id: $id) { actions { outcome primary effect releases } supplier { email } } }',
    { id },
  );
  const { actions, supplier } = found.case;
  expect(actions.filter((one: { primary: boolean }) => one.primary)).toEqual([]);
  expect(actions).toContainEqual({ outcome: 'verified', primary: false, effect: expect.any(String), releases: true });
  const ask = async (email: string) =>
    (
      await analyst.ask(
        'mutation($id: ID!, $email: String) { askSupplier(input: { caseId: $id, question: "Is this yours?", email: $email }) { __typename ... on Invalid { code message path } } }',
        { id, email },
      )
    ).askSupplier;
  expect(await ask('me@evil.example')).toMatchObject({
    code: 'ADDRESS_NOT_ON_RECORD',
    message: expect.stringContaining('me@evil.example'),
    path: 'email',
  });
  expect(await ask(supplier.email.toUpperCase())).toMatchObject({ __typename: 'SupplierAsked' });
});

test('whoever tries to release new bank details, or to let them pass, stands in the log with it, once a minute', async () => {
  const { analyst, approver } = people;
  const [controller, auditor] = await Promise.all([house.as('lumen', 'controller'), house.as('lumen', 'auditor')]);
  const { id } = await firstCase(analyst, 'MD.BANK.CHANGED_UNVERIFIED');
  const { exceptions, tasks } = (
    await analyst.ask('query($id: ID!) { case(id: $id) { exceptions { id } tasks { id } } }', { id })
  ).case;
  const release = (caller: Caller) =>
    caller.ask('mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "I trust them" }) { __typename } }', {
      id,
    });
  const override = (caller: Caller) =>
    caller.ask(
      'mutation($id: ID!) { overrideException(input: { exceptionId: $id, reason: "I trust them" }) { __typename } }',
      { id: exceptions[0].id },
    );
  await Promise.all([release(controller), release(controller)]);
  for (const call of [release(approver), override(controller), release(analyst), override(analyst)]) await call;
  await decide(analyst, tasks[0].id);
  await complete(auditor, tasks[0].id, 'verified');
  const { auditLog } = await auditor.ask(
    'query($id: ID!) { auditLog(filter: { subjectId: $id, action: "approval.denied" }) { edges { node { actor details } } } }',
    { id },
  );
  const noted = auditLog.edges.map(({ node }: { node: { details: { act: string; code: string } } }) => node.details);
  expect(noted.map(({ act, code }: { act: string; code: string }) => `${act} ${code}`).sort()).toEqual([
    'answer NOT_ALLOWED',
    'approve NOT_ALLOWED',
    'override NOT_ALLOWED',
    'override OVERRIDE_FORBIDDEN',
    'release NOT_ALLOWED',
    'release OVERRIDE_FORBIDDEN',
    'release OVERRIDE_FORBIDDEN',
  ]);
});

test('nothing is done about new bank details, and no key is made, by who did not show a short while ago who he is', async () => {
  const [analyst, admin] = [await house.as('lumen', 'analyst'), await house.as('lumen', 'tenant-admin')];
  const { id } = await firstCase(analyst, 'MD.BANK.CHANGED_UNVERIFIED');
  const task = (await caseOf(analyst, id)).tasks.find((one) => one.state === 'OPEN')!;
  await house.owner.query(`UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE tenant_id = $1`, [
    house.tenant('lumen').id,
  ]);
  const verify = (caller: Caller) =>
    caller.graphql('mutation($id: ID!) { completeTask(input: { taskId: $id, outcome: "verified" }) { __typename } }', {
      id: task.id,
    });
  const makeKey = (caller: Caller) =>
    caller.graphql('mutation { createApiKey(input: { name: "A key", scopes: ["documents:write"] }) { __typename } }');
  for (const refused of [await verify(analyst), await makeKey(admin)])
    expect(refused.json.errors).toMatchObject([{ extensions: { code: 'CONFIRM_YOURSELF' } }]);
  await house.owner.query('UPDATE session SET confirmed_at = now() WHERE tenant_id = $1', [house.tenant('lumen').id]);
  expect((await verify(analyst)).json.errors).toBeUndefined();
});

test('new bank details wait on the treasurer’s list, and are his to approve beside an approver', async () => {
  const { analyst, approver, treasurer } = people;
  const { id } = await firstCase(analyst, 'MD.BANK.CHANGED_UNVERIFIED');
  const open = async () => (await caseOf(analyst, id)).tasks.filter((task) => task.state === 'OPEN');
  const [call] = await open();
  const { rows: numbers } = await house.owner.query(
    `UPDATE supplier SET phone_since = now() FROM supplier s WHERE s.tenant_id = supplier.tenant_id AND s.id = supplier.id
       AND s.id = (SELECT supplier_id FROM case_file WHERE id = $1) RETURNING s.id, s.phone_since`,
    [id],
  );
  const verify = (values: object) => complete(analyst, call!.id, 'verified', { values });
  expect(await verify(NOTED)).toMatchObject({ code: 'CONTACT_TOO_NEW' });
  await house.owner.query('UPDATE supplier SET phone_since = $2 WHERE id = $1', [
    numbers[0].id,
    numbers[0].phone_since,
  ]);
  expect(await verify({ ...NOTED, ownerCheck: undefined })).toMatchObject({ code: 'FIELD_REQUIRED' });
  expect(await verify(NOTED)).toMatchObject({ __typename: 'CaseChanged' });
  await expectGuarded(id);
  await coolOff(house, id);
  const [first] = await eventually(open, (tasks) => tasks.some((task) => task.kind === 'APPROVAL'));
  const { tasks } = await treasurer.ask(APPROVALS);
  expect(tasks).toEqual([{ id: first!.id, blockedBecause: null, case: { id } }]);
  await givesRole(analyst, 'treasurer', async () => {
    expect(await decide(treasurer, first!.id)).toMatchObject({
      code: 'NOT_A_SECOND_PERSON',
      message: expect.stringContaining('was given by who asked for this'),
    });
    const page = await treasurer.ask('query($id: ID!) { case(id: $id) { actions { outcome disabledBecause } } }', {
      id,
    });
    expect(page.case.actions).toContainEqual({
      outcome: 'approve',
      disabledBecause: expect.stringContaining('you do not count as the second person'),
    });
  });
  expect(await decide(treasurer, first!.id)).toMatchObject({ __typename: 'CaseChanged' });
  const [second] = await open();
  expect((await decide(treasurer, second!.id)).__typename).not.toBe('CaseChanged');
  expect(await decide(approver, second!.id)).toMatchObject({ __typename: 'CaseChanged' });
  await eventually(
    () => caseOf(analyst, id),
    (one) => one.state === 'RESOLVED',
  );
  const { supplier } = (
    await treasurer.ask(
      'query($id: ID!) { case(id: $id) { supplier { bankAccounts { iban status } bankChanges { version iban state } } } }',
      { id },
    )
  ).case;
  expect(supplier.bankChanges).toEqual([{ version: 1, iban: '•••••••••••••••••••••••0189', state: 'ACTIVE' }]);
  expect(supplier.bankAccounts).toContainEqual({ iban: '•••••••••••••••••••••••0189', status: 'VERIFIED' });
});

/** Whatever writes past the process is refused by the database: no change is declared done, no hold on it given up. */
async function expectGuarded(caseId: string): Promise<void> {
  const declare = (more: string) =>
    house.owner.query(
      `UPDATE bank_change SET state = 'active', active_at = now(), ended_at = now(), approved_by = '{x}', ${more} WHERE case_id = $1`,
      [caseId],
    );
  const cooled = `proposed_at = now() - interval '73 hours'`;
  await expect(declare('version = version')).rejects.toThrow('bank_change_cooled_off');
  await expect(declare(`${cooled}, owner_check = NULL`)).rejects.toThrow('bank_change_whole');
  await expect(declare(`${cooled}, contact_since = now() - interval '32 days'`)).rejects.toThrow(
    'bank_change_known_contact',
  );
  await expect(declare(`${cooled}, called_by = 'x'`)).rejects.toThrow('bank_change_other_persons');
  const release = `INSERT INTO effect (tenant_id, key, kind, case_id, state, request) VALUES ($1, 'forged', 'releaseHold', $2, 'claimed', '{}')`;
  await expect(house.owner.query(release, [house.tenant('lumen').id, caseId])).rejects.toThrow('are not verified');
}

test('an approval that names no treasurer is not his: neither listed nor decided', async () => {
  const { approver, treasurer } = people;
  const buyer = await house.as('lumen', 'buyer');
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', (one) => one.title.includes('9.75'));
  const task = (await caseOf(buyer, id)).tasks.find((one) => one.state === 'OPEN')!;
  expect(await complete(buyer, task.id, 'acceptPrice')).toMatchObject({ __typename: 'CaseChanged' });
  const approval = (await caseOf(buyer, id)).tasks.find((one) => one.kind === 'APPROVAL')!;
  expect((await treasurer.ask(APPROVALS)).tasks).toEqual([]);
  expect(await decide(treasurer, approval.id)).toMatchObject({ __typename: 'Denied', code: 'NOT_YOUR_STEP' });
  await givesRole(buyer, 'approver', async () =>
    expect(await decide(approver, approval.id)).toMatchObject({ __typename: 'Denied', code: 'NOT_A_SECOND_PERSON' }),
  );
  const release = await treasurer.ask(
    'mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "I may" }) { __typename } }',
    { id },
  );
  expect(release.releaseHold.__typename).toBe('Denied');
  expect(await decide(approver, approval.id)).toMatchObject({ __typename: 'CaseChanged' });
});

test('a step asks a role of one’s own: its holders do it, and holders of what it was made from do not', async () => {
  const [admin, buyer, key] = [
    await house.as('acme', 'tenant-admin'),
    await house.as('acme', 'buyer'),
    house.key('acme'),
  ];
  const publish = async (name: string, value: object) =>
    (
      await admin.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
        input: { reason: 'Prices have a desk.', changes: [{ key: name, mode: 'default', value }] },
      })
    ).publishPolicy.__typename;
  const step = { ...priceVariance.steps[0], who: { role: 'price-desk' } };
  expect(await publish('playbooks.step', { 'price-variance.ask-buyer': step })).toBe('PolicyRefused');
  const renamed = { receiver: { title: 'Goods in' } };
  const desk = { 'price-desk': { title: 'Price desk', from: ['buyer'] }, ...renamed };
  expect(await publish('people.roles', desk)).toBe('PolicyPublished');
  const { ownerRoles } = (await admin.ask('{ taxonomyAt { ownerRoles { role title } } }')).taxonomyAt;
  expect(ownerRoles).toContainEqual({ role: 'receiver', title: 'Goods in' });
  expect(await publish('playbooks.step', { 'price-variance.ask-buyer': step })).toBe('PolicyPublished');
  await putOrder(key, 'OWN-1');
  const { exceptions } = await sendDocument(key, invoiceXml({ number: 'OWN-INV-1', order: 'OWN-1', price: '9.90' }));
  const { caseId } = exceptions[0];
  const [task] = (await caseOf(buyer, caseId)).tasks;
  const mine = async () =>
    (await buyer.ask('{ tasks(kind: "TASK") { id } }')).tasks.some(({ id }: { id: string }) => id === task!.id);
  expect([await mine(), task!.blockedBecause]).toEqual([false, expect.stringContaining('price-desk')]);
  expect((await complete(buyer, task!.id, 'acceptPrice')).__typename).not.toBe('CaseChanged');
  const { people: team } = await admin.ask('{ people { id roles { role } } }');
  const bea = team.find(({ roles }: { roles: { role: string }[] }) => roles.some(({ role }) => role === 'buyer'));
  const set =
    'mutation($input: SetRolesInput!) { setRoles(input: $input) { __typename ... on Denied { message } ... on Invalid { message } } }';
  await admin.ask(set, { input: { personId: bea.id, roles: ['buyer', 'price-desk'] } });
  expect(await mine()).toBe(true);
  expect(await complete(buyer, task!.id, 'acceptPrice')).toMatchObject({ __typename: 'CaseChanged' });
});
