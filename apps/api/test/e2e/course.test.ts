import { type Playbook, priceVariance } from '@clearhold/cases';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendDisputedInvoice } from '../browser/order-and-invoice.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { type CaseShown, caseOf, complete, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let buyer: Caller;
let analyst: Caller;
let controller: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  [buyer, analyst, controller] = [
    await house.as('acme', 'buyer'),
    await house.as('acme', 'analyst'),
    await house.as('acme', 'controller'),
  ];
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const REFUSED =
  '... on Denied { code message } ... on NotFound { code message } ... on Invalid { code message hint } ... on Conflict { code }';
const act = async (caller: Caller, name: string, input: object) => {
  const type = ['pauseCase', 'resumeCase'].includes(name)
    ? `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    : 'StepInput';
  return (
    await caller.ask(`mutation($input: ${type}!) { ${name}(input: $input) { __typename ${REFUSED} } }`, { input })
  )[name];
};
const LOOK =
  '{ path { stepId status ways outcome } pause { reason by { name } } waitingFor actions { kind disabledBecause } }';
const look = async (caller: Caller, id: string) =>
  (await caller.ask(`query($id: ID!) { case(id: $id) ${LOOK} }`, { id })).case;
const LOG =
  'query($id: ID) { auditLog(first: 50, filter: { subjectId: $id }) { edges { node { action actor details } } } }';
const logOf = async (id: string) =>
  (await controller.ask(LOG, { id })).auditLog.edges.map(({ node }: { node: { action: string } }) => node);
async function companyId(partner: Caller, slug: string): Promise<string> {
  const { tenants } = await partner.ask('{ tenants { tenant { id slug } } }');
  return tenants.find(({ tenant }: { tenant: { slug: string } }) => tenant.slug === slug).tenant.id;
}
const taskOf = (found: CaseShown) => found.tasks.find(({ state }) => state === 'OPEN')!;

async function fresh(number: string): Promise<CaseShown> {
  await sendDisputedInvoice(house.key('acme'), { number, quantity: '100', agreed: '0.60', price: '0.70' });
  await house.quiet();
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', ({ invoiceNumber }) => invoiceNumber === number);
  return caseOf(buyer, id);
}

describe('a person and the course of a case', () => {
  test('a paused case lets nobody act, says why, and goes on where it stood', async () => {
    const { id, tasks } = await fresh('COURSE-1');
    const { id: task } = tasks[0]!;
    const input = { caseId: id, reason: 'The supplier merges with another.' };
    expect(await act(analyst, 'pauseCase', { ...input, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect((await act(analyst, 'pauseCase', input)).__typename).toBe('CaseChanged');
    expect(await complete(buyer, task, 'acceptPrice')).toMatchObject({ code: 'CASE_PAUSED' });
    const paused = await look(analyst, id);
    expect(paused).toMatchObject({ pause: { reason: input.reason }, waitingFor: `Paused: ${input.reason}` });
    expect(paused.actions).toContainEqual({ kind: 'RESUME', disabledBecause: null });
    expect((await act(analyst, 'resumeCase', { caseId: id })).__typename).toBe('CaseChanged');
    expect((await complete(buyer, task, 'acceptPrice')).__typename).toBe('CaseChanged');
    const log = (await logOf(id)).map(({ action }: { action: string }) => action);
    expect(log).toEqual(expect.arrayContaining(['case.paused', 'case.resumed']));
  });

  test('a case goes back to a step that was done, with a reason, and its approval is asked anew', async () => {
    const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', ({ invoiceNumber }) => invoiceNumber === 'COURSE-1');
    const input = { caseId: id, stepId: 'ask-buyer', reason: 'It was the wrong line.' };
    const stop = (await look(analyst, id)).path.find(({ stepId }: { stepId: string }) => stepId === 'ask-buyer');
    expect(stop.ways).toEqual(['GO_BACK']);
    expect((await act(buyer, 'goBackToStep', input)).__typename).toBe('Denied');
    expect((await act(analyst, 'goBackToStep', input)).__typename).toBe('CaseChanged');
    expect(taskOf(await caseOf(buyer, id))).toMatchObject({ kind: 'TASK', title: 'Which price is right?' });
    expect(await act(analyst, 'goBackToStep', { ...input, stepId: 'approve' })).toMatchObject({
      code: 'STEP_NOT_DONE',
    });
  });

  test('no step is left out that its playbook does not let people leave out', async () => {
    const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', ({ invoiceNumber }) => invoiceNumber === 'COURSE-1');
    const input = { caseId: id, stepId: 'ask-buyer', reason: 'Known.' };
    expect(await act(buyer, 'leaveOutStep', input)).toMatchObject({ code: 'NOT_SKIPPABLE' });
  });
});

describe('running cases and another version of their playbook', () => {
  const said = (id: string, more: object) => {
    const step = priceVariance.steps.find((one) => one.id === id)! as Playbook['steps'][number];
    return { [`price-variance.${id}`]: { ...step, ...more } };
  };
  const [accept, ...others] = (priceVariance.steps[0] as { outcomes: object[] }).outcomes;
  const steps = {
    ...said('ask-buyer', { skippable: true, outcomes: [{ ...accept, label: 'Pay what was billed' }, ...others] }),
    ...said('approve', {
      needs: {
        any: [
          'ask-buyer:acceptPrice',
          'ask-buyer:skipped',
          'review-answer:acceptPrice',
          'await-correction:creditNote',
          'await-order:orderChanged',
        ],
      },
    }),
  };
  const MIGRATE = `mutation($input: MigrateCasesInput!) { migrateCases(input: $input) { __typename ... on Invalid { code } ... on NotFound { code message }
    ... on MigrationDryRun { total can cannot reasons { reason cases } verdicts { can reasons fromVersion case { invoiceNumber } } }
    ... on CaseMigrationBegun { migration { id state } } } }`;
  const migrate = async (more: object) =>
    (await controller.ask(MIGRATE, { input: { playbook: 'price-variance', ...more } })).migrateCases;

  test('a dry run says which can and which cannot and why, and changes nothing', async () => {
    const { tasks } = await fresh('COURSE-2');
    await complete(buyer, tasks[0]!.id, 'acceptPrice');
    const PUBLISH = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
    const input = { changes: [{ key: 'playbooks.step', value: steps }], reason: 'Buyers may leave it out.' };
    expect((await controller.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
    const run = await migrate({ dryRun: true });
    expect(run.total).toBe(run.can + run.cannot);
    const of = (number: string) =>
      run.verdicts.find((one: { case: { invoiceNumber: string } }) => one.case.invoiceNumber === number);
    expect(of('COURSE-1')).toMatchObject({ can: true, reasons: [] });
    expect(of('COURSE-2')).toMatchObject({ can: false, fromVersion: priceVariance.version });
    expect(of('COURSE-2').reasons[0]).toContain('“The billed price is right”, which means something else now');
    expect(await migrate({ dryRun: true })).toEqual(run);
    await expect(analyst.ask(MIGRATE, { input: { playbook: 'price-variance' } })).rejects.toThrow();
    expect(await migrate({ toVersion: 99 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the partner sees the company’s figures and reasons, and none of its cases', async () => {
    const partner = await house.as('meridian', 'partner-admin');
    const scope = await companyId(partner, 'acme');
    const own = await migrate({ dryRun: true });
    const input = { playbook: 'price-variance', scope, dryRun: true };
    const seen = (await partner.ask(MIGRATE, { input })).migrateCases;
    expect(seen).toEqual({ ...own, verdicts: [] });
    const NUMBERS =
      'query($scope: ID) { playbookNumbers(scope: $scope, playbook: "price-variance") { version cases } }';
    const { playbookNumbers } = await partner.ask(NUMBERS, { scope });
    expect(playbookNumbers).toContainEqual({ version: priceVariance.version, cases: own.total });
    const stranger = await house.as('castellan', 'partner-admin');
    expect((await stranger.ask(MIGRATE, { input })).migrateCases).toMatchObject({ code: 'NOT_FOUND' });
    expect((await stranger.ask(NUMBERS, { scope })).playbookNumbers).toEqual([]);
    const begun = await partner.ask(MIGRATE, { input: { ...input, toVersion: 99, dryRun: false, reason: 'No such.' } });
    expect(begun.migrateCases).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('moves those that can, each on record, and leaves the others as they were', async () => {
    expect(await migrate({ dryRun: false })).toMatchObject({ code: 'REASON_REQUIRED' });
    const partner = await house.as('meridian', 'partner-admin');
    const input = { playbook: 'price-variance', scope: await companyId(partner, 'acme'), dryRun: false };
    const asked = { input: { ...input, reason: 'Buyers asked for it.' } };
    const begun = (await partner.ask(MIGRATE, asked)).migrateCases;
    expect(begun).toMatchObject({ __typename: 'CaseMigrationBegun', migration: { state: 'RUNNING' } });
    await house.quiet();
    const { caseMigrations } = await controller.ask(
      '{ caseMigrations { state total moved stayed reasons { cases } } }',
    );
    expect(caseMigrations[0]).toMatchObject({ state: 'DONE' });
    expect(caseMigrations[0].moved).toBeGreaterThan(0);
    expect(caseMigrations[0].stayed).toBeGreaterThan(0);
    const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', ({ invoiceNumber }) => invoiceNumber === 'COURSE-1');
    const moved = (await logOf(id)).find(({ action }: { action: string }) => action === 'case.migrated');
    expect(moved.details).toMatchObject({ playbook: 'price-variance', from: priceVariance.version });
    const leave = { caseId: id, stepId: 'ask-buyer', reason: 'The contract says so.' };
    expect((await act(buyer, 'leaveOutStep', leave)).__typename).toBe('CaseChanged');
    expect(taskOf(await caseOf(buyer, id))).toMatchObject({ kind: 'APPROVAL' });
    const again = await migrate({ dryRun: true });
    expect([again.can, again.cannot]).toEqual([0, caseMigrations[0].stayed]);
  });
});

test('the trace of a case and of its document tells the same way under one id, which finds it in the log', async () => {
  const { id } = await fresh('COURSE-3');
  const HOPS = 'trace { correlationId hops { kind state what at endedAt } }';
  const { case: found } = await analyst.ask(
    `query($id: ID!) { case(id: $id) { correlationId document { id ${HOPS} } ${HOPS} } }`,
    { id },
  );
  expect(found.trace.correlationId).toBe(found.correlationId);
  expect(found.document.trace).toEqual(found.trace);
  const kinds = found.trace.hops.map(({ kind }: { kind: string }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['ARRIVED', 'READ']);
  expect(kinds).toContain('OPENED');
  const last = found.trace.hops.filter(({ kind }: { kind: string }) => kind === 'STEP').at(-1);
  expect(last).toMatchObject({ state: 'OPEN', endedAt: null });
  const FIND =
    'query($object: String) { auditLog(first: 50, filter: { object: $object }) { edges { node { subjectId action } } } }';
  const { auditLog } = await controller.ask(FIND, { object: found.correlationId });
  const entries = auditLog.edges.map(({ node }: { node: object }) => node);
  expect(entries).toContainEqual({ subjectId: id, action: 'case.opened' });
  expect(entries).toContainEqual({ subjectId: found.document.id, action: 'document.received' });
});

describe('a step that waits for an event of its own', () => {
  const TYPE = 'com.example.order.confirmed';
  const send = async (number: string, id: string, more: object = {}) => {
    const event = { specversion: '1.0', id, source: '/orders', type: TYPE, subject: number, data: {}, ...more };
    const answer = await house
      .key('acme')
      .post('/v1/events', JSON.stringify(event), { 'content-type': 'application/cloudevents+json' });
    return answer.json.events[0];
  };
  const waits = async (id: string) =>
    (await look(analyst, id)).path.find(({ stepId }: { stepId: string }) => stepId === 'await-order');
  const began = async (number: string) => {
    const found = await fresh(number);
    await complete(buyer, found.tasks[0]!.id, 'changeOrder');
    await house.quiet();
    return found.id;
  };

  test('goes on by the event whose subject is its key, and by no other, once', async () => {
    const stepOf = (id: string) => priceVariance.steps.find((one) => one.id === id)!;
    const listens = { eventType: TYPE, correlation: 'facts.invoiceNumber' };
    const after = ['ask-buyer:acceptPrice', 'review-answer:acceptPrice', 'await-correction:creditNote'];
    const any = [...after, 'await-order:orderChanged', 'await-order:eventReceived'];
    const changed = {
      'price-variance.ask-buyer': stepOf('ask-buyer'),
      'price-variance.await-order': { ...stepOf('await-order'), events: ['orderChanged', 'eventReceived'], listens },
      'price-variance.approve': { ...stepOf('approve'), needs: { any } },
    };
    const PUBLISH = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
    const input = { changes: [{ key: 'playbooks.step', value: changed }], reason: 'Orders are confirmed elsewhere.' };
    expect((await controller.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
    const id = await began('EVENT-1');
    expect(await send('EVENT-0', 'other')).toMatchObject({ status: 'kept' });
    expect(await waits(id)).toMatchObject({ status: 'NOW' });
    expect(await send('EVENT-1', 'own')).toMatchObject({ status: 'taken', note: 'a case waited for it and goes on' });
    expect(await waits(id)).toMatchObject({ status: 'DONE', outcome: 'The event came' });
    expect(await send('EVENT-1', 'own')).toMatchObject({ status: 'duplicate' });
    expect(await send('EVENT-1', 'again')).toMatchObject({ status: 'kept' });
  });

  test('goes on by an event that came before it, unless that happened too long ago', async () => {
    const long = '2026-01-31T12:00:00.000Z';
    await send('EVENT-2', 'early');
    await send('EVENT-3', 'stale', { time: long });
    const [early, stale] = [await began('EVENT-2'), await began('EVENT-3')];
    expect(await waits(early)).toMatchObject({ status: 'DONE', outcome: 'The event came' });
    expect(await waits(stale)).toMatchObject({ status: 'NOW' });
    expect(await send('EVENT-3', 'stale as well', { time: long })).toMatchObject({ status: 'kept' });
    const both = await Promise.all([send('EVENT-3', 'fresh'), send('EVENT-3', 'fresh')]);
    expect(both.map(({ status }: { status: string }) => status).sort()).toEqual(['duplicate', 'taken']);
    expect(await waits(stale)).toMatchObject({ status: 'DONE' });
  });
});
