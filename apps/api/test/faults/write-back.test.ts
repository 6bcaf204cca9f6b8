import type { FaultPlan } from '@clearhold/connectors/emulator';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CheckConnection } from '../../src/features/erp/check-connection.ts';
import { ErpConnections } from '../../src/features/erp/erp-connection.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { caseOf, eventually, firstCase } from '../e2e/casework.ts';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, priceCase, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let key: Caller;
let controller: Caller;
let count = 0;
// So unlike that none is taken for another one with two digits changed round.
const NUMBERS =
  'ALDER BIRCH CEDAR EBONY HAZEL LARCH MAPLE OLIVE POPLAR ROWAN SPRUCE WILLOW YEW WALNUT ACACIA BANYAN CYPRESS'.split(
    ' ',
  );
beforeAll(async () => {
  house = await House.open(database().env);
  [key, controller] = [house.key('acme'), await house.as('acme', 'controller')];
  await house.owner.query(`UPDATE connection SET config = config || '{"timeoutMs": 300}'`);
  await house.quiet();
  // Each test looks at the ERP when it means to: a look that comes by itself in an outage of a test would end its effects' tries.
  const looks = house.get(JobRegistry).handlerOf('connection.check') as {
    outside: (...all: unknown[]) => Promise<void>;
  };
  looks.outside = async () => {};
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.erp.setFaults({}));

const release = async (caseId: string) => {
  const { releaseHold } = await controller.ask(
    'mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "Seen the letter." }) { __typename } }',
    { id: caseId },
  );
  expect(releaseHold.__typename).toBe('CaseChanged');
};
/** A new case whose invoice the ERP knows, ready to be released. */
async function ready(): Promise<{ id: string; number: string }> {
  const number = NUMBERS[count++]!;
  const id = await priceCase(key, number);
  await eventually(
    async () => house.erp.state().invoices,
    (all) => all.some((one) => one.SupplierInvoiceIDByInvcgParty === number),
  );
  return { id, number };
}
const doneAtErp = (number: string) => {
  const { invoices, effects } = house.erp.state();
  const mine = invoices.find((one) => one.SupplierInvoiceIDByInvcgParty === number)!;
  return effects.filter((one) => one.documentNumber === mine.SupplierInvoice).map((one) => one.action);
};
/** The case ends confirmed, the ERP changed once, and nothing is left asking. */
async function endsOnce({ id, number }: { id: string; number: string }): Promise<void> {
  const now = await eventually(
    () => caseOf(controller, id),
    (one) => one.state === 'RESOLVED',
  );
  expect(doneAtErp(number)).toEqual(['Release']);
  expect(now.effects).toMatchObject([{ state: 'DONE', confirmation: expect.stringMatching(/^51\d+\/2026$/) }]);
  const { case: shown } = await controller.ask(
    'query($id: ID!) { case(id: $id) { invoice { status erpDocument cases { code state } } } }',
    { id },
  );
  expect(shown.invoice).toMatchObject({ status: 'RELEASED', erpDocument: now.effects[0]!.confirmation!.split('/')[0] });
  for (const other of shown.invoice.cases) expect(other.state, other.code).toMatch(/RESOLVED|WITHDRAWN/);
}

/** Lets something happen right after the next call that changes the ERP, whatever came of it. */
function afterCall(then: () => Promise<unknown>): void {
  const { http } = house.get(ErpConnections);
  const send = http.send.bind(http);
  http.send = async (request) => {
    if (request.method !== 'POST') return send(request);
    http.send = send;
    const answer = await Promise.allSettled([send(request)]);
    await then();
    if (answer[0].status === 'rejected') throw answer[0].reason;
    return answer[0].value;
  };
}

describe('a release under a fault of the ERP is done once and confirmed', () => {
  test.each<[string, FaultPlan]>([
    ['lost reply', { script: ['lost-reply'] }],
    ['timeout, not done', { script: ['timeout'] }],
    ['timeout, done', { script: ['timeout-after'] }],
    ['429', { script: ['rate-limit'], retryAfterSeconds: 1 }],
    ['500, not done', { script: ['error-before'] }],
    ['500, done', { script: ['error-after'] }],
    ['duplicate delivery', { script: ['duplicate'] }],
  ])('%s', async (_, plan) => {
    const one = await ready();
    house.erp.setFaults(plan);
    await release(one.id);
    await endsOnce(one);
  });

  test('connection refused', async () => {
    const one = await ready();
    await house.owner.query(`UPDATE connection SET url = 'http://127.0.0.1:9'`);
    await release(one.id);
    await eventually(
      () => caseOf(controller, one.id),
      (now) => (now.effects[0]?.attempts ?? 0) > 0,
    );
    await house.owner.query('UPDATE connection SET url = $1', [house.erp.url]);
    await endsOnce(one);
  });

  test('a pause of the connection, which waits and is taken for no release', async () => {
    const one = await ready();
    await house.owner.query(`UPDATE connection SET status = 'paused'`);
    await release(one.id);
    const waiting = `SELECT count(*)::int AS n FROM outbox WHERE kind = 'effect.perform' AND state = 'scheduled' AND not_before > now() + interval '10 seconds'`;
    await eventually(
      async () => (await house.owner.query(waiting)).rows[0].n,
      (n) => n > 0,
    );
    expect(doneAtErp(one.number)).toEqual([]);
    expect((await caseOf(controller, one.id)).effects.filter(({ state }) => state === 'DONE')).toEqual([]);
    await house.owner.query(`UPDATE connection SET status = 'active'`);
    await house.owner.query(`UPDATE outbox SET not_before = now() WHERE kind = 'effect.perform'`);
    await endsOnce(one);
  });

  test('an answer that never comes opens a case about it, once, which ends by itself with the late word', async () => {
    const one = await ready();
    house.erp.setFaults({ script: ['lost-reply'] });
    afterCall(async () => house.erp.setFaults({ on: 'all', rates: { reset: 1 } }));
    await release(one.id);
    const asking = await eventually(
      () =>
        firstCase(controller, 'INT.WRITEBACK_UNCONFIRMED', (each) => each.invoiceNumber === one.number).catch(
          () => null,
        ),
      (found) => found !== null,
    );
    await eventually(
      () => caseOf(controller, one.id),
      (now) => now.effects[0]!.attempts > 1 && now.effects[0]!.state === 'UNKNOWN',
    );
    const event = {
      specversion: '1.0',
      id: `released-${one.number}`,
      source: '/erp',
      type: 'com.clearhold.invoice.released',
      data: { number: one.number, erpDocument: '5105600099', fiscalYear: '2026', reference: '5105600099/2026' },
    };
    const body = JSON.stringify(event);
    const headers = { 'content-type': 'application/cloudevents+json' };
    expect((await key.post('/v1/events', body, headers)).json.events[0].status).toBe('taken');
    expect((await key.post('/v1/events', body, headers)).json.events[0].status).toBe('duplicate');
    await endsOnce(one);
    const ended = await caseOf(controller, asking!.id);
    expect(ended.state).toBe('WITHDRAWN');
    expect(ended.history.map((entry) => entry.text)).toContainEqual(
      expect.stringMatching(/^The ERP confirmed what case \d+ asked/),
    );
    const { rows } = await house.owner.query(
      `SELECT count(*)::int AS n FROM case_file WHERE invoice_number = $1 AND primary_code LIKE 'INT.%'`,
      [one.number],
    );
    expect(rows[0].n).toBe(1);
  });
});

test('an ERP that is away as a whole is left in peace, and what waited is done once, the oldest first and alone, when it is back', async () => {
  const connection = async () =>
    (
      await house.owner.query(
        'SELECT id, failures_in_row AS failures, opened_at AS away FROM connection WHERE tenant_id = $1',
        [house.tenant('acme').id],
      )
    ).rows[0];
  const { id: tenantId, partnerId } = house.tenant('acme');
  const look = async () =>
    house.get(CheckConnection).check(systemContext(tenantId!, partnerId!), (await connection()).id);
  const told = () =>
    firstCase(controller, 'INT.CONNECTION_AWAY').then(
      () => 'open',
      () => 'none',
    );
  const all = [await ready(), await ready(), await ready()];
  house.erp.setFaults({ on: 'all', rates: { reset: 1 } });
  await look();
  await look();
  expect((await connection()).away).not.toBeNull();
  expect(await eventually(told, (now) => now === 'open')).toBe('open');
  for (const { id } of all) await release(id);
  const parked = `SELECT count(*)::int AS n FROM outbox WHERE tenant_id = $1 AND kind = 'effect.perform' AND state = 'scheduled' AND not_before > now() + interval '7 days'`;
  const waiting = async () => (await house.owner.query(parked, [tenantId])).rows[0].n;
  expect(await eventually(waiting, (n) => n === 3)).toBe(3);
  expect((await connection()).failures).toBeLessThanOrEqual(10);
  house.erp.setFaults({});
  await look();
  for (const one of all) await endsOnce(one);
  const { effects, invoices } = house.erp.state();
  const numberOf = (documentNumber: string) =>
    invoices.find((one) => one.SupplierInvoice === documentNumber)!.SupplierInvoiceIDByInvcgParty;
  const done = effects.slice(-3).map((one) => numberOf(one.documentNumber));
  expect(done[0]).toBe(all[0]!.number);
  expect(done.sort()).toEqual(all.map(({ number }) => number).sort());
  expect(await eventually(told, (now) => now === 'none')).toBe('none');
});

describe('a release whose worker is lost between the act and its record is done once and confirmed', () => {
  test('it fails', async () => {
    const one = await ready();
    afterCall(() => Promise.reject(new Error('gone')));
    await release(one.id);
    await endsOnce(one);
  });

  test('it stands still until another took over, and then goes on', async () => {
    const one = await ready();
    let wake = () => {};
    const still = new Promise<void>((resolve) => {
      wake = resolve;
    });
    afterCall(async () => {
      await house.owner.query(
        `UPDATE outbox SET leased_until = now() WHERE kind = 'effect.perform' AND state = 'leased'`,
      );
      await still;
    });
    await release(one.id);
    await endsOnce(one);
    wake();
    await house.quiet();
    await endsOnce(one);
  });

  test('the one that tells the emulated ERP of the invoice stands still: the release waits for it', async () => {
    const mirror = house.get(JobRegistry).handlerOf('erp.mirror') as { outside: (...all: unknown[]) => Promise<void> };
    const { outside } = mirror;
    let tell = () => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    mirror.outside = (...all) => told.then(() => outside(...all));
    const number = NUMBERS[count++]!;
    const id = await priceCase(key, number);
    await release(id);
    const waiting = `SELECT count(*)::int AS n FROM outbox WHERE kind = 'effect.perform' AND subject_id = $1 AND state = 'scheduled'`;
    await eventually(
      async () => (await house.owner.query(waiting, [id])).rows[0].n,
      (n) => n === 1,
    );
    mirror.outside = outside;
    tell();
    await endsOnce({ id, number });
  });

  test('its connections to the database are cut', async () => {
    const one = await ready();
    afterCall(async () => {
      await house.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = $1`,
        [new URL(house.get<Config>(Config as never).databaseUrl('app')).username],
      );
      await house.owner.query(
        `UPDATE outbox SET leased_until = now() WHERE kind = 'effect.perform' AND state = 'leased'`,
      );
    });
    await release(one.id).catch(() => {});
    // Whose page meets a connection that was cut asks again.
    await eventually(
      () => caseOf(controller, one.id).catch(() => undefined),
      (seen) => seen !== undefined,
    );
    await endsOnce(one);
  });
});

test('a document whose transaction is cut off in the middle is taken in once', async () => {
  await putOrder(key, 'PO-CUT');
  const handler = house.get(JobRegistry).handlerOf('document.process') as {
    inside: (...given: never[]) => Promise<void>;
  };
  const inside = handler.inside;
  let cuts = 0;
  handler.inside = async (...given) => {
    await inside(...given);
    if (cuts++ > 0) return;
    const [tx] = given as unknown as [{ query(text: string): Promise<unknown> }];
    await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
  };
  try {
    const shown = await sendDocument(key, invoiceXml({ number: 'CUT-100', order: 'PO-CUT', price: '9.90' }));
    expect(cuts).toBeGreaterThan(1);
    expect(shown.exceptions).toHaveLength(1);
  } finally {
    handler.inside = inside;
  }
  const { rows } = await house.owner.query(
    `SELECT (SELECT count(*)::int FROM invoice WHERE number = 'CUT-100') AS invoices, (SELECT count(*)::int FROM case_file WHERE invoice_number = 'CUT-100') AS cases`,
  );
  expect(rows).toEqual([{ invoices: 1, cases: 1 }]);
});
