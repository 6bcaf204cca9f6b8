import { newId } from '@clearhold/kernel';
import { addMonths, monthOf, monthSpan } from '@clearhold/kernel/calendar';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CorrectMonth } from '../../src/features/agreements/correct-month.ts';
import { MonthsJobs } from '../../src/features/agreements/months.jobs.ts';
import { MonthsRepository } from '../../src/features/agreements/months.repository.ts';
import { SetAgreement } from '../../src/features/agreements/set-agreement.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const running = monthOf(new Date(), 'UTC');
const month = addMonths(running, -1);
const { from } = monthSpan(month, 'UTC');
const day = (number: number) => new Date(from.getTime() + number * 86_400_000);
let rooms: Rooms;
let world: Made;
let owner: pg.Client;
let admin: TenantContext;

beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  admin = personOf(world.north, 'partner-admin');
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query(`UPDATE scope SET created_at = $1 WHERE kind = 'tenant'`, [from]);
});
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
});

const terms = {
  objectives: [{ kind: 'caseResolved' as const, targetPercent: '95' }],
  fee: { amount: '2000.00', currency: 'EUR' },
  credits: [
    { below: '95', percent: '5' },
    { below: '50', percent: '25' },
  ],
  creditLimitPercent: '100',
  excused: ['client' as const],
};
const placeOf = async (tenantId: string, ctx = admin) => (await rooms.get(ScopeContext).of(ctx, tenantId))!;
const set = async (more: object = {}) =>
  rooms.get(SetAgreement).run(await placeOf(world.northOne.tenantId), {
    ...{ from: running, expectedVersion: 0, terms, reason: 'for the test', ...more },
  });

const measure = () =>
  rooms.database.inTenant(systemContext(world.northOne.tenantId, world.north.tenantId), (tx) =>
    rooms.get(MonthsJobs).run(tx),
  );
const months = () =>
  rooms.database.read(systemContext(world.northOne.tenantId, world.north.tenantId), (tx) =>
    rooms.get(MonthsRepository).list(tx, 12),
  );
const noted = async (action: string) =>
  (
    await owner.query('SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = $2', [
      world.northOne.tenantId,
      action,
    ])
  ).rows[0].n;

let numbers = 0;
/** A case that was due on the month's 20th day, in the states given since its 2nd. */
async function caseOf(closed: Date | null, ...states: [at: number, to: string][]) {
  const id = newId();
  const tenant = world.northOne.tenantId;
  await owner.query(
    `INSERT INTO case_file (tenant_id, id, number, title, primary_code, codes, cause_key, state, playbook_key, playbook_version, playbook_state,
       supplier_name, invoice_number, amount_at_risk, currency, opened_at, due_at, closed_at, priority, priority_reason, correlation_id, search, policy_versions)
     VALUES ($1, $2, $3, 'A case', 'AP.DUP.EXACT', '{AP.DUP.EXACT}', 'x', 'OPEN', 'generalReview', 1, '{}', 'Sup', 'I-1', 1, 'EUR', $4, $5, $6, 1, 'x', 'x', 'x', '{}')`,
    [tenant, id, ++numbers, day(1), day(20), closed],
  );
  for (const [index, [at, to]] of states.entries())
    await owner.query(
      `INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_name, text, payload, at, correlation_id)
       VALUES ($1, $2, $3, 'caseStateChanged', 'SYSTEM', 'Clearhold', 'x', jsonb_build_object('data', jsonb_build_object('to', $4::text)), $5, 'x')`,
      [tenant, id, index + 1, to, day(at)],
    );
}

describe('an agreement', () => {
  test('names what is wrong, is set version by version, and not for months that are over', async () => {
    expect(await set({ terms: { ...terms, objectives: [] } })).toMatchObject({ code: 'OBJECTIVES_REQUIRED' });
    expect(await set({ from: month })).toMatchObject({ code: 'MONTH_CLOSED' });
    expect(await set({ from: '2026-13' })).toMatchObject({ code: 'BAD_MONTH' });
    expect(await set()).toMatchObject({ row: { version: 1 } });
    expect(await set()).toMatchObject({ code: 'AGREEMENT_MOVED', currentVersion: 1 });
    expect(await noted('agreement.set')).toBe(1);
  });

  test('is nobody else’s to see or set', async () => {
    const stranger = personOf(world.south, 'partner-admin');
    expect(await rooms.get(ScopeContext).of(stranger, world.northOne.tenantId)).toBeUndefined();
    for (const ctx of [stranger, personOf(world.northTwo, 'tenant-admin')])
      expect(await rooms.database.read(ctx, (tx) => tx.query('SELECT version FROM agreement'))).toEqual([]);
  });
});

describe('a month that is over', () => {
  beforeAll(async () => {
    // As if it had been agreed in time: past what keeps agreements as they were written.
    await owner.query('SET session_replication_role = replica');
    await owner.query('UPDATE agreement SET from_month = $1', [month]);
    await owner.query('RESET session_replication_role');
    for (let met = 0; met < 3; met++) await caseOf(day(19), [1, 'open']);
    await caseOf(day(21), [1, 'waitingInternal'], [18, 'waitingSupplier']);
    await caseOf(null, [1, 'open'], [3, 'waitingSupplier']);
    await caseOf(day(25), [1, 'waitingErp'], [24, 'open']);
    await caseOf(day(22));
    await measure();
  });

  test('is closed with what was kept, whose time the rest was, and the credit to the cent', async () => {
    const [now, closed] = await months();
    expect(now).toMatchObject({ month: running, closedAt: null });
    expect(closed).toMatchObject({ month, agreementVersion: 1, closedAt: expect.any(Date) });
    expect(closed!.result).toMatchObject({
      objectives: [
        {
          ...{ measured: 7, met: 3, excused: 1, reachedPercent: '50.00', kept: false, creditPercent: '5' },
          late: { service: 1, client: 1, supplier: 1, erp: 1 },
        },
      ],
      credit: { amount: '100.00', currency: 'EUR' },
    });
    const late = await rooms.database.read(personOf(world.northOne, 'controller'), (tx) =>
      rooms.get(MonthsRepository).breaches(tx, { month }, 50),
    );
    expect(late.map(({ cause }) => cause).sort()).toEqual(['client', 'erp', 'service', 'supplier']);
    for (const { cause, minutes } of late) expect(minutes[cause]).toBeGreaterThan(0);
  });

  test('stays as it was computed, whatever comes later, and is closed once', async () => {
    const [, before] = await months();
    await caseOf(null, [1, 'open']);
    await measure();
    await measure();
    const [, after] = await months();
    expect(after).toEqual(before);
    expect(await noted('serviceMonth.closed')).toBe(1);
  });

  test('is put right beside what was computed, with a reason', async () => {
    const place = await placeOf(world.northOne.tenantId);
    const correct = (more: object) =>
      rooms.get(CorrectMonth).run(place, { month, credit: '-20', reason: 'Counted twice.', ...more });
    expect(await correct({ month: running })).toMatchObject({ code: 'MONTH_NOT_CLOSED' });
    expect(await correct({ credit: '0' })).toMatchObject({ code: 'BAD_CREDIT' });
    expect(await correct({ reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await correct({})).toMatchObject({ __typename: 'MonthCorrected' });
    const kept = await rooms.database.read(place.ctx, (tx) => rooms.get(MonthsRepository).corrections(tx, [month]));
    expect(kept).toMatchObject([{ credit: '-20.0000', reason: 'Counted twice.' }]);
    expect(await noted('serviceMonth.corrected')).toBe(1);
  });

  test('shows a partner its figures and none of what was late', async () => {
    const { ctx } = await placeOf(world.northOne.tenantId);
    await rooms.database.read(ctx, async (tx) => {
      expect(await rooms.get(MonthsRepository).list(tx, 12)).toHaveLength(2);
      expect(await rooms.get(MonthsRepository).breaches(tx, { month }, 50)).toEqual([]);
    });
  });
});
