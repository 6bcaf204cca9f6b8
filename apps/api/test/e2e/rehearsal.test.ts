import { decimal } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const FIGURES = `invoices done leftOut stoppedBefore stoppedAfter casesBefore casesAfter atRiskBefore { amount currency } atRiskAfter { amount currency } effects { effect code count atRisk { amount currency } }`;
const REHEARSAL = `id state draftRevision endedAt figures { ${FIGURES} } parts { tenantId tenantName state figures { done } units { unitId figures { ${FIGURES} } } }`;
const REFUSED =
  '... on PolicyRefused { code } ... on Denied { code } ... on NotFound { code path } ... on Invalid { code path } ... on Conflict { code }';
const BEGIN = `mutation($input: BeginRehearsalInput!) { beginRehearsal(input: $input) { __typename ${REFUSED} ... on RehearsalBegun { rehearsal { ${REHEARSAL} } } } }`;
const CANCEL = BEGIN.replaceAll('beginRehearsal', 'cancelRehearsal').replace(
  'BeginRehearsalInput',
  'CancelRehearsalInput',
);
const LOOK = `query($id: ID!, $scope: ID) { rehearsal(id: $id, scope: $scope) { ${REHEARSAL} } }`;
const DIFFERENCES = `query($id: ID!, $effect: RehearsalEffect, $after: ID) { rehearsedDifferences(rehearsal: $id, effect: $effect, first: 20, after: $after) { next nodes { id effect code line amountAtRisk { amount currency } was becomes invoice { id number } } } }`;
const PUBLISH =
  'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on Invalid { code message } ... on PolicyRefused { code message } } }';

const limit = (value: string) => ({ kind: 'limit', value });
const LOOSER = [
  { key: 'match.price.tolerancePercent', value: limit('3') },
  { key: 'match.price.toleranceAbsolute', value: limit('500') },
  { key: 'receipt.required', value: false },
  { key: 'duplicate.strictness', value: 'exact' },
  { key: 'approval.thresholds', value: [{ upTo: null, currency: '*', role: 'controller', approvers: 2 }] },
  { key: 'sla.hours', value: { 'AP.REF': 2 } },
  { key: 'playbooks.step', value: { 'price-variance.tell-analyst': 'omit' } },
];

const SPECS = fc.sample(
  fc.record({
    quantity: fc.integer({ min: 1, max: 90 }),
    price: fc.integer({ min: 100, max: 20_000 }).map((cents) => decimal(String(cents)).div(100).toFixed(2)),
    rise: fc.constantFrom('1', '1', '1', '1.02', '1.04', '1.2'),
    over: fc.constantFrom(0, 0, 0, 5),
    received: fc.constantFrom(true, true, false),
    order: fc.constantFrom(true, true, true, true, false),
    twin: fc.constantFrom(false, false, false, true),
  }),
  { numRuns: 40, seed: 20261122 },
);

/** Sends the same month of one supplier, under his own name and numbers; returns the invoices' numbers. */
async function month(key: Caller, name: string, taxId: string): Promise<string[]> {
  const supplier = { name: `${name} Ltd`, taxId, country: 'GB', endpoint: taxId, iban: 'GB33BUKB20201555555555' };
  const accounts = [{ iban: supplier.iban, verifiedAt: '2026-01-01T00:00:00Z' }];
  const known = { sourceVersion: 1, name: supplier.name, taxId, country: 'GB', bankAccounts: accounts };
  expect((await key.put(`/v1/suppliers/${name}`, known)).status).toBeLessThan(300);
  const numbers: string[] = [];
  for (const [at, { quantity, price, rise, over, received, order, twin }] of SPECS.entries()) {
    const number = `${name}-${100 + at}`;
    const line = { id: '1', quantity: String(quantity), unit: 'C62', price, sellerItemId: 'X' };
    const head = { sourceVersion: 1, number, currency: 'GBP', supplier: { name: supplier.name, taxId } };
    expect((await key.put(`/v1/purchase-orders/${number}`, { ...head, lines: [line] })).status).toBeLessThan(300);
    const receipt = { ...head, number: `GR-${number}`, orderReference: number };
    const lines = [{ id: '1', orderLineReference: '1', quantity: String(quantity), unit: 'C62' }];
    const { currency: _, supplier: __, ...body } = receipt;
    if (received)
      expect((await key.put(`/v1/goods-receipts/GR-${number}`, { ...body, lines })).status).toBeLessThan(300);
    const billed = { quantity: String(quantity + over), price: decimal(price).times(rise).toFixed(2) };
    for (const billedAs of twin ? [`INV ${number}`, `INV-${number}`] : [`INV ${number}`]) {
      const xml = ublInvoice({
        ...{ number: billedAs, issueDate: '2026-11-16', dueDate: '2026-12-16', currency: 'GBP', vat: '20', supplier },
        customer: { name: 'Lumen', taxId: 'GB000000001', country: 'GB' },
        ...(order ? { order: number } : {}),
        lines: [{ id: '1', item: 'X', name: 'Part', ...billed, ...(order ? { orderLine: '1' } : {}) }],
      });
      const answer = await key.post('/v1/documents', xml, { 'content-type': 'application/xml' });
      expect(answer.status, answer.text).toBe(202);
      numbers.push(billedAs);
    }
  }
  await house.quiet();
  return numbers;
}

/** What was found on each invoice when it came in, in the order of `numbers`. */
async function found(numbers: readonly string[]): Promise<string[][]> {
  const { rows } = await house.owner.query<{ number: string; said: string }>(
    `SELECT i.number, e.code || ' ' || coalesce(e.line, '-') || ' ' || trim_scale(e.amount_at_risk) AS said FROM invoice i
     JOIN exception_record e ON e.tenant_id = i.tenant_id AND e.invoice_id = i.id WHERE i.number = ANY($1)`,
    [numbers],
  );
  return numbers.map((number) =>
    rows
      .filter((row) => row.number === number)
      .map((row) => row.said)
      .sort(),
  );
}

const finished = (caller: Caller, id: string, scope?: string) =>
  eventually(
    async () => (await caller.ask(LOOK, { id, scope })).rehearsal,
    (seen) => seen.state !== 'RUNNING',
    60,
  );

async function differences(caller: Caller, id: string, effect?: string) {
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test is about
  const nodes: any[] = [];
  for (let after: string | undefined; ; ) {
    const page = (await caller.ask(DIFFERENCES, { id, effect, after })).rehearsedDifferences;
    nodes.push(...page.nodes);
    if (!page.next) return nodes;
    after = page.next;
  }
}

describe('a change of policy rehearsed over past invoices', () => {
  test('finds what the same invoices meet once it is published', async () => {
    const [controller, key] = [await house.as('lumen', 'controller'), house.key('lumen')];
    const from = new Date();
    const first = await month(key, 'alder', 'GB111111111');
    const before = await found(first);
    const began = await controller.ask(BEGIN, { input: { changes: LOOSER, from } });
    expect(began.beginRehearsal.__typename).toBe('RehearsalBegun');
    const rehearsal = await finished(controller, began.beginRehearsal.rehearsal.id);
    expect(rehearsal).toMatchObject({
      state: 'DONE',
      figures: { invoices: first.length, done: first.length, leftOut: 0 },
    });

    const { publishPolicy } = await controller.ask(PUBLISH, { input: { changes: LOOSER, reason: 'As rehearsed.' } });
    expect(publishPolicy.__typename).toBe('PolicyPublished');
    const second = await month(key, 'birch', 'GB222222222');
    const after = await found(second);

    const told = await differences(controller, rehearsal.id);
    const rehearsed = before.map((codes, at) => {
      const mine = told.filter((one) => one.invoice.number === first[at]);
      const said = (one: (typeof told)[number], amount: string) =>
        `${one.code} ${one.line ?? '-'} ${decimal(amount).toFixed()}`;
      const gone = mine.filter(({ effect }) => effect === 'VANISHES').map((one) => said(one, one.was));
      const come = mine.filter(({ effect }) => effect === 'OPENS').map((one) => said(one, one.becomes));
      return [...codes.filter((one) => !gone.includes(one)), ...come].sort();
    });
    expect(rehearsed).toEqual(after);
    for (const code of ['AP.MATCH.PRICE', 'AP.REF.RECEIPT_MISSING', 'AP.DUP.SUSPECTED'])
      expect(told.some((one) => one.effect === 'VANISHES' && one.code === code)).toBe(true);
    expect(rehearsal.figures.stoppedBefore).toBe(before.filter((codes) => codes.length).length);
    expect(rehearsal.figures.stoppedAfter).toBe(after.filter((codes) => codes.length).length);
    const due = told.find(({ effect, code }) => effect === 'DUE' && code.startsWith('AP.REF'));
    expect(due).toMatchObject({ was: '24 h', becomes: '2 h' });
    expect(told.find(({ effect }) => effect === 'APPROVER')).toMatchObject({
      was: 'approver',
      becomes: '2 × controller',
    });
    const title = 'Price differs from the order';
    const steps = told.find(({ effect, code }) => effect === 'STEPS' && code === 'AP.MATCH.PRICE');
    expect(steps).toMatchObject({ was: title, becomes: `${title}, with other steps` });
    const { rows } = await house.owner.query(
      `SELECT DISTINCT c.playbook_version AS version, i.number LIKE '%birch%' AS after FROM case_file c
       JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id WHERE c.playbook_key = 'price-variance' AND i.number = ANY($1)`,
      [[...first, ...second]],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { version: 2, after: false },
        { version: 3, after: true },
      ]),
    );
    expect(rows).toHaveLength(2);
    for (const { effect, code, count } of rehearsal.figures.effects)
      expect(told.filter((one) => one.effect === effect && one.code === code)).toHaveLength(count);
  }, 120_000);

  test('looks at invoices that nothing was doubtful on where a field becomes required', async () => {
    const controller = await house.as('lumen', 'controller');
    const changes = [
      { key: 'document.requiredFields', value: ['contractReference'], merge: 'extend' },
      { key: 'supplier.requiredFields', value: ['registrationId'] },
    ];
    const began = await controller.ask(BEGIN, { input: { changes, from: new Date(Date.now() - 3_600_000) } });
    const { figures } = await finished(controller, began.beginRehearsal.rehearsal.id);
    for (const code of ['AP.DOC.MISSING_FIELD', 'MD.VENDOR.INCOMPLETE'])
      expect(figures.effects).toContainEqual(
        expect.objectContaining({ effect: 'OPENS', code, count: figures.invoices }),
      );
    expect(figures.stoppedAfter).toBe(figures.invoices);
  });

  test('runs over all tenants of a partner, shows him figures, and their invoices only to themselves', async () => {
    const partner = await house.as('castellan', 'partner-admin');
    const changes = [{ key: 'match.price.tolerancePercent', value: limit('0.5'), mode: 'ceiling' }];
    const from = new Date(Date.now() - 30 * 86_400_000);
    const began = await partner.ask(BEGIN, { input: { changes, from } });
    const { id } = began.beginRehearsal.rehearsal;
    const rehearsal = await finished(partner, id);
    expect(rehearsal.parts.map((part: { tenantName: string }) => part.tenantName)).toHaveLength(2);
    const sum = rehearsal.parts.reduce(
      (all: number, part: { figures: { done: number } }) => all + part.figures.done,
      0,
    );
    expect(rehearsal.figures).toMatchObject({ done: sum, invoices: sum });
    expect(await differences(await house.as('lumen', 'controller'), id)).not.toHaveLength(0);
    expect((await partner.graphql(DIFFERENCES, { id })).text).toContain('FORBIDDEN');
    for (const [slug, role] of [
      ['acme', 'controller'],
      ['meridian', 'partner-admin'],
    ] as const) {
      const stranger = await house.as(slug, role);
      expect((await stranger.ask(LOOK, { id })).rehearsal).toBeNull();
      expect((await stranger.ask(LOOK, { id, scope: house.tenant('lumen').id })).rehearsal).toBeNull();
      expect((await stranger.ask(CANCEL, { input: { id } })).cancelRehearsal.__typename).toBe('NotFound');
      if (role === 'controller') expect(await differences(stranger, id)).toHaveLength(0);
    }
  });

  test('stops when it is cancelled, and goes on where a worker was lost', async () => {
    const controller = await house.as('lumen', 'controller');
    const input = { changes: [{ key: 'order.required', value: false }], from: new Date(Date.now() - 3_600_000) };
    await house.rest();
    const { id } = (await controller.ask(BEGIN, { input })).beginRehearsal.rehearsal;
    const other = (await controller.ask(BEGIN, { input })).beginRehearsal.rehearsal.id;
    expect((await controller.ask(CANCEL, { input: { id } })).cancelRehearsal.rehearsal.state).toBe('CANCELLED');
    // As a worker leaves it that was lost in the middle: its lease runs out.
    await house.owner.query(
      `UPDATE outbox SET state = 'leased', epoch = epoch + 1, leased_until = now() + interval '1 second' WHERE kind = 'rehearsal.slice'`,
    );
    await house.work();
    expect((await finished(controller, other)).state).toBe('DONE');
    expect((await controller.ask(LOOK, { id })).rehearsal).toMatchObject({ state: 'CANCELLED', figures: { done: 0 } });
    const { rows } = await house.owner.query(
      `SELECT action, subject_id FROM audit_entry WHERE action LIKE 'rehearsal.%' AND subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map((row) => row.action)).toEqual(['rehearsal.begun', 'rehearsal.cancelled']);
  });

  test('comes before a draft is submitted where policy asks for it', async () => {
    const controller = await house.as('ostrava', 'controller');
    const ask = async (changes: object[]) =>
      (await controller.ask(PUBLISH, { input: { changes, reason: 'Look before you leap.' } })).publishPolicy;
    expect((await ask([{ key: 'policy.rehearsed', value: true }])).__typename).toBe('PolicyPublished');
    const changes = [{ key: 'order.required', value: false }];
    expect(await ask(changes)).toMatchObject({ code: 'REHEARSAL_NEEDED' });
    const save = async (title: string, id?: string) =>
      (
        await controller.ask(
          'mutation($input: SavePolicyDraftInput!) { savePolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { id revision } } } }',
          { input: { id, title, reason: 'Orders come later here.', changes } },
        )
      ).savePolicyDraft.draft;
    const submit = async ({ id, revision }: { id: string; revision: number }) =>
      (
        await controller.ask(
          'mutation($input: SubmitPolicyDraftInput!) { submitPolicyDraft(input: $input) { __typename ... on Invalid { code } } }',
          { input: { id, expectedRevision: revision } },
        )
      ).submitPolicyDraft;
    const rehearse = async (draftId: string) => {
      const begun = await controller.ask(BEGIN, { input: { draftId, from: new Date(Date.now() - 86_400_000) } });
      await finished(controller, begun.beginRehearsal.rehearsal.id);
    };
    const draft = await save('No orders');
    expect(await submit(draft)).toMatchObject({ code: 'REHEARSAL_NEEDED' });
    await rehearse(draft.id);
    const changed = await save('No orders at all', draft.id);
    expect(await submit(changed)).toMatchObject({ code: 'REHEARSAL_NEEDED' });
    await rehearse(draft.id);
    expect((await submit(changed)).__typename).toBe('PolicyDraftSaved');
  });

  test('is refused in words where it cannot run', async () => {
    const controller = await house.as('lumen', 'controller');
    const change = { key: 'order.required', value: false };
    const ask = async (input: object, caller = controller) => (await caller.ask(BEGIN, { input })).beginRehearsal;
    const from = new Date(Date.now() - 1000);
    expect(await ask({ changes: [change], from: new Date(Date.now() + 60_000) })).toMatchObject({ code: 'BAD_PERIOD' });
    expect(await ask({ changes: [], from })).toMatchObject({ code: 'CHANGES_NEEDED' });
    expect(await ask({ changes: [{ key: 'order.required', value: 'perhaps' }], from })).toMatchObject({
      __typename: 'PolicyRefused',
    });
    expect(await ask({ draftId: '019ad000-0000-7000-8000-000000000000', from })).toMatchObject({
      __typename: 'NotFound',
      path: 'input.draftId',
    });
    const platform = await house.at('platform').signIn(house.demo.platform.users[0]!);
    expect(await ask({ changes: [change], from }, platform)).toMatchObject({ code: 'NO_INVOICES' });
  });
});
