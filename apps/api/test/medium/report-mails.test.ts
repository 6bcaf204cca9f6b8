import { defineAbility } from '@clearhold/access';
import { newId } from '@clearhold/kernel';
import { periodBefore, periodOf } from '@clearhold/kernel/calendar';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { MailReport } from '../../src/features/reports/schedules/mail-report.ts';
import { SetSchedules } from '../../src/features/reports/schedules/set-schedules.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { BLOBS, type BlobStore } from '../../src/platform/blobs/blob-store.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import type { JobItem, OutsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { Mailbox } from '../house/mailbox.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const running = periodOf(new Date(), 'UTC', 'month');
const back = (months: number): string => (months === 0 ? running : periodBefore(back(months - 1)));
let rooms: Rooms;
let world: Made;
let owner: pg.Client;
let admin: TenantContext;
let box: Mailbox;

beforeAll(async () => {
  box = await Mailbox.open();
  rooms = await Rooms.open({ ...database().env, SMTP_URL: box.url });
  world = await makeWorld(rooms);
  admin = personOf(world.northOne, 'tenant-admin');
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
  await box?.close();
});
beforeEach(async () => {
  await owner.query(`DELETE FROM report_schedule; DELETE FROM mail; DELETE FROM outbox WHERE kind = 'report.mail'`);
});

let count = 0;
async function reader(role: string, tenant = world.northOne.tenantId): Promise<TenantContext> {
  const id = newId();
  await owner.query(`INSERT INTO person (tenant_id, id, email, name) VALUES ($1, $2::uuid, $3, 'Ana Ruiz')`, [
    tenant,
    id,
    `ana${++count}@x.example`,
  ]);
  await owner.query(
    `INSERT INTO role_grant (tenant_id, id, person_id, role, granted_by) VALUES ($1, $2, $3, $4, 'x')`,
    [tenant, newId(), id, role],
  );
  const space = tenant === world.north.tenantId ? world.north : world.northOne;
  const ctx = personOf(space, role);
  return { ...ctx, actor: { ...ctx.actor, id } };
}
const asker = (ctx: TenantContext) => ({ ctx, ability: defineAbility(ctx.actor) });
const add = (personId: string, ctx = admin) => rooms.get(SetSchedules).add(asker(ctx), { personId, every: 'month' });
const idOf = (outcome: object) => (outcome as { schedule: { id: string } }).schedule.id;
const system = (ctx = admin) => systemContext(ctx.tenantId, ctx.partnerId);
/** As if the worker had stood still since that month. */
const standStill = (id: string, period: string) =>
  owner.query('UPDATE report_schedule SET next_period = $2 WHERE id = $1', [id, period]);
const send = (id: string, period: string, ctx = admin) =>
  rooms.database.inTenant(system(ctx), (tx) => rooms.get(MailReport).run(tx, { subjectId: id, payload: { period } }));
const rowsOf = async (text: string) => (await owner.query(text)).rows;
const planned = () => rowsOf(`SELECT payload ->> 'period' AS period FROM outbox WHERE kind = 'report.mail' ORDER BY 1`);

describe('a report by mail', () => {
  test('is for people who may see reports, once each, and begins with the running month', async () => {
    const [controller, analyst] = [await reader('controller'), await reader('analyst')];
    expect(await add(analyst.actor.id)).toMatchObject({ code: 'NOT_FOUND', path: 'input.personId' });
    expect(await add(personOf(world.southOne, 'controller').actor.id)).toMatchObject({ code: 'NOT_FOUND' });
    const made = await add(controller.actor.id);
    expect(made).toMatchObject({ schedule: { nextPeriod: running, lastAt: null, personName: 'Ana Ruiz' } });
    expect(await add(controller.actor.id)).toMatchObject({ code: 'SCHEDULED_ALREADY' });
    expect(await planned()).toEqual([{ period: running }]);
    await send(idOf(made), running);
    expect(await rowsOf('SELECT id FROM mail')).toEqual([]);
  });

  test('is caught up once after a standstill, and never sent twice', async () => {
    const id = idOf(await add((await reader('controller')).actor.id));
    await standStill(id, back(4));
    const broken = rooms.database.inTenant(system(), async (tx) => {
      await rooms.get(MailReport).run(tx, { subjectId: id, payload: { period: back(4) } });
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await rowsOf('SELECT id FROM mail')).toEqual([]);
    await send(id, back(4));
    await send(id, back(4));
    const mails = await rowsOf('SELECT subject, text FROM mail');
    expect(mails).toHaveLength(1);
    const [schedule] = await rowsOf('SELECT last_period, last_result, next_period FROM report_schedule');
    expect(schedule).toMatchObject({ last_result: 'sent' });
    // The first days of a month may be no business days: then the month before the last is the newest that is due.
    expect([back(1), back(2)]).toContain(schedule.last_period);
    expect(await planned()).toEqual(
      [{ period: schedule.next_period }].concat(schedule.next_period === running ? [] : [{ period: running }]),
    );
    expect(mails[0].text).toContain(`/report?period=${schedule.last_period}`);
  });

  test('has the report with it only where policy says so', async () => {
    const id = idOf(await add((await reader('auditor')).actor.id));
    await standStill(id, back(2));
    await send(id, back(2));
    expect(await rowsOf('SELECT attachment_name FROM mail')).toEqual([{ attachment_name: null }]);
    const place = (await rooms.get(ScopeContext).of(personOf(world.north, 'partner-admin'), admin.tenantId))!;
    const published = await rooms
      .get(PublishPolicy)
      .run(place, { reason: 'for the test', changes: [{ key: 'reports.attachPdf', value: true }] });
    expect(published).toMatchObject({ ok: true });
    await standStill(id, back(2));
    await send(id, back(2));
    const [mail] = await rowsOf('SELECT * FROM mail WHERE attachment_name IS NOT NULL');
    expect(mail.attachment_name).toMatch(/^report-tenant-north-one-\d{4}-\d\d\.pdf$/);
    const bytes = await rooms.get<BlobStore>(BLOBS as never).get(admin.tenantId, mail.attachment_sha256);
    expect(bytes!.subarray(0, 5).toString()).toBe('%PDF-');
    const handler = rooms.get(JobRegistry).handlerOf('mail.send') as OutsideHandler<object>;
    await handler.outside(system(), { subjectId: mail.id, attempts: 0 } as JobItem<object>);
    const [came] = box.to(mail.to_address);
    expect(came!.text).toContain('Content-Type: application/pdf');
    expect(came!.text).toContain(`filename=${mail.attachment_name}`);
    expect(came!.text).toContain(bytes!.toString('base64').slice(0, 60));
  });

  test('is not sent to somebody who lost the right, and says so', async () => {
    const someone = await reader('controller');
    const id = idOf(await add(someone.actor.id));
    await owner.query('UPDATE role_grant SET revoked_at = now() WHERE person_id = $1', [someone.actor.id]);
    await standStill(id, back(2));
    await send(id, back(2));
    expect(await rowsOf('SELECT id FROM mail')).toEqual([]);
    expect(await rowsOf('SELECT last_result FROM report_schedule')).toEqual([{ last_result: 'noRight' }]);
  });

  test('is stopped by the person, not by another one who only reads', async () => {
    const [own, other] = [await reader('auditor'), await reader('auditor')];
    const id = idOf(await add(own.actor.id));
    const stop = (ctx: TenantContext) => rooms.get(SetSchedules).stop(asker(ctx), id);
    expect(await stop(other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stop(own)).toMatchObject({ __typename: 'ReportStopped' });
    expect(await planned()).toEqual([]);
    await send(id, back(1));
    expect(await rowsOf('SELECT id FROM mail')).toEqual([]);
  });

  test('goes to a partner’s people with the address of their console', async () => {
    const someone = await reader('partner-operator', world.north.tenantId);
    const above = personOf(world.north, 'partner-admin');
    const id = idOf(await add(someone.actor.id, above));
    await standStill(id, back(2));
    await send(id, back(2), above);
    const [mail] = await rowsOf('SELECT subject, text FROM mail');
    expect(mail.subject).toMatch(/^Report of Partner north: /);
    expect(mail.text).toMatch(/north\.\S+\/report\?period=/);
  });
});
