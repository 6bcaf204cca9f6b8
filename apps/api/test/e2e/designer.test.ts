import { type Playbook, priceVariance } from '@clearhold/cases';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
const KEY = 'price-variance';
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
}, 120_000);
afterAll(() => house?.close());

const PLAN = `query($scope: ID, $definition: JSON, $keep: [String!]) { playbookPlan(scope: $scope, key: "${KEY}", definition: $definition, keep: $keep) {
  __typename ... on PlaybookPlan { way changes expectedVersion refusals { code message } differences { entry } }
  ... on NotFound { code } ... on Invalid { code message } } }`;
const PUBLISH = `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on Invalid { code } ... on PolicyPublished { version { version } } } }`;
const SAVE = `mutation($input: SavePolicyDraftInput!) { savePolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { id revision } } } }`;
const SUBMIT = `mutation($input: SubmitPolicyDraftInput!) { submitPolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { revision } } } }`;
const DECIDE = `mutation($input: DecidePolicyDraftInput!) { decidePolicyDraft(input: $input) { __typename ... on Denied { code } ... on Invalid { code } ... on Conflict { code } ... on PolicyDraftSaved { draft { state } } } }`;
const LOOK = `{ playbooks { key title way sourceKind sourceName definition locks { step by } running { version cases } } }`;

const asked = (title: string): Playbook => ({
  ...priceVariance,
  steps: priceVariance.steps.map((step) => (step.id === 'ask-buyer' ? { ...step, title } : step)),
});
const look = async (caller: Caller) => {
  const { playbooks } = await caller.ask(LOOK);
  return playbooks.find(({ key }: { key: string }) => key === KEY);
};

test('a partner writes a playbook, its companies have it, another partner’s have not', async () => {
  const desk = await house.as('meridian', 'partner-admin');
  const { playbookPlan: plan } = await desk.ask(PLAN, { definition: asked('The partner asks') });
  expect(plan).toMatchObject({ way: 'STEPS', refusals: [], differences: [{ entry: `${KEY}.ask-buyer` }] });
  const input = { changes: plan.changes, expectedVersion: plan.expectedVersion, reason: 'We ask in other words.' };
  expect((await desk.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
  const acme = await look(await house.as('acme', 'controller'));
  expect(acme).toMatchObject({ way: 'INHERITED', sourceKind: 'PARTNER', sourceName: 'Meridian Managed Finance' });
  expect(acme.definition.steps[0].title).toBe('The partner asks');
  const lumen = await look(await house.as('lumen', 'controller'));
  expect(lumen.definition.steps[0].title).toBe(priceVariance.steps[0]!.title);
});

test('where a second person is asked for, nobody publishes a playbook alone, nor approves his own', async () => {
  const [clara, milan] = [await house.as('acme', 'controller'), await house.as('acme', 'tenant-admin')];
  const second = { changes: [{ key: 'policy.secondPerson', value: true }], reason: 'Two people from now on.' };
  expect((await clara.ask(PUBLISH, { input: second })).publishPolicy.__typename).toBe('PolicyPublished');
  const { playbookPlan: plan } = await clara.ask(PLAN, { definition: asked('We ask') });
  expect(plan.refusals).toEqual([]);
  const input = { changes: plan.changes, reason: 'Ours.' };
  expect((await clara.ask(PUBLISH, { input })).publishPolicy).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  const { draft } = (await clara.ask(SAVE, { input: { ...input, title: 'Playbook' } })).savePolicyDraft;
  const submission = { id: draft.id, expectedRevision: draft.revision };
  const { revision } = (await clara.ask(SUBMIT, { input: submission })).submitPolicyDraft.draft;
  const decision = { id: draft.id, expectedRevision: revision, decision: 'APPROVE' };
  expect((await clara.ask(DECIDE, { input: decision })).decidePolicyDraft.__typename).not.toBe('PolicyDraftSaved');
  expect((await look(clara)).way).toBe('INHERITED');
  expect((await milan.ask(DECIDE, { input: decision })).decidePolicyDraft).toMatchObject({
    draft: { state: 'PUBLISHED' },
  });
  expect(await look(clara)).toMatchObject({ way: 'STEPS', sourceKind: 'TENANT' });
});

test('who may not change policy neither plans nor simulates, and nobody reaches another company', async () => {
  const analyst = await house.as('acme', 'analyst');
  await expect(analyst.ask(PLAN, { definition: priceVariance })).rejects.toThrow();
  const desk = await house.as('castellan', 'partner-admin');
  const { tenants } = await (await house.as('meridian', 'partner-admin')).ask('{ tenants { tenant { id } } }');
  const foreign = tenants[0].tenant.id;
  expect((await desk.ask(PLAN, { scope: foreign, definition: priceVariance })).playbookPlan.__typename).toBe(
    'NotFound',
  );
  const simulation = `query($over: ID) { playbookSimulation(key: "${KEY}", over: $over, from: "2026-01-01T00:00:00Z") { __typename } }`;
  expect((await desk.ask(simulation, { over: foreign })).playbookSimulation.__typename).toBe('NotFound');
});
