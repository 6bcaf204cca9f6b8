import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, priceCase, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { complete, decide, eventually, caseOf as shown } from './casework.ts';

const database = useDatabase();
let house: House;
let partner: Caller;
let admin: Caller;
let analyst: Caller;
let key: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  partner = await house.as('meridian', 'partner-admin');
  admin = await house.as('acme', 'tenant-admin');
  analyst = await house.as('acme', 'analyst');
  key = house.key('acme');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const CHANGE = `mutation($input: ChangeTaxonomyInput!) { changeTaxonomy(input: $input) { __typename
  ... on PolicyPublished { differences { key entry before after } }
  ... on PolicyDraftSaved { draft { id title state } }
  ... on PolicyRefused { code message refusals { code message } }
  ... on Invalid { code message } ... on NotFound { code } ... on Denied { code } ... on Conflict { code } } }`;
const ENTRY = `query($scope: ID, $code: String) { taxonomyAt(scope: $scope) { version entries(code: $code) {
  type { code base name enabled ownerGroup native } slaHours autonomy playbook holders own condition alwaysOn
  fields { field language display sourceName own ownMode lockedBy } } } }`;

interface Change {
  field: string;
  entry: string;
  value?: unknown;
  mode?: string;
  remove?: boolean;
}
const change = async (by: Caller, changes: Change[], more: object = {}) =>
  (await by.ask(CHANGE, { input: { changes, reason: 'for the test', ...more } })).changeTaxonomy;
const entry = async (by: Caller, code: string, scope?: string) =>
  (await by.ask(ENTRY, { code, scope })).taxonomyAt.entries[0];
const caseOf = async (id: string) =>
  (
    await analyst.ask(
      'query($id: ID!) { case(id: $id) { code codes team dueAt type { code base name } tasks { title role } exceptions { code type { name } } path { title who } } }',
      { id },
    )
  ).case;
const PRICE = 'AP.MATCH.PRICE';
const FREIGHT = `${PRICE}.BEARINGS`;

describe('a partner’s words', () => {
  test('hold for its tenants where they read, and its lock binds them', async () => {
    const published = await change(partner, [
      { field: 'name', entry: 'MD.VENDOR.DUPLICATE', value: 'Supplier known twice', mode: 'lock' },
      { field: 'name', entry: 'MD.VENDOR.INCOMPLETE', value: 'Supplier card unfinished' },
    ]);
    expect(published).toMatchObject({ __typename: 'PolicyPublished' });
    expect(published.differences.map((one: { entry: string }) => one.entry)).toEqual([
      'MD.VENDOR.DUPLICATE',
      'MD.VENDOR.INCOMPLETE',
    ]);
    const { taxonomy } = await analyst.ask('{ taxonomy { code name } }');
    const names = Object.fromEntries(taxonomy.map((one: { code: string; name: string }) => [one.code, one.name]));
    expect(names['MD.VENDOR.DUPLICATE']).toBe('Supplier known twice');
    const mine = await entry(admin, 'MD.VENDOR.DUPLICATE');
    expect(mine.fields.find((one: { field: string }) => one.field === 'name')).toMatchObject({
      sourceName: 'Meridian Managed Finance',
      lockedBy: 'Meridian Managed Finance',
      own: false,
    });
    const refused = await change(admin, [{ field: 'name', entry: 'MD.VENDOR.DUPLICATE', value: 'Twin' }]);
    expect(refused).toMatchObject({ __typename: 'PolicyRefused', refusals: [{ code: 'SETTING_LOCKED' }] });
    // What is not locked is the tenant’s to say.
    expect(
      await change(admin, [{ field: 'name', entry: 'MD.VENDOR.INCOMPLETE', value: 'Data missing' }]),
    ).toMatchObject({ __typename: 'PolicyPublished' });
  });

  test('are nobody else’s: another partner’s tenant reads the published ones, and reaches no foreign scope', async () => {
    const stranger = await house.as('lumen', 'tenant-admin');
    expect((await entry(stranger, 'MD.VENDOR.DUPLICATE')).type.name).toBe('Supplier on file twice');
    const scope = house.tenant('acme').id;
    expect((await stranger.ask(ENTRY, { scope })).taxonomyAt).toBeNull();
    expect(await change(stranger, [{ field: 'name', entry: PRICE, value: 'Mine' }], { scope })).toMatchObject({
      __typename: 'NotFound',
    });
    const reader = await analyst.ask(CHANGE, {
      input: { changes: [{ field: 'name', entry: PRICE, value: 'Mine' }], reason: 'not my job' },
    });
    expect(reader.changeTaxonomy.__typename).toBe('Denied');
  });
});

test('a supplier and a colleague read the tenant’s word for it, each in his language', async () => {
  const german = { field: 'name', entry: 'AP.MATCH.PRICE.de', value: 'Preis über Vereinbarung' };
  expect(await change(admin, [german])).toMatchObject({ __typename: 'PolicyPublished' });
  const id = await priceCase(key, 'TX-DE');
  await analyst.ask(
    'mutation($id: ID!) { askSupplier(input: { caseId: $id, question: "Which price is right?" }) { __typename } }',
    { id },
  );
  const { rows } = await house.owner.query(
    `SELECT l.language, l.type_code, l.type_name, m.text AS body FROM supplier_link l JOIN mail m ON m.case_id = l.case_id AND m.to_address = l.email WHERE l.case_id = $1`,
    [id],
  );
  expect(rows).toEqual([
    expect.objectContaining({ language: 'de', type_code: PRICE, type_name: 'Preis über Vereinbarung' }),
  ]);
  expect(rows[0].body).toContain('Preis über Vereinbarung (AP.MATCH.PRICE)');
  await house.owner.query(`UPDATE person SET locale = 'de' WHERE email LIKE 'ana.%'`);
  expect((await caseOf(id)).type.name).toBe('Preis über Vereinbarung');
  await house.owner.query(`UPDATE person SET locale = NULL WHERE email LIKE 'ana.%'`);
  expect((await caseOf(id)).type.name).toBe('Price above order');
});

describe('a child type of a tenant’s own', () => {
  test('is given by detection, and time, owner and playbook follow it', async () => {
    const before = await caseOf(await priceCase(key, 'TX-1'));
    expect(before).toMatchObject({ code: PRICE, team: 'buyer' });
    expect(
      await change(admin, [
        { field: 'child', entry: FREIGHT, value: 'words.contains("bearing")' },
        { field: 'name', entry: FREIGHT, value: 'Bearing price above order' },
        { field: 'owner', entry: FREIGHT, value: 'treasurer' },
        { field: 'playbook', entry: FREIGHT, value: 'general-review' },
        { field: 'sla', entry: FREIGHT, value: 2 },
      ]),
    ).toMatchObject({ __typename: 'PolicyPublished' });
    const id = await priceCaseAny('TX-2');
    const now = await caseOf(id);
    expect(now).toMatchObject({
      code: FREIGHT,
      team: 'treasurer',
      type: { code: FREIGHT, base: PRICE, name: 'Bearing price above order' },
      exceptions: [{ code: FREIGHT, type: { name: 'Bearing price above order' } }],
    });
    expect(now.tasks[0].title).toBe('Choose the way out');
    expect(Date.parse(now.dueAt)).toBeLessThan(Date.parse(before.dueAt));
    expect(await entry(admin, FREIGHT)).toMatchObject({
      slaHours: 2,
      playbook: 'general-review',
      holders: 1,
      condition: 'words.contains("bearing")',
    });
  });

  test('counts under its base, and the base finds it', async () => {
    const { overview } = await analyst.ask('{ overview { openByType { code count } } }');
    const codes = overview.openByType.map((one: { code: string }) => one.code);
    expect(codes).toContain(PRICE);
    expect(codes).not.toContain(FREIGHT);
    const list = async (code: string) =>
      (
        await analyst.ask(
          'query($filter: CaseFilter) { cases(first: 100, filter: $filter) { edges { node { code } } } }',
          {
            filter: { code: [code] },
          },
        )
      ).cases.edges.map((edge: { node: { code: string } }) => edge.node.code);
    expect(await list(PRICE)).toEqual(expect.arrayContaining([PRICE, FREIGHT]));
    expect(new Set(await list(FREIGHT))).toEqual(new Set([FREIGHT]));
  });

  test('takes no open case’s code away, and its end leaves its cases readable', async () => {
    const id = await priceCaseAny('TX-3');
    expect(await change(admin, [{ field: 'child', entry: FREIGHT, remove: true }])).toMatchObject({
      __typename: 'PolicyPublished',
    });
    expect((await entry(admin, FREIGHT)) ?? null).toBeNull();
    await key.put('/v1/purchase-orders/PO-TX-3', {
      ...{ sourceVersion: 2, number: 'PO-TX-3', currency: 'EUR', terms: '30 days' },
      lines: [{ id: '1', quantity: '10', unit: 'C62', price: '9.10', sellerItemId: 'BRG-1' }],
      supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
    });
    await house.quiet();
    expect(await caseOf(id)).toMatchObject({ code: FREIGHT, codes: [FREIGHT], type: { base: PRICE } });
  });

  test('is refused where it refines nothing, and by a condition that asks for what is not there', async () => {
    const refusal = async (code: string, value: string) =>
      (await change(admin, [{ field: 'child', entry: code, value }])).refusals?.[0]?.code;
    expect(await refusal('ZZ.MINE', 'true')).toBe('CHILD_MISPLACED');
    expect(await refusal(`${PRICE}.X`, 'iban == "DE"')).toBe('CHILD_FACT_UNKNOWN');
    expect(await refusal(`${PRICE}.X`, 'words.contains(')).toBe('SETTING_INVALID');
  });
});

describe('a type that is switched off', () => {
  test('is refused where a control depends on it', async () => {
    const refused = await change(admin, [{ field: 'enabled', entry: PRICE, value: false }]);
    expect(refused).toMatchObject({ __typename: 'PolicyRefused', refusals: [{ code: 'TYPE_ALWAYS_ON' }] });
    expect(await entry(admin, PRICE)).toMatchObject({ alwaysOn: true, type: { enabled: true } });
  });

  test('is measured, holds nothing and opens no case; the audit says so', async () => {
    expect(await change(admin, [{ field: 'enabled', entry: 'AP.MATCH.TERMS', value: false }])).toMatchObject({
      __typename: 'PolicyPublished',
    });
    await putOrder(key, 'PO-TERMS');
    await key.put('/v1/purchase-orders/PO-TERMS', {
      ...{ sourceVersion: 2, number: 'PO-TERMS', currency: 'EUR', terms: '60 days' },
      lines: [{ id: '1', quantity: '10', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }],
      supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
    });
    const xml = invoiceXml({ number: 'TERMS-1', order: 'PO-TERMS', price: '9.00' }).replace(
      /<cac:PaymentMeans>/,
      '<cac:PaymentTerms><cbc:Note>Net 10</cbc:Note></cac:PaymentTerms><cac:PaymentMeans>',
    );
    await sendDocument(key, xml);
    const { rows } = await house.owner.query(
      `SELECT e.id, e.code, e.state, e.case_id, i.status FROM exception_record e JOIN invoice i ON i.id = e.invoice_id WHERE i.number = 'TERMS-1'`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ code: 'AP.MATCH.TERMS', state: 'measured', case_id: null, status: 'clear' }),
    ]);
    const { rows: noted } = await house.owner.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'exception.measured' AND subject_id = $1`,
      [rows[0].id],
    );
    expect(noted).toEqual([{ n: 1 }]);
  });
});

describe('a code of another system', () => {
  const blocked = async (number: string, code: string, more: object = {}) => {
    const { json } = await key.post(
      '/v1/events',
      JSON.stringify({
        ...{
          specversion: '1.0',
          id: `${number}-${code}-${Math.random()}`,
          source: '/sap',
          type: 'com.clearhold.invoice.blocked',
        },
        data: { number, system: 'sap', code, reason: 'blocked in MRBR', ...more },
      }),
      { 'content-type': 'application/cloudevents+json' },
    );
    return json.events?.[0] ?? json;
  };
  const openOf = async (number: string) =>
    (
      await house.owner.query(
        `SELECT e.code, e.evidence -> 'native' AS native, e.summary, i.status FROM exception_record e JOIN invoice i ON i.id = e.invoice_id
         WHERE i.number = $1 AND e.state = 'open' ORDER BY e.id`,
        [number],
      )
    ).rows;
  const clean = async (number: string) => {
    await putOrder(key, `PO-${number}`);
    await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.00' }));
  };

  test('that nobody knows opens a case which keeps it as it came, and no new look at the invoice clears it', async () => {
    await clean('NC-1');
    expect(await blocked('NC-1', 'Q9')).toMatchObject({
      status: 'taken',
      note: expect.stringContaining('INT.CODE_UNKNOWN'),
    });
    expect(await openOf('NC-1')).toEqual([
      {
        code: 'INT.CODE_UNKNOWN',
        native: { system: 'sap', code: 'Q9', reason: 'blocked in MRBR' },
        summary: expect.stringContaining('SAP holds the invoice with Q9'),
        status: 'held',
      },
    ]);
    await blocked('NC-1', 'q9');
    expect(await openOf('NC-1')).toHaveLength(1);
    await key.put('/v1/purchase-orders/PO-NC-1', {
      ...{ sourceVersion: 2, number: 'PO-NC-1', currency: 'EUR', terms: '30 days' },
      lines: [{ id: '1', quantity: '10', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }],
      supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
    });
    await house.quiet();
    expect(await openOf('NC-1')).toHaveLength(1);
  });

  test('of the tenant’s own is read as the tenant says, a listed one as the taxonomy does', async () => {
    expect(await change(admin, [{ field: 'native', entry: 'sap:Q9', value: 'AP.HOLD.MANUAL' }])).toMatchObject({
      __typename: 'PolicyPublished',
    });
    for (const number of ['NC-2', 'NC-3', 'NC-4']) await clean(number);
    await blocked('NC-2', 'q9');
    await blocked('NC-3', 'I');
    expect((await openOf('NC-2')).map((one) => one.code)).toEqual(['AP.HOLD.MANUAL']);
    expect((await openOf('NC-3')).map((one) => one.code)).toEqual(['AP.MATCH.QTY_NOT_ACCEPTED']);
    const stranger = await house.as('lumen', 'tenant-admin');
    const nativeOf = async (by: Caller) =>
      (
        await by.ask('{ taxonomyAt { native { system code canonical own ownHere sourceName } } }')
      ).taxonomyAt.native.filter((one: { code: string }) => one.code === 'Q9');
    expect(await nativeOf(admin)).toEqual([
      {
        system: 'sap',
        code: 'Q9',
        canonical: 'AP.HOLD.MANUAL',
        own: true,
        ownHere: true,
        sourceName: 'tenant Acme Components GmbH',
      },
    ]);
    expect(await nativeOf(stranger)).toEqual([]);
  });

  test('for what a case works on already is noted there and opens none', async () => {
    const id = await priceCaseAny('NC-5');
    expect(await blocked('NC-5', 'PP')).toMatchObject({ note: expect.stringContaining('an open case says so') });
    expect(await openOf('NC-5')).toHaveLength(1);
    const { case: found } = await analyst.ask('query($id: ID!) { case(id: $id) { history { text mark } } }', { id });
    expect(found.history.at(-1)).toMatchObject({
      mark: 'ERP',
      text: expect.stringContaining('SAP holds the invoice with PP'),
    });
  });

  test('that the ERP refuses a release for is taken in by its key', async () => {
    house.erp.seed({
      ...{ companyCode: '1000', fiscalYear: '2026', supplierInvoiceNumber: 'NC-6', currency: 'EUR' },
      ...{ grossAmount: '123.75', block: 'Y', posted: true },
    } as never);
    const id = await priceCaseAny('NC-6');
    const buyer = await house.as('acme', 'buyer');
    const approver = await house.as('acme', 'approver');
    const task = (await shown(buyer, id)).tasks.find((one) => one.state === 'OPEN')!;
    await complete(buyer, task.id, 'acceptPrice');
    const approval = (await shown(approver, id)).tasks.find((one) => one.kind === 'APPROVAL')!;
    await decide(approver, approval.id);
    const codes = await eventually(
      async () => (await openOf('NC-6')).map((one) => [one.code, one.native?.code]),
      (found) => found.length > 1,
    );
    expect(codes).toContainEqual(['INT.CODE_UNKNOWN', 'Y']);
  });
});

test('where a second person approves policy, a change of the taxonomy waits for one', async () => {
  const borealis = await house.as('borealis', 'tenant-admin');
  await borealis.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
    input: { changes: [{ key: 'policy.secondPerson', value: true }], reason: 'for the test' },
  });
  const saved = await change(borealis, [{ field: 'name', entry: PRICE, value: 'Pris over bestilling' }]);
  expect(saved).toMatchObject({
    __typename: 'PolicyDraftSaved',
    draft: { state: 'DRAFT', title: `Taxonomy: ${PRICE}` },
  });
  expect((await entry(borealis, PRICE)).type.name).toBe('Price above order');
});

/** A case about a price, whatever code it has. */
async function priceCaseAny(number: string): Promise<string> {
  await putOrder(key, `PO-${number}`);
  const shown = await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.90' }));
  return shown.exceptions.find((one: { code: string }) => one.code.startsWith(PRICE)).caseId;
}
