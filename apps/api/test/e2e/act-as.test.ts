import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { actAs, ask, change, enter, listed, tryMutations } from './acting.ts';
import { eventually } from './casework.ts';
import { follow } from './follow.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
let scope: string;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
  desk = await house.as('meridian', 'partner-operator');
  scope = house.tenant('acme').id;
}, 120_000);
afterAll(() => house?.close());

const CASES = '{ cases(first: 1) { totalCount edges { node { id } } } }';
const isIn = async (caller: Caller) => (await caller.graphql('{ me { actAs { id } } }')).json.data.me?.actAs != null;

describe('who looks into a tenant', () => {
  test('needs the yes of its administrator or controller, and nobody else’s', async () => {
    const asked = await ask(desk, scope);
    expect(asked).toMatchObject({ way: 'CONSENT', state: 'ASKED', canOpen: false });
    expect(await ask(desk, scope)).toMatchObject({ code: 'ASKED_ALREADY' });
    expect(await change(desk, 'openActAs', { scope, id: asked.id })).toMatchObject({ code: 'WRONG_STATE' });
    for (const caller of [desk, await house.as('meridian', 'partner-admin'), await house.as('acme', 'approver')])
      expect(await change(caller, 'decideActAs', { id: asked.id, allow: true })).toMatchObject({
        __typename: 'Denied',
      });
    const stranger = await house.as('borealis', 'tenant-admin');
    expect(await change(stranger, 'decideActAs', { id: asked.id, allow: true })).toMatchObject({ code: 'NOT_FOUND' });
    const controller = await house.as('acme', 'controller');
    expect(await change(controller, 'decideActAs', { id: asked.id, allow: false })).toMatchObject({ state: 'REFUSED' });
    expect(await change(desk, 'openActAs', { scope, id: asked.id })).toMatchObject({ code: 'WRONG_STATE' });
    await house.quiet();
    const mails = await house.owner.query(
      `SELECT count(DISTINCT to_address)::int AS n FROM mail WHERE tenant_id = $1 AND subject LIKE '%asks to look into your data'`,
      [scope],
    );
    expect(mails.rows[0].n).toBeGreaterThanOrEqual(2);
  });

  test('asks with purpose and ticket, for as long as policy allows', async () => {
    expect(await ask(desk, scope, { purpose: 'x' })).toMatchObject({ code: 'PURPOSE_REQUIRED' });
    expect(await ask(desk, scope, { ticket: ' ' })).toMatchObject({ code: 'TICKET_REQUIRED' });
    for (const minutes of [0, 31]) expect(await ask(desk, scope, { minutes })).toMatchObject({ code: 'TOO_LONG' });
    const elsewhere = await house.as('northwind', 'partner-admin').catch(() => undefined);
    if (elsewhere) expect(await ask(elsewhere, scope)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('comes in once by a code, at the tenant’s own host, and no console cookie does', async () => {
    const { id } = await ask(desk, scope);
    await change(await house.as('acme', 'tenant-admin'), 'decideActAs', { id, allow: true });
    const { url } = await change(desk, 'openActAs', { scope, id });
    const code = url.split('#')[1];
    expect(await enter(house.at('borealis'), code)).toBeUndefined();
    const tries = await Promise.all(Array.from({ length: 20 }, () => enter(house.at('acme'), code)));
    const [inside] = tries.filter((one) => one !== undefined);
    expect(tries.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await isIn(inside!)).toBe(true);
    expect(await isIn(house.at('borealis').withHeaders(inside!.headers))).toBe(false);
    expect((await house.at('acme').withHeaders(desk.headers).ask('{ me { kind } }')).me).toBeNull();
    await inside!.ask('mutation { signOut { ok } }');
    expect(await isIn(inside!)).toBe(false);
  });
});

describe('whoever looks in', () => {
  test('sees cases, documents, figures and the log of that tenant, and no account number', async () => {
    const { inside } = await actAs(house, desk, 'acme');
    expect((await inside.ask(CASES)).cases.totalCount).toBeGreaterThan(0);
    const seen = await inside.ask(
      '{ documents(first: 1) { totalCount } overview { __typename } auditLog(first: 1) { totalCount } }',
    );
    expect(seen.documents.totalCount).toBeGreaterThan(0);
    const { rows } = await house.owner.query(
      `SELECT i.id, right(b.shown, 4) AS iban FROM invoice i JOIN supplier_bank_account b ON b.tenant_id = i.tenant_id AND b.supplier_id = i.supplier_id WHERE i.tenant_id = $1 LIMIT 20`,
      [scope],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, iban } of rows) {
      const { text } = await inside.graphql(
        'query($id: ID!) { invoice(id: $id) { id supplier { name bankAccounts { iban } } } }',
        { id },
      );
      expect(text).toContain(id);
      expect(text).not.toContain(iban);
    }
    const foreign = await house.owner.query('SELECT id FROM case_file WHERE tenant_id <> $1 LIMIT 1', [scope]);
    expect((await inside.ask('query($id: ID!) { case(id: $id) { id } }', foreign.rows[0])).case).toBeNull();
    await inside.ask('mutation { signOut { ok } }');
  });

  test('changes nothing: every mutation of the schema is refused by name', async () => {
    const { inside } = await actAs(house, desk, 'acme');
    const rows = () =>
      house.owner.query(
        `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action NOT LIKE 'actAs.%'`,
        [scope],
      );
    const before = (await rows()).rows;
    const { tried, allowed } = await tryMutations(house, inside, scope);
    expect(tried).toBeGreaterThan(50);
    expect(allowed).toEqual([]);
    expect((await rows()).rows).toEqual(before);
    for (const path of ['/v1/audit/export', `/v1/documents/${scope}/content`]) {
      const { status, text } = await inside.get(path);
      expect([status, text.includes('ACTING_READ_ONLY')]).toEqual([403, true]);
    }
    for (const query of ['{ apiKeys { id } }', '{ packs { id } }', '{ mails { id } }'])
      expect((await inside.graphql(query)).text).toContain('ACTING_READ_ONLY');
    await inside.ask('mutation { signOut { ok } }');
  });

  test('leaves both names and each look in the tenant’s log, once for each thing', async () => {
    const { inside, id } = await actAs(house, desk, 'acme');
    const [{ node }] = (await inside.ask(CASES)).cases.edges;
    for (let n = 0; n < 5; n++) {
      await inside.ask(CASES);
      await inside.ask('query($id: ID!) { case(id: $id) { id } }', node);
    }
    const { rows } = await house.owner.query(
      `SELECT action, subject_id AS "subjectId", body::jsonb #>> '{actor,id}' AS actor, body::jsonb #>> '{actor,actAs}' AS "actAs"
       FROM audit_entry WHERE tenant_id = $1 AND body::jsonb #>> '{details,actAsId}' = $2 AND body::jsonb #>> '{actor,actAs}' IS NOT NULL ORDER BY seq`,
      [scope, id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['actAs.begun', 'actAs.listed', 'actAs.looked']);
    expect(rows[2].subjectId).toBe(node.id);
    const people = await house.owner.query('SELECT id, tenant_id = $1 AS "inTenant" FROM person WHERE id = ANY($2)', [
      scope,
      [rows[0].actor, rows[0].actAs],
    ]);
    expect(people.rows.map(({ inTenant }) => inTenant).sort()).toEqual([false, true]);
    const admin = await house.as('acme', 'tenant-admin');
    const { auditLog } = await admin.ask(
      '{ auditLog(first: 1, filter: { action: "actAs.looked" }) { edges { node { actor onBehalfOf subjectName } } } }',
    );
    expect(auditLog.edges[0].node.onBehalfOf).toBeTruthy();
    await inside.ask('mutation { signOut { ok } }');
  });
});

describe('it ends', () => {
  const closes = (stream: { isOpen: () => boolean }) =>
    eventually(
      async () => stream.isOpen(),
      (open) => !open,
      5,
    );

  test('at once when the tenant says so, on open streams within five seconds', async () => {
    const { inside, id } = await actAs(house, desk, 'acme');
    const stream = follow(inside);
    await stream.open;
    expect(await change(await house.as('acme', 'controller'), 'endActAs', { id })).toMatchObject({ state: 'OVER' });
    expect(await isIn(inside)).toBe(false);
    await closes(stream);
  });

  test('by itself', async () => {
    const { inside, id } = await actAs(house, desk, 'acme');
    const stream = follow(inside);
    await stream.open;
    await house.owner.query(
      `UPDATE act_as SET opened_at = now() - interval '31 minutes', ends_at = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    expect(await isIn(inside)).toBe(false);
    await closes(stream);
    expect((await listed(desk, scope)).find((one: { id: string }) => one.id === id).state).toBe('OVER');
  });

  test('with the console session that it was opened through', async () => {
    const admin = await house.as('meridian', 'partner-admin');
    const { inside } = await actAs(house, admin, 'acme');
    const stream = follow(inside);
    await stream.open;
    await admin.ask('mutation { signOut { ok } }');
    expect(await isIn(inside)).toBe(false);
    await closes(stream);
  });
});

describe('a break-glass', () => {
  test('takes two persons of the partner’s, and the tenant hears of it and can end it', async () => {
    const asked = await ask(desk, scope, { breakGlass: true });
    expect(asked).toMatchObject({ way: 'BREAK_GLASS', state: 'ASKED', canConfirm: false });
    expect(await change(desk, 'confirmActAs', { scope, id: asked.id })).toMatchObject({ __typename: 'Denied' });
    const admin = await house.as('acme', 'tenant-admin');
    expect(await change(admin, 'decideActAs', { id: asked.id, allow: false })).toMatchObject({
      code: 'SECOND_PERSON_DECIDES',
    });
    const second = await house.as('meridian', 'partner-admin');
    expect(await change(second, 'confirmActAs', { scope, id: asked.id })).toMatchObject({ state: 'ALLOWED' });
    expect(await change(second, 'openActAs', { scope, id: asked.id })).toMatchObject({ code: 'NOT_YOURS' });
    await house.quiet();
    const mails = await house.owner.query(
      `SELECT text FROM mail WHERE tenant_id = $1 AND text LIKE '%emergency access%'`,
      [scope],
    );
    expect(mails.rows.length).toBeGreaterThan(0);
    const { url } = await change(desk, 'openActAs', { scope, id: asked.id });
    const inside = await enter(house.at('acme'), url.split('#')[1]);
    expect(await isIn(inside!)).toBe(true);
    await change(await house.as('acme', 'tenant-admin'), 'endActAs', { id: asked.id });
    expect(await isIn(inside!)).toBe(false);
  });

  test('of one’s own is confirmed by nobody but somebody else, in the database too', async () => {
    const admin = await house.as('meridian', 'partner-admin');
    const asked = await ask(admin, scope, { breakGlass: true });
    expect(await change(admin, 'confirmActAs', { scope, id: asked.id })).toMatchObject({ code: 'SECOND_PERSON' });
    await expect(
      house.owner.query('UPDATE act_as SET is_allowed = true, decided_by = asker_id WHERE id = $1', [asked.id]),
    ).rejects.toThrow('act_as_two_persons');
    await change(admin, 'endActAs', { scope, id: asked.id });
  });
});
