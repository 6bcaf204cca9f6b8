import { TAXONOMY_BY_CODE } from '@clearhold/exceptions';
import { newId } from '@clearhold/kernel';
import { periodBefore, periodOf, periodSpan } from '@clearhold/kernel/calendar';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MeasureMonth } from '../../src/features/agreements/measure-month.ts';
import { PublishPolicy } from '../../src/features/policies/index.ts';
import { PeriodsJobs } from '../../src/features/reports/figures/periods.jobs.ts';
import { FindReport } from '../../src/features/reports/find-report.ts';
import type { Report } from '../../src/features/reports/make-report.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const running = periodOf(new Date(), 'UTC', 'month');
const month = periodBefore(running);
const { from, until } = periodSpan(month, 'UTC');
const day = (number: number, hour = 0) => new Date(from.getTime() + (number * 24 + hour) * 3_600_000);
let rooms: Rooms;
let world: Made;
let owner: pg.Client;

beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query(`UPDATE scope SET created_at = $1 WHERE kind = 'tenant'`, [day(-40)]);
});
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
});

let numbers = 0;
interface Given {
  readonly opened: Date;
  readonly closed?: Date;
  readonly due?: Date;
  readonly code?: string;
  readonly touches?: number;
  readonly invoiceId?: string;
  readonly state?: string;
}
/** An invoice of 100 that arrived when its case was opened. */
async function invoice(tenant: string, at: Date, { currency = 'EUR', status = 'held', payable = 100 } = {}) {
  const [id, document] = [newId(), newId()];
  await owner.query(
    `INSERT INTO document (tenant_id, id, sha256, size, content_type, channel, received_by, correlation_id, received_at, status)
     VALUES ($1, $2::uuid, $2::text, 1, 'x', 'x', 'x', 'x', $3, 'processed')`,
    [tenant, document, at],
  );
  await owner.query(
    `INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_name, currency, payable, order_references, sha256, status, created_at)
     VALUES ($1, $2, $3, 'invoice', 'I', 'I', 'Sup', $4, $5, '{}', 'x', $6, $7)`,
    [tenant, id, document, currency, payable, status, at],
  );
  return id;
}
async function caseOf(tenant: string, given: Given) {
  const { opened, closed = null, due = null, code = 'AP.MATCH.PRICE', touches = 0, invoiceId = null } = given;
  await owner.query(
    `INSERT INTO case_file (tenant_id, id, number, title, primary_code, codes, cause_key, state, playbook_key, playbook_version, playbook_state,
       supplier_name, invoice_number, amount_at_risk, currency, opened_at, due_at, closed_at, priority, priority_reason, correlation_id, search, policy_versions, touches, invoice_id)
     VALUES ($1, $2, $3, 'A case', $4, ARRAY[$4], 'x', $5, 'generalReview', 1, '{}', 'Sup', 'I-1', 7.5, 'EUR', $6, $7, $8, 1, 'x', 'x', 'x', '{}', $9, $10)`,
    [
      ...[tenant, newId(), ++numbers, code, given.state ?? (closed ? 'RESOLVED' : 'OPEN'), opened, due, closed],
      ...[touches, invoiceId],
    ],
  );
}
async function report(ctx: TenantContext, period?: string, scope?: string): Promise<Report | undefined> {
  const { tx, close } = await rooms.database.snapshot(ctx);
  try {
    return await rooms.get(FindReport).run({ ctx, read: async () => tx }, scope, period);
  } finally {
    await close();
  }
}
// By a person in the period and long before it; by a loop of the playbook’s own in the period.
const WENT_BACK = `
  INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_name, text, at, correlation_id)
  SELECT $1, c.id, e.seq, 'stepReworked', e.mark, 'x', 'x', e.at, 'x'
  FROM (SELECT id FROM case_file WHERE tenant_id = $1 ORDER BY number LIMIT 1) c,
    (VALUES (1, 'PERSON', $2::timestamptz), (2, 'PERSON', $3), (3, 'SYSTEM', $2)) AS e(seq, mark, at)`;
const rows = (made: Report | undefined, key: string) =>
  made!.sections.find((one) => one.key === key)!.rows.map(({ cells }) => cells.map(({ value }) => value));
const figure = (made: Report | undefined, title: string) => rows(made, 'figures').find(([name]) => name === title);
const measure = (space: { tenantId: string; partnerId: string }) =>
  rooms.database.inTenant(systemContext(space.tenantId, space.partnerId), (tx) => rooms.get(PeriodsJobs).run(tx));

describe('a tenant’s report', () => {
  beforeAll(async () => {
    const tenant = world.northOne.tenantId;
    const [released, held, small] = [
      await invoice(tenant, day(2), { status: 'released' }),
      await invoice(tenant, day(3)),
      await invoice(tenant, day(4), { currency: 'KWD', payable: 0.125 }),
    ];
    await invoice(tenant, day(5), { status: 'clear' });
    await caseOf(tenant, { opened: day(2), closed: day(3), due: day(4), invoiceId: released });
    await caseOf(tenant, {
      opened: day(5),
      closed: day(9),
      due: day(6),
      touches: 3,
      code: 'AP.DUP.EXACT',
      invoiceId: released,
    });
    await caseOf(tenant, { opened: day(3), due: day(7), invoiceId: held });
    await caseOf(tenant, { opened: day(3), code: 'AP.MATCH.PRICE.FREIGHT', invoiceId: held });
    await caseOf(tenant, { opened: day(4), closed: day(20), state: 'WITHDRAWN', invoiceId: small });
    await caseOf(tenant, { opened: day(-20), closed: day(-10), due: day(-5) });
    await caseOf(tenant, { opened: day(-3), closed: new Date(until.getTime() + 1) });
    await owner.query(WENT_BACK, [tenant, day(5), day(-25)]);
  });

  test('says what came to pass in the period, beside the one before', async () => {
    const made = await report(personOf(world.northOne, 'controller'), month);
    const said = (title: string) => figure(made, title)!.slice(1);
    expect(said('Invoices judged')).toEqual(['4', '0', '4']);
    expect(said('Cases opened')).toEqual(['5', '2', '3']);
    expect(said('Cases resolved')).toEqual(['2', '1', '1']);
    expect(said('Cases withdrawn')).toEqual(['1', '0', '1']);
    expect(said('Open at the end')).toEqual(['3', '1', '2']);
    expect(said('Overdue at the end')).toEqual(['1', '0', '1']);
    expect(said('Closed in time')).toEqual(['50.0', '100.0', '-50.0']);
    expect(said('Autonomy: closed without a person')).toEqual(['66.7', '100.0', '-33.3']);
    expect(said('Human actions a closed case')).toEqual(['1.0', '0.0', '1.0']);
    expect(said('Rework: invoices stopped again after a case was closed')[0]).toBe('1');
    expect(said('Rework: times a case was taken back to an earlier step')).toEqual(['1', '1', '0']);
    expect(said('Hours from opened to closed, median')[0]).toBe('96.0');
  });

  test('counts refined types under the published one, each cause together, and each invoice once', async () => {
    const made = await report(personOf(world.northOne, 'auditor'), month);
    expect(rows(made, 'types').map(([, ...rest]) => rest)).toEqual([
      ['AP.MATCH.PRICE', '4', '1', '3'],
      ['AP.DUP.EXACT', '1', '1', '0'],
    ]);
    expect(rows(made, 'domains')).toEqual([
      ['Commercial', '4', '1', '3'],
      ['Fraud risk', '1', '1', '0'],
    ]);
    expect(rows(made, 'money')).toEqual([
      ['EUR', '200.00', '100.00', '100.00'],
      ['KWD', '0.125', '0.000', '0.000'],
    ]);
    expect(rows(made, 'suppliers')).toEqual([['Sup', '5', '3', 'EUR', '37.50']]);
  });

  test('is of any days of one’s choice, and refuses what is no period', async () => {
    const admin = personOf(world.northOne, 'tenant-admin');
    const days = `${day(2).toISOString().slice(0, 10)}/${day(3).toISOString().slice(0, 10)}`;
    expect(figure(await report(admin, days), 'Cases opened')!.slice(1)).toEqual(['3', '0', '3']);
    for (const period of ['2026-13', 'soon', periodBefore('9000-01')])
      await expect(report(admin, period)).rejects.toThrow(/^period: /);
  });
});

describe('what a partner sees', () => {
  beforeAll(async () => {
    await caseOf(world.northTwo.tenantId, { opened: day(2), closed: day(3), due: day(4) });
    for (const space of [world.northOne, world.northTwo, world.southOne]) await measure(space);
  });

  test('is what the tenant’s own worker measured, and no supplier', async () => {
    const admin = personOf(world.north, 'partner-operator');
    const made = await report(admin, month, world.northOne.tenantId);
    expect(figure(made, 'Cases opened')!.slice(1)).toEqual(['5', '2', '3']);
    expect(made!.sections.map(({ key }) => key)).not.toContain('suppliers');
    expect(made).toMatchObject({ isRunning: false, measuredAt: expect.any(Date) });
    expect(await report(admin, month, world.southOne.tenantId)).toBeUndefined();
    await expect(report(admin, '2026-01-01/2026-01-05', world.northOne.tenantId)).rejects.toThrow(/months and weeks/);
  });

  test('is one line a tenant and their sums, of its own tenants alone', async () => {
    const made = await report(personOf(world.north, 'partner-admin'), month);
    expect(rows(made, 'tenants').map(([name, , , , opened]) => [name, opened])).toEqual([
      ['Tenant north-one', '5'],
      ['Tenant north-two', '1'],
    ]);
    expect(figure(made, 'Cases opened')!.slice(1)).toEqual(['6', '2', '4']);
    expect(figure(made, 'Closed in time')![1]).toBe('66.7');
    expect(rows(made, 'money')[0]).toEqual(['EUR', '200.00', '100.00', '100.00']);
    const south = await report(personOf(world.south, 'partner-admin'), month);
    expect(rows(south, 'tenants').map(([name]) => name)).toEqual(['Tenant south-one']);
    expect(await report(personOf(world.platform, 'platform-operator'), month)).toBeUndefined();
  });

  test('names types as the partner does, and a tenant’s as that tenant does', async () => {
    const admin = personOf(world.north, 'partner-admin');
    const named = async (scope: string, name: string) => {
      const value = { 'AP.MATCH.PRICE': name };
      const changes = [{ key: 'taxonomy.name', value, mode: 'default' as const }];
      const place = (await rooms.get(ScopeContext).of(admin, scope))!;
      const done = await rooms.get(PublishPolicy).run(place, { reason: 'for the test', changes });
      expect(done).toMatchObject({ ok: true });
    };
    const typesOf = async (scope?: string) =>
      rows(await report(admin, month, scope), 'types').map(([name, code]) => [code, name]);
    await named(world.north.tenantId, 'Dearer than agreed');
    const ofPartner = [
      ['AP.MATCH.PRICE', 'Dearer than agreed'],
      ['AP.DUP.EXACT', TAXONOMY_BY_CODE.get('AP.DUP.EXACT')!.name],
    ];
    expect(await typesOf()).toEqual(ofPartner);
    expect(await typesOf(world.northOne.tenantId)).toEqual(ofPartner);
    await named(world.northOne.tenantId, 'Price of the house');
    expect((await typesOf(world.northOne.tenantId))[0]).toEqual(['AP.MATCH.PRICE', 'Price of the house']);
    expect(await typesOf()).toEqual(ofPartner);
  });

  test('stays as it was once the period is closed, and is closed once', async () => {
    await caseOf(world.northOne.tenantId, { opened: day(6) });
    await measure(world.northOne);
    const made = await report(personOf(world.north, 'partner-admin'), month, world.northOne.tenantId);
    expect(figure(made, 'Cases opened')![1]).toBe('5');
    const closed = await owner.query(
      `SELECT body::jsonb #>> '{details,period}' AS period FROM audit_entry WHERE tenant_id = $1 AND action = 'reportPeriod.closed'`,
      [world.northOne.tenantId],
    );
    const periods = closed.rows.map(({ period }) => period as string);
    expect(periods).toContain(month);
    expect(new Set(periods).size).toBe(periods.length);
  });

  test('says what is given back for the month', async () => {
    const { tenantId, partnerId } = world.northTwo;
    const terms = {
      ...{ objectives: [{ kind: 'caseResolved', targetPercent: '99' }], creditLimitPercent: '100', excused: [] },
      ...{ fee: { amount: '200.00', currency: 'EUR' }, credits: [{ below: '99', percent: '10' }] },
    };
    await owner.query(
      `INSERT INTO agreement (tenant_id, version, from_month, terms, reason, set_by, set_at) VALUES ($1, 1, $2, $3, 'x', 'x', now())`,
      [tenantId, month, JSON.stringify(terms)],
    );
    await caseOf(tenantId, { opened: day(2), due: day(4) });
    await rooms.database.inTenant(systemContext(tenantId, partnerId), (tx) =>
      rooms.get(MeasureMonth).run(tx, { month, from, until }, 'UTC'),
    );
    await owner.query(
      `INSERT INTO month_correction (tenant_id, id, month, credit, currency, reason, set_by, set_at) VALUES ($1, $2, $3, -5, 'EUR', 'Paid', 'x', now())`,
      [tenantId, newId(), month],
    );
    const made = await report(personOf(world.north, 'partner-admin'), month);
    expect(rows(made, 'tenants').at(-1)!.slice(-2)).toEqual(['15.00', 'EUR']);
    const own = await report(personOf(world.northTwo, 'tenant-admin'), month);
    expect(rows(own, 'promises')).toEqual([
      ['Cases resolved in time', '99', '50.00', 'Missed', '2', '1', '0', '0', '0', '10'],
    ]);
    expect(rows(own, 'credits').at(-1)).toEqual(['Credit due', 'EUR', '15.00']);
  });
});
