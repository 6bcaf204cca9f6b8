import { newId } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountSeal, BankChanges } from '../../src/features/accounts/index.ts';
import { CaseEngine, CaseOpener, HearEvents, NativeHold } from '../../src/features/cases/index.ts';
import { TakeBlockWord } from '../../src/features/events/block-word.ts';
import { readStructured } from '../../src/features/events/cloud-event.ts';
import { type CheckedEvent, checkEvent } from '../../src/features/events/event-types.ts';
import { TakeInvoiceWord } from '../../src/features/events/invoice-word.ts';
import { TakeEvents } from '../../src/features/events/take-events.ts';
import { PlaybookLibrary } from '../../src/features/playbooks/index.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PolicyRepository } from '../../src/features/policies/policy.repository.ts';
import { ExceptionTypes } from '../../src/features/taxonomy/index.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const two = systemContext(northTwo.id, northTwo.partnerId);
let house: Database;
let events: TakeEvents;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  house = new Database(Config.load(database().env));
  const seals = new AccountSeal(Config.load(database().env));
  const changes = new BankChanges(seals);
  const [library, policies] = [new PlaybookLibrary(), new PolicyService(new PolicyRepository())];
  const holds = new NativeHold(new ExceptionTypes(policies), new CaseOpener(library, policies, changes));
  const engine = new CaseEngine(library, policies, changes);
  const listeners = new HearEvents(new JobRegistry(), engine);
  events = new TakeEvents(house, new TakeInvoiceWord(engine), new TakeBlockWord(holds), listeners, seals);
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});

function event(given: object): CheckedEvent {
  const read = readStructured({ specversion: '1.0', id: newId(), source: '/erp', ...given });
  const checked = 'faults' in read ? read : checkEvent(read.event);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked;
}
const supplier = (sourceVersion: number, name: string, more: object = {}) =>
  event({ type: 'com.clearhold.supplier.changed', subject: 'V1', data: { sourceVersion, name }, ...more });
const names = async (tenantId: string) =>
  (await owner.query('SELECT name FROM supplier WHERE tenant_id = $1', [tenantId])).rows.map((row) => row.name);
const statuses = async (ctx: typeof one, ...given: CheckedEvent[]) =>
  (await events.take(ctx, given)).map((taken) => taken.status);

describe('an event from a system of record', () => {
  test('sent twice has one effect, also when both come at once', async () => {
    const same = supplier(1, 'First', { id: 'same' });
    const both = await Promise.all([statuses(one, same), statuses(one, same)]);
    expect(both.flat().sort()).toEqual(['duplicate', 'taken']);
    const log = `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'event.received'`;
    expect((await owner.query(log, [northOne.id])).rows).toEqual([{ n: 1 }]);
  });

  test('that is older than what is known is noted and changes nothing', async () => {
    expect(await statuses(one, supplier(5, 'Fifth'), supplier(4, 'Fourth'))).toEqual(['taken', 'stale']);
    expect(await names(northOne.id)).toEqual(['Fifth']);
  });

  test('is one tenant’s alone: the same source and id of another is another event', async () => {
    expect(await statuses(two, supplier(1, 'Neighbour', { id: 'same' }))).toEqual(['taken']);
    expect(await names(northOne.id)).toEqual(['Fifth']);
    expect(await names(northTwo.id)).toEqual(['Neighbour']);
  });

  test('of an unknown type is kept with a note', async () => {
    const [taken] = await events.take(one, [event({ type: 'com.example.other', id: 'kept', data: { a: ['ü', 1] } })]);
    expect(taken).toMatchObject({ status: 'kept', note: expect.stringContaining('com.example.other') });
    const { rows } = await owner.query(`SELECT data -> 'data' AS data FROM received_event WHERE event_id = 'kept'`);
    expect(rows).toEqual([{ data: { a: ['ü', 1] } }]);
  });

  test('in a batch that fails leaves nothing of the batch', async () => {
    const good = supplier(9, 'Ninth', { id: 'good' });
    const broken = { event: { ...good.event, id: 'broken' }, data: { sourceVersion: 'x' } };
    await expect(events.take(one, [good, broken])).rejects.toThrow();
    expect(await names(northOne.id)).toEqual(['Fifth']);
    expect((await owner.query(`SELECT 1 FROM received_event WHERE event_id = 'good'`)).rowCount).toBe(0);
  });

  test('about an order has the held invoices of that order judged again', async () => {
    const invoice = newId();
    const document = newId();
    await owner.query(
      `INSERT INTO document (tenant_id, id, sha256, size, content_type, channel, received_by, correlation_id) VALUES ($1, $2, 'x', 1, 'text/xml', 'api', 'test', 'test')`,
      [northOne.id, document],
    );
    await owner.query(
      `INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_name, currency, payable, order_references, sha256, status)
       VALUES ($1, $2, $3, 'Invoice', 'A-1', 'A1', 'Fifth', 'EUR', 1, '{4711}', 'x', 'held')`,
      [northOne.id, invoice, document],
    );
    const data = { sourceVersion: 1, number: '4711', supplier: { name: 'Fifth' }, lines: [{ id: '1', quantity: '1' }] };
    const order = event({ type: 'com.clearhold.purchase-order.changed', subject: '4711', data });
    expect(await statuses(one, order)).toEqual(['taken']);
    const work = `SELECT subject_id, payload ->> 'cause' AS cause FROM outbox WHERE kind = 'invoice.recheck'`;
    expect((await owner.query(work)).rows).toEqual([{ subject_id: invoice, cause: 'orderChanged' }]);
  });

  test('about an invoice that is not known here, or has nothing open, says so', async () => {
    const word = (number: string) => event({ type: 'com.clearhold.invoice.released', data: { number } });
    const [unknown, idle] = await events.take(one, [word('none'), word('A-1')]);
    expect(unknown).toMatchObject({ status: 'kept', note: 'no such invoice is known here' });
    expect(idle).toMatchObject({ status: 'kept', note: 'the invoice is held here and has no open case' });
  });
});
