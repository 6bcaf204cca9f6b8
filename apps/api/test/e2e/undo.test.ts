import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutboxWorker } from '../../src/platform/outbox/worker.ts';
import { sendDisputedInvoice } from '../browser/order-and-invoice.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { type CaseShown, caseOf, complete, decide, eventually, firstCase, type TaskShown } from './casework.ts';

const database = useDatabase();
let house: House;
let buyer: Caller;
let controller: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  buyer = await house.as('acme', 'buyer');
  controller = await house.as('acme', 'controller');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const takeBack = async (caller: Caller, taskId: string) =>
  (
    await caller.ask(
      `mutation($input: TakeBackAnswerInput!) { takeBackAnswer(input: $input) { __typename ... on Denied { code message } ... on Invalid { code } ... on NotFound { code } } }`,
      { input: { taskId } },
    )
  ).takeBackAnswer;

const HELD = `query($id: ID!) { case(id: $id) { tasks { id state held { outcome label by until mine } } actions { taskId disabledBecause } } }`;
const heldOn = async (caller: Caller, caseId: string, taskId: string) => {
  const found = (await caller.ask(HELD, { id: caseId })).case;
  return found.tasks.find((task: { id: string }) => task.id === taskId);
};

const LOG = `query($id: ID) { auditLog(first: 100, filter: { subjectId: $id }) { edges { node { action actor details } } } }`;
const logOf = async (caseId: string, taskId: string) =>
  (await controller.ask(LOG, { id: caseId })).auditLog.edges
    .map(({ node }: { node: { action: string; actor: string; details: { taskId?: string } } }) => node)
    .filter(({ details }: { details: { taskId?: string } }) => details.taskId === taskId)
    .map(({ action, actor }: { action: string; actor: string }) => `${action} by ${actor}`)
    .reverse();

const openTask = (found: CaseShown): TaskShown => found.tasks.find((task) => task.state === 'OPEN')!;

let sent = 0;
/** A case that a buyer is asked about, none twice. */
async function fresh(): Promise<{ id: string; task: TaskShown; number: string }> {
  const number = `UNDO-${++sent}`;
  await sendDisputedInvoice(house.key('acme'), { number, quantity: '100', agreed: '0.60', price: '0.70' });
  await house.quiet();
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', ({ invoiceNumber }) => invoiceNumber === number);
  return { id, number, task: openTask(await caseOf(buyer, id)) };
}

/** The order of this number, with another price. */
const orderedAt = (number: string, price: string) =>
  house.key('acme').put(`/v1/purchase-orders/PO-${number}`, {
    ...{ sourceVersion: 2, number: `PO-${number}`, currency: 'EUR', terms: '30 days' },
    supplier: { name: 'Pakko Packaging Oy', taxId: 'FI20774740' },
    lines: [{ id: '1', quantity: '100', unit: 'C62', price, sellerItemId: 'BOX-4030' }],
  });

describe('an answer that may be taken back', () => {
  test('does nothing before its time, and nothing at all once it was taken back', async () => {
    const { id, task } = await fresh();
    expect(await complete(buyer, task.id, 'disputePrice', { undoSeconds: 2 })).toEqual({ __typename: 'CaseChanged' });
    expect(await heldOn(buyer, id, task.id)).toMatchObject({
      state: 'OPEN',
      held: { outcome: 'disputePrice', label: 'The ordered price is right', mine: true },
    });
    expect((await heldOn(controller, id, task.id)).held.mine).toBe(false);
    expect(await complete(buyer, task.id, 'acceptPrice')).toMatchObject({ code: 'ANSWER_HELD' });
    expect(await takeBack(controller, task.id)).toMatchObject({ __typename: 'Denied', code: 'NOT_YOURS' });
    expect(await takeBack(buyer, task.id)).toEqual({ __typename: 'CaseChanged' });
    expect(await takeBack(buyer, task.id)).toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
    await new Promise((next) => setTimeout(next, 2_500));
    await house.quiet();
    const after = await caseOf(buyer, id);
    expect(openTask(after).id).toBe(task.id);
    expect(after.supplierLinks).toEqual([]);
    const who = after.history.at(-1)!.who;
    expect(await logOf(id, task.id)).toEqual([`task.answered by ${who}`, `task.answerTakenBack by ${who}`]);
  });

  test('takes effect once, in its giver’s name, however often its turn comes', async () => {
    const { id, task } = await fresh();
    await house.rest();
    expect(await complete(buyer, task.id, 'disputePrice', { undoSeconds: 1 })).toEqual({ __typename: 'CaseChanged' });
    const { rows } = await house.owner.query(
      `UPDATE outbox SET state = 'leased', leased_until = now() + interval '1 minute', epoch = 1 WHERE kind = 'answer.due' RETURNING *`,
    );
    expect(rows).toHaveLength(1);
    const { id: work, tenant_id: tenantId } = rows[0];
    const { partnerId } = house.tenant('acme') as unknown as { partnerId: string };
    const turn = () =>
      house.get(OutboxWorker).handle({ tenantId, partnerId, kind: 'answer.due', ids: [work], epochs: [1] });
    await Promise.all([turn(), turn(), turn()]);
    await house.work();
    const after = await eventually(
      () => caseOf(buyer, id),
      (one) => one.state === 'WAITING_SUPPLIER' && one.supplierLinks.length > 0,
    );
    expect(after.tasks.find((one) => one.id === task.id)!.state).toBe('DONE');
    expect(after.history.filter(({ text }) => text.includes('settled: The ordered price is right'))).toHaveLength(1);
    expect(after.supplierLinks).toHaveLength(1);
    const { who } = after.history.find(({ text }) => text.includes('settled: The ordered price is right'))!;
    expect(await logOf(id, task.id)).toEqual([`task.answered by ${who}`, `task.completed by ${who}`]);
    expect(await takeBack(buyer, task.id)).toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
  });

  test('is either taken back or takes effect when both come at the same moment', async () => {
    const { id, task } = await fresh();
    for (let round = 0; round < 12; round++) {
      if ((await complete(buyer, task.id, 'disputePrice', { undoSeconds: 1 })).__typename !== 'CaseChanged') break;
      await house.owner.query(
        `UPDATE outbox SET state = 'ready', not_before = now() WHERE kind = 'answer.due' AND payload ->> 'taskId' = $1`,
        [task.id],
      );
      await new Promise((next) => setTimeout(next, round * 8));
      const taken = (await takeBack(buyer, task.id)).__typename === 'CaseChanged';
      await house.quiet();
      const now = (await caseOf(buyer, id)).tasks.find((one) => one.id === task.id)!;
      expect([round, now.state]).toEqual([round, taken ? 'OPEN' : 'DONE']);
      if (!taken) break;
    }
    const log = await logOf(id, task.id);
    const count = (action: string) => log.filter((entry: string) => entry.startsWith(action)).length;
    expect(count('task.answered ')).toBe(count('task.answerTakenBack ') + count('task.completed '));
    expect(count('task.completed ')).toBeLessThan(2);
  });

  test('has no effect when the session it was given through is ended from elsewhere; signing out takes nothing back', async () => {
    const admin = await house.as('acme', 'tenant-admin');
    const END = 'mutation($input: EndSessionsInput!) { endSessions(input: $input) { __typename } }';
    const [left, cutOff] = [await fresh(), await fresh()];
    const [leaving, stolen] = [await house.as('acme', 'buyer'), await house.as('acme', 'buyer')];
    await complete(stolen, cutOff.task.id, 'acceptPrice', { undoSeconds: 3 });
    const { me } = await stolen.ask('{ me { person { id } } }');
    await complete(leaving, left.task.id, 'acceptPrice', { undoSeconds: 3 });
    await leaving.ask('mutation { signOut { ok } }');
    await admin.ask(END, { input: { personId: me.person.id } });
    await eventually(
      () => caseOf(controller, cutOff.id),
      (one) => one.history.some(({ text }) => text.includes('had no effect')),
    );
    const done = await eventually(
      () => caseOf(controller, left.id),
      (one) => one.tasks.find((task) => task.id === left.task.id)!.state === 'DONE',
    );
    expect(done.history.some(({ text }) => text.includes('had no effect'))).toBe(false);
    buyer = await house.as('acme', 'buyer');
  });

  test('has no effect when its giver may no longer give it, and says so', async () => {
    const { id, task } = await fresh();
    await complete(buyer, task.id, 'acceptPrice', { undoSeconds: 1 });
    const { rows } = await house.owner.query(
      `UPDATE role_grant SET revoked_at = now() WHERE role = 'buyer' AND revoked_at IS NULL AND person_id = (SELECT (held ->> 'by')::uuid FROM task WHERE id = $1) RETURNING id`,
      [task.id],
    );
    const seen = await eventually(
      () => caseOf(controller, id),
      (one) => one.history.some(({ text }) => text.includes('had no effect')),
    );
    await house.owner.query('UPDATE role_grant SET revoked_at = NULL WHERE id = ANY($1)', [rows.map((row) => row.id)]);
    expect(openTask(seen).id).toBe(task.id);
    expect((await heldOn(controller, id, task.id)).held).toBeNull();
    expect((await logOf(id, task.id)).at(-1)).toBe('task.answerDropped by Invoice desk');
  });

  test('is refused at once where it could not take effect, and for a time that is none', async () => {
    const { task } = await fresh();
    expect(await complete(buyer, task.id, 'noSuchAnswer', { undoSeconds: 8 })).toMatchObject({
      code: 'UNKNOWN_OUTCOME',
    });
    expect(await complete(buyer, task.id, 'acceptPrice', { undoSeconds: 61 })).toMatchObject({ code: 'BAD_UNDO_TIME' });
    expect(await complete(buyer, task.id, 'acceptPrice', { undoSeconds: 0 })).toMatchObject({ code: 'BAD_UNDO_TIME' });
  });

  test('has no effect when what it was about changed meanwhile: nobody approves money that he did not see', async () => {
    const { id, task, number } = await fresh();
    await complete(buyer, task.id, 'acceptPrice');
    const approval = openTask(await caseOf(controller, id));
    expect(approval.kind).toBe('APPROVAL');
    expect(await complete(controller, approval.id, 'approve', { undoSeconds: 4 })).toEqual({
      __typename: 'CaseChanged',
    });
    await orderedAt(number, '0.62'); // less is at risk
    const seen = await eventually(
      () => caseOf(controller, id),
      (one) => one.history.some(({ text }) => text.includes('had no effect')),
    );
    expect(openTask(seen).id).toBe(approval.id);
    expect(seen.history.at(-1)!.text).toContain('changed before it took effect');
    expect(seen.effects).toEqual([]);
    expect(await complete(controller, approval.id, 'approve')).toEqual({ __typename: 'CaseChanged' });
  });

  test('has no effect when more is at risk meanwhile: the buyer is asked again', async () => {
    const { id, task, number } = await fresh();
    await complete(buyer, task.id, 'acceptPrice');
    const approval = openTask(await caseOf(controller, id));
    await complete(controller, approval.id, 'approve', { undoSeconds: 4 });
    await orderedAt(number, '0.20');
    const seen = await eventually(
      () => caseOf(controller, id),
      (one) => one.history.some(({ text }) => text.includes('it is asked again')),
    );
    expect(openTask(seen)).toMatchObject({ title: task.title });
    expect(seen.effects).toEqual([]);
    expect(await complete(controller, approval.id, 'approve')).not.toEqual({ __typename: 'CaseChanged' });
  });

  test('is too late to take back once its task was called off', async () => {
    const { id, task } = await fresh();
    await complete(buyer, task.id, 'acceptPrice', { undoSeconds: 30 });
    await house.owner.query(`UPDATE task SET state = 'cancelled' WHERE id = $1`, [task.id]);
    expect(await takeBack(buyer, task.id)).toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
    expect((await caseOf(buyer, id)).history.some(({ text }) => text.includes('took the answer back'))).toBe(false);
  });

  test('to an approval is one of its three decisions, whichever way it is given', async () => {
    const { id, task } = await fresh();
    await complete(buyer, task.id, 'acceptPrice');
    const approval = openTask(await caseOf(controller, id));
    for (const more of [{}, { undoSeconds: 4 }])
      expect(await complete(controller, approval.id, 'banana', more)).toMatchObject({ code: 'UNKNOWN_DECISION' });
    expect(await decide(controller, approval.id, 'banana')).toMatchObject({ code: 'UNKNOWN_DECISION' });
    expect(openTask(await caseOf(controller, id)).id).toBe(approval.id);
  });
});
