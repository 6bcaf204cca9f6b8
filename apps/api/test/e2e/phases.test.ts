import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, decide, eventually, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
let people: Record<'analyst' | 'approver' | 'buyer' | 'auditor' | 'tenant-admin', Caller>;
beforeAll(async () => {
  house = await House.open(database().env);
  desk = await house.as('meridian', 'partner-operator');
  const roles = ['analyst', 'approver', 'buyer', 'auditor', 'tenant-admin'] as const;
  people = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await house.as('acme', role)])),
  ) as typeof people;
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const PHASE = 'name words setBy reason units { slug } heldBack { suppliersAsked writeBacks escalations notices }';
const SET = `mutation($input: SetPhaseInput!) { setPhase(input: $input) { __typename ... on PhaseSet { phase { ${PHASE} } } ... on Invalid { code } ... on Denied { code } ... on NotFound { code } } }`;
const set = async (phase: string, more: object = {}, as = desk) =>
  (await as.ask(SET, { input: { scope: house.tenant('acme').id, phase, reason: 'Agreed with the client.', ...more } }))
    .setPhase;
const phase = async (as = people.analyst) => (await as.ask(`{ phase { ${PHASE} } tenant { phase } }`)).phase;
const mailsAbout = async (caseId: string) =>
  (await house.owner.query('SELECT to_address FROM mail WHERE case_id = $1', [caseId])).rows.length;
const stateOf = async (caseId: string) =>
  (await house.owner.query('SELECT state, waiting_for FROM case_file WHERE id = $1', [caseId])).rows[0];
const releases = () => house.erp.state().effects.length;

/** The next price case, sent to its supplier by the buyer's answer. */
async function dispute(seen: Set<string>, buyer = people.buyer) {
  const { id } = await firstCase(
    buyer,
    'AP.MATCH.PRICE',
    (one) => !seen.has(one.id) && one.state === 'WAITING_INTERNAL',
  );
  seen.add(id);
  const task = (await caseOf(buyer, id)).tasks.find(({ state }) => state === 'OPEN')!;
  expect((await complete(buyer, task.id, 'disputePrice')).__typename).toBe('CaseChanged');
  await house.quiet();
  return caseOf(buyer, id);
}
const seen = new Set<string>();

test('only the partner takes a tenant to another phase, with a reason that its log keeps', async () => {
  expect(await set('BASELINE', {}, people['tenant-admin'])).toMatchObject({ __typename: 'Denied' });
  expect(await set('BASELINE', {}, await house.as('castellan', 'partner-admin'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await set('BASELINE', { reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await set('PILOT')).toMatchObject({ code: 'UNITS_REQUIRED' });
  expect(await set('PILOT', { unitIds: [house.tenant('borealis').id] })).toMatchObject({ code: 'UNIT_UNKNOWN' });
  expect((await set('BASELINE')).phase).toMatchObject({ name: 'BASELINE', reason: 'Agreed with the client.' });
  expect((await phase()).name).toBe('BASELINE');
  const log = await people.auditor.ask('{ auditLog(filter: { action: "tenant.phaseSet" }) { totalCount } }');
  expect(log.auditLog.totalCount).toBe(1);
});

test('in baseline no supplier is asked, but a person may ask; the case says what would have been', async () => {
  const held = await dispute(seen);
  expect(held.supplierLinks).toEqual([]);
  expect(await mailsAbout(held.id)).toBe(0);
  expect(held.history.map(({ text }) => text)).toContain(
    'The supplier would have been asked. Held back: baseline phase.',
  );
  expect((await phase()).heldBack.suppliersAsked).toBe(1);
  const unasked = 'Nobody was asked: the phase keeps questions back. Ask by hand.';
  expect(await stateOf(held.id)).toEqual({ state: 'OPEN', waiting_for: unasked });
  await people.analyst.ask('mutation($input: AskSupplierInput!) { askSupplier(input: $input) { __typename } }', {
    input: { caseId: held.id, question: 'Which price is right?' },
  });
  expect((await caseOf(people.buyer, held.id)).supplierLinks).toHaveLength(1);
  expect(await stateOf(held.id)).toEqual({ state: 'WAITING_SUPPLIER', waiting_for: 'The supplier’s answer' });
});

test('in baseline a release is recorded and the ERP is not told', async () => {
  const { id } = await firstCase(
    people.buyer,
    'AP.MATCH.PRICE',
    (one) => !seen.has(one.id) && one.state === 'WAITING_INTERNAL',
  );
  seen.add(id);
  const before = releases();
  const task = (await caseOf(people.buyer, id)).tasks.find(({ state }) => state === 'OPEN')!;
  await complete(people.buyer, task.id, 'acceptPrice');
  const approval = await eventually(
    async () =>
      (await caseOf(people.approver, id)).tasks.find(({ kind, state }) => kind === 'APPROVAL' && state === 'OPEN'),
    (one) => one !== undefined,
  );
  expect((await decide(people.approver, approval!.id)).__typename).toBe('CaseChanged');
  const done = await eventually(
    () => caseOf(people.buyer, id),
    (one) => one.state === 'RESOLVED',
  );
  expect(releases()).toBe(before);
  const history = done.history.map(({ text }) => text).join('\n');
  expect(history).toContain('the phase keeps it from the ERP, do it there by hand');
  expect(history).not.toContain('The ERP confirmed');
  expect((await phase()).heldBack.writeBacks).toBe(1);
});

test('in baseline what is late is not escalated', async () => {
  const late = `UPDATE outbox SET not_before = now() WHERE kind = 'case.timer' AND tenant_id = $1 RETURNING subject_id`;
  const escalated = `SELECT count(*)::int AS n FROM case_event WHERE tenant_id = $1 AND type = 'stepEscalated'`;
  const count = async () => (await house.owner.query(escalated, [house.tenant('acme').id])).rows[0].n;
  const before = await count();
  const { rows } = await house.owner.query(late, [house.tenant('acme').id]);
  expect(rows.length).toBeGreaterThan(0);
  await house.quiet();
  expect(await count()).toBe(before);
  expect((await phase()).heldBack.escalations).toBeGreaterThan(0);
});

test('a pilot lets the chosen units’ cases out, a rollout all but the chosen ones', async () => {
  const { id: tenantId } = house.tenant('borealis');
  const buyer = await house.as('borealis', 'buyer');
  const units = await house.owner.query(`SELECT id FROM scope WHERE tenant_id = $1 AND kind = 'unit' LIMIT 1`, [
    tenantId,
  ]);
  const scope = { scope: tenantId, unitIds: [units.rows[0].id] };
  await house.owner.query('UPDATE case_file SET unit_id = $2 WHERE tenant_id = $1', [tenantId, units.rows[0].id]);
  const tried = new Set<string>();
  expect((await set('PILOT', scope)).phase.units).toHaveLength(1);
  expect((await dispute(tried, buyer)).supplierLinks).toHaveLength(1);
  expect((await set('ROLLOUT', scope)).phase.name).toBe('ROLLOUT');
  expect((await dispute(tried, buyer)).supplierLinks).toEqual([]);
  expect((await desk.ask('{ tenants { tenant { slug phase } } }')).tenants).toContainEqual({
    tenant: { slug: 'borealis', phase: 'ROLLOUT' },
  });
  expect(await set('STEADY', scope)).toMatchObject({ code: 'UNITS_UNUSED' });
});
