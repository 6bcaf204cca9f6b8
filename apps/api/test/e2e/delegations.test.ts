import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, decide, eventually, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let analyst: Caller;
let approver: Caller;
let controller: Caller;
let treasurer: Caller;
let buyer: Caller;
let admin: Caller;
const names: Record<string, { id: string; name: string }> = {};
beforeAll(async () => {
  house = await House.open(database().env);
  const roles = ['analyst', 'approver', 'controller', 'treasurer', 'buyer', 'tenant-admin'] as const;
  [analyst, approver, controller, treasurer, buyer, admin] = (await Promise.all(
    roles.map((role) => house.as('lumen', role)),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller];
  for (const [role, caller] of Object.entries({ analyst, approver, controller, treasurer, buyer }))
    names[role] = (await caller.ask('{ me { person { id name } } }')).me.person;
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const REFUSED =
  '... on Denied { code message } ... on NotFound { code message path } ... on Invalid { code message path }';
const SET = `mutation($input: SetDelegationInput!) { setDelegation(input: $input) { __typename ${REFUSED} ... on DelegationSaved { delegation { id from { name } to { name } isActive canEnd } } } }`;
const END = `mutation($id: ID!) { endDelegation(input: { id: $id }) { __typename ${REFUSED} } }`;
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const set = async (caller: Caller, to: string, more: object = {}) =>
  (
    await caller.ask(SET, {
      input: { toId: names[to]!.id, startsAt: soon(-1), endsAt: soon(48), reason: 'Out of office', ...more },
    })
  ).setDelegation;
const end = async (caller: Caller, id: string) => (await caller.ask(END, { id })).endDelegation;
const approvalOf = async (caller: Caller, id: string) =>
  (
    await caller.ask(
      'query($id: ID!) { case(id: $id) { tasks { id kind state blockedBecause actingFor doneBy doneFor } } }',
      { id },
    )
  ).case.tasks.find((task: { kind: string; state: string }) => task.kind === 'APPROVAL' && task.state !== 'CANCELLED');
const priced = async (fits: string) => {
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', (one) => one.title.includes(fits));
  const task = (await caseOf(buyer, id)).tasks.find((one) => one.state === 'OPEN')!;
  expect(await complete(buyer, task.id, 'acceptPrice')).toMatchObject({ __typename: 'CaseChanged' });
  return id;
};

const ROLES = `mutation($input: SetRolesInput!) { setRoles(input: $input) { __typename ${REFUSED} } }`;
const roles = async (personId: string, wanted: string[]) =>
  (await admin.ask(ROLES, { input: { personId, roles: wanted } })).setRoles;

test('what would bring duties together is refused, with both ways, whether by role, delegation or key', async () => {
  expect(await roles(names.analyst!.id, ['analyst', 'approver'])).toMatchObject({
    code: 'DUTIES_CONFLICT',
    message:
      'Who prepares invoices must not approve them: AP analyst → enters and prepares invoices; Approver → approves invoices.',
  });
  expect(await set(approver, 'treasurer')).toMatchObject({
    code: 'DUTIES_CONFLICT',
    path: 'input.toId',
    message: expect.stringContaining(
      `the approvals of ${names.approver!.name} (Approver) → approves invoices; Treasurer →`,
    ),
  });
  await house.owner.query(`UPDATE api_key SET created_by = $2, name = 'Feed' WHERE tenant_id = $1`, [
    house.tenant('lumen').id,
    names.buyer!.id,
  ]);
  expect((await roles(names.buyer!.id, ['approver'])).message).toContain('the API key “Feed” → maintains suppliers');
  expect(await set(controller, 'approver')).toMatchObject({ __typename: 'DelegationSaved' });
  expect((await roles(names.controller!.id, ['treasurer'])).message).toMatch(
    new RegExp(`^${names.approver!.name}: Who approves or reconciles .*the approvals of ${names.controller!.name}`),
  );
  for (const { id } of (await admin.ask('{ delegations { id } }')).delegations) await end(admin, id);
});

test('a rule on duties is taken out by the level above, and by two', async () => {
  const scope = house.tenant('lumen').id;
  const [operator, boss] = await Promise.all(
    ['partner-operator', 'partner-admin'].map((role) => house.as('castellan', role)),
  );
  const { effectivePolicy } = await admin.ask('{ effectivePolicy(key: "duties.rules") { value } }');
  const value = effectivePolicy[0].value.filter((rule: string) => rule !== 'approve-pay');
  const [changes, reason] = [[{ key: 'duties.rules', value }], 'Small team; stands in on leave'];
  const publish = async (caller: Caller) =>
    (
      await caller.ask(
        `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ${REFUSED} } }`,
        { input: { scope, changes, reason } },
      )
    ).publishPolicy;
  expect(await publish(admin)).toMatchObject({ code: 'DUTIES_FROM_ABOVE' });
  expect(await publish(boss!)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  const step = async (caller: Caller, name: string, type: string, input: object) =>
    (
      await caller.ask(
        `mutation($input: ${type}!) { done: ${name}(input: $input) { __typename ${REFUSED} ... on PolicyDraftSaved { draft { id revision state } } } }`,
        { input: { scope, ...input } },
      )
    ).done;
  const saved = await step(operator!, 'savePolicyDraft', 'SavePolicyDraftInput', { title: 'Duties', reason, changes });
  const at = ({ draft }: { draft: { id: string; revision: number } }) => ({
    id: draft.id,
    expectedRevision: draft.revision,
  });
  const sent = await step(operator!, 'submitPolicyDraft', 'SubmitPolicyDraftInput', at(saved));
  const decided = await step(boss!, 'decidePolicyDraft', 'DecidePolicyDraftInput', {
    ...at(sent),
    decision: 'APPROVE',
  });
  expect(decided).toMatchObject({ draft: { state: 'PUBLISHED' } });
  const { delegation } = await set(approver, 'treasurer');
  expect(await end(approver, delegation.id)).toMatchObject({ __typename: 'DelegationSaved' });
});

test('a person hands on his own approvals and nobody else’s, to somebody who decides some, without a circle', async () => {
  expect(await set(treasurer, 'approver', { fromId: names.controller!.id })).toMatchObject({ __typename: 'Denied' });
  expect(await set(approver, 'analyst')).toMatchObject({ __typename: 'NotFound', path: 'input.toId' });
  expect(await set(approver, 'treasurer', { endsAt: soon(24 * 40) })).toMatchObject({ code: 'WINDOW_TOO_LONG' });
  expect(await set(approver, 'treasurer', { reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  const { delegation } = await set(admin, 'treasurer', { fromId: names.approver!.id });
  expect(delegation).toMatchObject({ from: { name: names.approver!.name }, isActive: true, canEnd: true });
  expect(await set(treasurer, 'approver')).toMatchObject({
    code: 'DELEGATION_CYCLE',
    message: expect.stringContaining(`${names.treasurer!.name} → ${names.approver!.name} → ${names.treasurer!.name}`),
  });
  expect(await end(treasurer, delegation.id)).toMatchObject({ __typename: 'Denied' });
  expect(await end(approver, delegation.id)).toMatchObject({ __typename: 'DelegationSaved' });
  expect(await end(approver, delegation.id)).toMatchObject({ __typename: 'NotFound' });
});

test('a role of the company’s own, made of what approvers may, counts as approver; without the approvals it does not', async () => {
  const from = ['approver'];
  const value = {
    clerk: {
      title: 'Clerk',
      from,
      without: ['decide Approval', 'release Case', 'release Invoice', 'override Exception'],
    },
    junior: { title: 'Junior approver', from, without: ['override Exception'] },
  };
  const input = { changes: [{ key: 'people.roles', value }], reason: 'Newcomers override nothing' };
  const publish = `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ${REFUSED} } }`;
  expect((await admin.ask(publish, { input })).publishPolicy).toMatchObject({ __typename: 'PolicyPublished' });
  const id = await priced('9.75');
  const task = await approvalOf(analyst, id);
  const asked = async () => (await approver.ask('{ tasks(kind: "APPROVAL") { id } }')).tasks;
  await roles(names.approver!.id, ['clerk']);
  expect(await asked()).not.toContainEqual({ id: task.id });
  expect((await decide(approver, task.id)).code).toMatch(/NOT_/);
  expect(await set(approver, 'treasurer')).toMatchObject({ __typename: 'NotFound' });
  await roles(names.approver!.id, ['junior']);
  expect(await asked()).toContainEqual({ id: task.id });
  expect(await approvalOf(approver, id)).toMatchObject({ blockedBecause: null });
});

test('what is decided for somebody bears both names, and ends with the delegation', async () => {
  const { id } = (await approver.ask('{ tasks(kind: "APPROVAL") { case { id title } } }')).tasks
    .map((one: { case: { id: string; title: string } }) => one.case)
    .find((one: { title: string }) => one.title.includes('9.75'));
  expect(await approvalOf(treasurer, id)).toMatchObject({ actingFor: null, blockedBecause: expect.any(String) });
  const { delegation } = await set(approver, 'treasurer');
  expect(await end(approver, delegation.id)).toMatchObject({ __typename: 'DelegationSaved' });
  const task = await approvalOf(analyst, id);
  expect(await decide(treasurer, task.id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
  await set(approver, 'treasurer');
  expect(await approvalOf(treasurer, id)).toMatchObject({ actingFor: names.approver!.name, blockedBecause: null });
  const { tasks } = await treasurer.ask('{ tasks(kind: "APPROVAL") { id actingFor } }');
  expect(tasks).toContainEqual({ id: task.id, actingFor: names.approver!.name });
  expect(await decide(treasurer, task.id)).toMatchObject({ __typename: 'CaseChanged' });
  expect(await approvalOf(analyst, id)).toMatchObject({
    doneBy: names.treasurer!.name,
    doneFor: names.approver!.name,
  });
  const { history } = await caseOf(analyst, id);
  expect(history.map(({ who }) => who)).toContain(`${names.treasurer!.name} for ${names.approver!.name}`);
  const { rows } = await house.owner.query(
    `SELECT actor_id, body::jsonb -> 'details' AS details FROM audit_entry WHERE tenant_id = $1 AND action = 'approval.given' ORDER BY seq DESC LIMIT 1`,
    [house.tenant('lumen').id],
  );
  expect(rows[0]).toMatchObject({
    actor_id: names.treasurer!.id,
    details: { onBehalfOf: names.approver!.id, onBehalfOfName: names.approver!.name },
  });
  await eventually(
    () => caseOf(analyst, id),
    (one) => one.state === 'RESOLVED',
  );
  await roles(names.approver!.id, ['approver']);
});

test('where everybody who could decide is out and no stand-in may, the case says so until somebody is back', async () => {
  const open = (await treasurer.ask('{ delegations { id } }')).delegations;
  for (const { id } of open) await end(admin, id);
  const id = await priced('');
  await set(approver, 'treasurer');
  const conflicts = async () => {
    const { exceptions } = (
      await analyst.ask('query($id: ID!) { case(id: $id) { exceptions { code state } } }', { id })
    ).case;
    return exceptions.filter(
      (one: { code: string; state: string }) => one.code === 'AP.APPR.DELEGATION_CONFLICT' && one.state === 'OPEN',
    ).length;
  };
  expect(await conflicts()).toBe(0);
  await house.owner.query(`UPDATE person SET status = 'inactive' WHERE tenant_id = $1 AND id = $2`, [
    house.tenant('lumen').id,
    names.treasurer!.id,
  ]);
  const { delegation } = await set(admin, 'approver', { fromId: names.controller!.id });
  const [found] = await eventually(
    async () => (await caseOf(analyst, id)).history.filter(({ text }) => text.startsWith('Nobody is left to decide')),
    (lines) => lines.length > 0,
  );
  expect(found!.text).toContain(`${names.controller!.name} is out, and so is ${names.approver!.name}, who stands in`);
  expect(await conflicts()).toBe(1);
  await end(admin, delegation.id);
  await eventually(
    async () => (await caseOf(analyst, id)).history.map(({ text }) => text),
    (texts) => texts.includes('Somebody can decide the approval again'),
  );
  expect(await conflicts()).toBe(0);
});

test('an approval that nobody has the authority for says so, and one that is late, until they are not', async () => {
  const { id: tenantId } = house.tenant('lumen');
  const deciders = ['approver', 'controller', 'treasurer'].map((role) => names[role]!.id);
  const status = (to: string) =>
    house.owner.query('UPDATE person SET status = $3 WHERE tenant_id = $1 AND id = ANY($2)', [tenantId, deciders, to]);
  await status('active');
  for (const { id } of (await treasurer.ask('{ delegations { id } }')).delegations) await end(admin, id);
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE');
  expect((await approvalOf(analyst, id)).state).toBe('OPEN');
  const handed = await set(approver, 'treasurer');
  await status('inactive');
  await end(admin, handed.delegation.id);
  const standing = async () => {
    const { exceptions } = (
      await analyst.ask('query($id: ID!) { case(id: $id) { exceptions { code state } } }', { id })
    ).case as { exceptions: { code: string; state: string }[] };
    return exceptions.filter((one) => one.state === 'OPEN' && one.code.startsWith('AP.APPR')).map(({ code }) => code);
  };
  await eventually(standing, (codes) => codes.includes('AP.APPR.NO_ROUTE'));
  await house.owner.query(
    `UPDATE task SET due_at = now() - interval '3 hours' WHERE tenant_id = $1 AND case_id = $2 AND kind = 'APPROVAL' AND state = 'open'`,
    [tenantId, id],
  );
  await status('active');
  const { delegation } = await set(approver, 'treasurer');
  await eventually(standing, (codes) => codes.join() === 'AP.APPR.OVERDUE');
  await end(approver, delegation.id);
});
