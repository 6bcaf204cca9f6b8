import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTION_WORDS } from '../../src/features/proof/action-words.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { type CaseShown, caseOf, complete, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let controller: Caller;
let one: CaseShown;
beforeAll(async () => {
  house = await House.open(database().env);
  controller = await house.as('acme', 'controller');
  const buyer = await house.as('acme', 'buyer');
  await house.quiet();
  one = await firstCase(buyer, 'AP.MATCH.PRICE');
  const task = (await caseOf(buyer, one.id)).tasks.find(({ state }) => state === 'OPEN')!;
  await complete(buyer, task.id, 'acceptPrice');
}, 120_000);
afterAll(() => house?.close());

interface Entry {
  actor: string;
  action: string;
  title: string;
  did: string;
  subjectName: string;
  subjectId: string;
}
const LOG = `query($filter: AuditFilter, $after: String) { auditLog(first: 200, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { actor action title did subjectName subjectId } } } }`;
const search = async (filter: object): Promise<Entry[]> =>
  (await controller.ask(LOG, { filter })).auditLog.edges.map(({ node }: { node: Entry }) => node);
const sentence = ({ actor, did, subjectName }: Entry) => `${actor} ${did.replace('{subject}', subjectName)}`;

test('an entry says in plain words who did what, and calls things as people do', async () => {
  const [last] = await search({ action: 'task.completed' });
  const { name } = (await controller.ask('{ me { person { name } } }')).me.person;
  expect(sentence(last!)).toBe(`Bea Schulte answered a question on invoice ${one.invoiceNumber} (case ${one.number})`);
  const own = (await search({ action: 'session.opened', actor: name })).map(sentence);
  expect(own[0]).toBe(`${name} signed in`);
});

test('no entry of a day speaks in codes or ids alone', async () => {
  const entries = await search({});
  expect(entries.length).toBeGreaterThan(40);
  for (const entry of entries) {
    expect(Object.keys(ACTION_WORDS)).toContain(entry.action);
    expect(sentence(entry)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\{subject\}/);
  }
});

test('a partner’s log names the spaces below it, and no others', async () => {
  const desk = await house.as('meridian', 'partner-admin');
  const { auditLog } = await desk.ask(LOG, { filter: { action: 'tenant.created' } });
  const made = auditLog.edges.map(({ node }: { node: Entry }) => sentence(node));
  expect(made.join()).toMatch(/created Borealis/);
  expect(made.join()).not.toContain('a space');
});

test('is searched by who, what and object: a number or an id', async () => {
  const byNumber = await search({ object: one.invoiceNumber });
  expect(byNumber.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['task.completed', 'case.opened', 'document.received']),
  );
  expect(new Set((await search({ object: String(one.number) })).map(({ subjectId }) => subjectId))).toEqual(
    new Set([one.id]),
  );
  expect((await search({ object: one.id })).length).toBeGreaterThan(1);
  expect(new Set((await search({ actor: 'bea' })).map(({ actor }) => actor))).toEqual(new Set(['Bea Schulte']));
  expect(await search({ actor: 'nobody of that name' })).toEqual([]);
  const { auditActions } = await controller.ask('{ auditActions { action title } }');
  expect(auditActions).toContainEqual({ action: 'case.assigned', title: 'Case assigned' });
});

test('what the product did itself stands under the name that the brand gives it, and is found by it', async () => {
  const { productName } = (await controller.ask('{ brand { productName } }')).brand;
  const own = await search({ actor: productName });
  expect(own.length).toBeGreaterThan(5);
  expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set([productName]));
  expect(await search({ actor: 'Clearhold' })).toEqual([]);
  const { case: found, effectivePolicy } = await controller.ask(
    `query($id: ID!) { case(id: $id) { history { who text } } effectivePolicy { sourceName setBy lockedBy trail { scopeName } } }`,
    { id: one.id },
  );
  expect(found.history.map(({ who }: { who: string }) => who)).toContain(productName);
  expect(JSON.stringify(effectivePolicy)).toContain(`${productName}’s default`);
  expect(JSON.stringify({ found, effectivePolicy, log: await search({}) })).not.toMatch(/clearhold/i);
});

test('a host that serves nothing has no brand to show', async () => {
  const { brand } = await house.at('nowhere').ask('{ brand { name productName senderName } }');
  expect(JSON.stringify(brand)).not.toMatch(/clearhold/i);
  const isAllowed = async (domain: string) =>
    (await house.at('nowhere').get(`/internal/host-allowed?domain=${domain}`)).status;
  expect(await isAllowed('acme.localhost')).toBe(200);
  for (const domain of ['nowhere.localhost', '', 'acme.localhost.evil.com', '%00'])
    expect(await isAllowed(domain), domain).toBe(404);
});
