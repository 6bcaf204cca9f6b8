import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, decide, eventually, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let people: Record<'analyst' | 'approver' | 'controller' | 'buyer' | 'auditor', Caller>;
beforeAll(async () => {
  house = await House.open(database().env);
  const roles = ['analyst', 'approver', 'controller', 'buyer', 'auditor'] as const;
  people = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await house.as('acme', role)])),
  ) as typeof people;
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const ASK =
  'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { __typename ... on SupplierAsked { url link { id } } ... on Invalid { code } ... on Denied { code } } }';
const ANSWER =
  'mutation($input: AnswerMatterInput!) { answerMatter(input: $input) { __typename ... on MatterAnswered { matter { state } } ... on NotFound { code } ... on Invalid { code } } }';

const asked = async (caseId: string, question = 'Which price is right?') => {
  const { askSupplier } = await people.analyst.ask(ASK, { input: { caseId, question } });
  return { token: String(askSupplier.url).split('/s/')[1]!, linkId: askSupplier.link.id as string };
};

describe('one invoice’s day', () => {
  test('goes from a price that differs to one confirmed release, by the right people, seen by nobody else', async () => {
    const { id, invoiceNumber } = await firstCase(people.buyer, 'AP.MATCH.PRICE', (one) => one.title.includes('9.75'));
    let now = await caseOf(people.buyer, id);
    const question = now.tasks.find((task) => task.state === 'OPEN')!;
    expect(await complete(people.approver, question.id, 'acceptPrice')).not.toMatchObject({
      __typename: 'CaseChanged',
    });
    expect(await complete(people.buyer, question.id, 'disputePrice')).toMatchObject({ __typename: 'CaseChanged' });
    now = await eventually(
      () => caseOf(people.buyer, id),
      (one) => one.state === 'WAITING_SUPPLIER' && one.supplierLinks.length > 0,
    );
    const { token } = await asked(id);
    const { caller: supplier, answer: opened } = await house.at('acme').openLink(token);
    expect(opened.json.data.openMatter).toMatchObject({
      __typename: 'MatterOpened',
      matter: { caseNumber: now.number, state: 'OPEN' },
    });
    const answers = async (action: string, text: string, state: string) => {
      const { answerMatter } = await supplier.ask(ANSWER, { input: { action, reason: 'PRI', text } });
      expect(answerMatter).toMatchObject({ __typename: 'MatterAnswered' });
      now = await eventually(
        () => caseOf(people.buyer, id),
        (one) => one.state === state && one.history.some((entry) => entry.text.includes(text)),
      );
    };
    const values = [{ line: '99', field: 'PRICE', value: '9.50' }];
    const { answerMatter: odd } = await supplier.ask(ANSWER, { input: { action: 'NIN', values } });
    expect(odd).toEqual({ __typename: 'Invalid', code: 'NO_SUCH_LINE' });
    // The history tells what he chose in his own words, and a later answer moves the case until somebody decides.
    await answers('PIN', 'Here is our price letter.', 'WAITING_INTERNAL');
    const told = now.history.map((entry) => entry.text).join('\n');
    expect(told).toContain('settled: We send information: Here is our price letter.');
    expect(told).not.toContain('billed price is right');
    await answers('NIN', 'Sorry, our mistake.', 'WAITING_SUPPLIER');
    expect(now.waitingFor).toBe('Wait for the credit note or revised invoice');
    const disputes = async () => {
      const shown = await people.buyer.ask('query($id: ID!) { case(id: $id) { exceptions { code state summary } } }', {
        id,
      });
      const all = shown.case.exceptions as { code: string; state: string; summary: string }[];
      return all.filter((one) => one.code === 'AP.DISPUTE.SUPPLIER').map((one) => `${one.state}: ${one.summary}`);
    };
    expect(await disputes()).toEqual([]);
    await answers('NOA', 'Prices rose in October.', 'WAITING_INTERNAL');
    expect(await disputes()).toEqual(['OPEN: The supplier maintains the invoice: Prices · Prices rose in October.']);
    expect(now.history.map((entry) => entry.mark)).toContain('SUPPLIER');
    expect(
      await complete(people.buyer, now.tasks.find((task) => task.state === 'OPEN')!.id, 'acceptPrice'),
    ).toMatchObject({ __typename: 'CaseChanged' });
    now = await eventually(
      () => caseOf(people.approver, id),
      (one) => one.tasks.some((task) => task.kind === 'APPROVAL' && task.state === 'OPEN'),
    );
    const approval = now.tasks.find((task) => task.kind === 'APPROVAL' && task.state === 'OPEN')!;
    expect((await decide(people.buyer, approval.id)).__typename).not.toBe('CaseChanged');
    expect((await decide(people.approver, approval.id)).__typename).toBe('CaseChanged');
    now = await eventually(
      () => caseOf(people.buyer, id),
      (one) => one.state === 'RESOLVED',
    );
    expect(now.invoice.status).toBe('RELEASED');
    expect(now.effects).toHaveLength(1);
    expect(now.effects[0]).toMatchObject({ state: 'DONE', confirmation: expect.stringMatching(/\d/) });
    const done = house.erp
      .state()
      .effects.filter((effect) => JSON.stringify(effect).includes(now.effects[0]!.key.replaceAll('/', ':')));
    expect(done.length).toBeLessThanOrEqual(1);
    // The other tenant of the same partner, asked in every way, knows nothing of it.
    for (const slug of ['borealis', 'lumen']) {
      const other = await house.as(slug, 'controller');
      expect((await other.ask('query($id: ID!) { case(id: $id) { id } }', { id })).case).toBeNull();
      const log = await other.ask('query($id: ID!) { auditLog(filter: { subjectId: $id }) { totalCount } }', { id });
      expect(log.auditLog.totalCount).toBe(0);
    }
    expect(invoiceNumber).toBeTruthy();
  });

  test('a question asked by hand has the case wait for the supplier; the answer, or taking it back, brings it back', async () => {
    const { id } = await firstCase(people.analyst, 'AP.DUP.SUSPECTED');
    const before = await caseOf(people.analyst, id);
    expect(before.state).toBe('WAITING_INTERNAL');
    const { token } = await asked(id, 'Is this the same delivery?');
    const waits = { state: 'WAITING_SUPPLIER', waitingFor: 'The supplier’s answer' };
    expect(await caseOf(people.analyst, id)).toMatchObject(waits);
    const list = '{ cases(filter: { view: "waiting-for-supplier" }) { edges { node { id } } } }';
    expect(JSON.stringify(await people.analyst.ask(list))).toContain(id);
    const { caller: supplier } = await house.at('acme').openLink(token);
    await supplier.ask(ANSWER, { input: { action: 'NOA', reason: 'OTH', text: 'No, another one.' } });
    const back = await eventually(
      () => caseOf(people.analyst, id),
      (one) => one.state === 'WAITING_INTERNAL',
    );
    expect(back.waitingFor).toBe(before.waitingFor);
    expect(back.history.map((entry) => entry.text).join(' ')).toContain('No, another one.');
    const { linkId } = await asked(id);
    expect(await caseOf(people.analyst, id)).toMatchObject(waits);
    await people.analyst.ask('mutation($id: ID!) { revokeSupplierLink(input: { id: $id }) { __typename } }', {
      id: linkId,
    });
    expect((await caseOf(people.analyst, id)).state).toBe('WAITING_SUPPLIER');
    await people.analyst.ask('mutation($id: ID!) { revokeSupplierLink(input: { id: $id }) { __typename } }', {
      id: (await caseOf(people.analyst, id)).supplierLinks.find((link) => link.id !== linkId)!.id,
    });
    expect((await caseOf(people.analyst, id)).state).toBe('WAITING_INTERNAL');
  });

  test('a supplier’s link opens one matter as its page shows it: neither the case behind it nor any list', async () => {
    const { id } = await firstCase(people.analyst, 'AP.MATCH.PRICE', (one) => one.title.includes('10.10'));
    const { token } = await asked(id);
    const { caller: supplier } = await house.at('acme').openLink(token);
    const { matter } = await supplier.ask('{ matter { invoiceNumber lines { billed expected } question } }');
    expect(matter.lines).not.toEqual([]);
    for (const query of [
      '{ cases(first: 50) { edges { node { id priority { score reason } } } } }',
      `{ case(id: "${id}") { priority { reason } tasks { id } exceptions { tolerance evidence } } }`,
      '{ queueViews { key count } }',
      '{ documents { totalCount } }',
      '{ people { email } }',
      '{ auditLog { totalCount } }',
      '{ overview { openCases } }',
      '{ tasks { id } }',
      '{ apiKeys { id } }',
      '{ deadLetters { id } }',
      '{ roleCatalogue { key } }',
      '{ sessions { id } }',
    ]) {
      const answer = await supplier.graphql(query);
      expect(answer.json.errors?.[0]?.extensions?.code ?? answer.text, query).toBe('FORBIDDEN');
    }
  });

  test('a link that was taken back, ran out, or is of another host does not work, and says the same', async () => {
    const { id } = await firstCase(people.analyst, 'AP.MATCH.PRICE', (one) => one.title.includes('10.10'));
    const gone = async (token: string, slug = 'acme') =>
      (await house.at(slug).openLink(token)).answer.json.data.openMatter;
    const nothing = { __typename: 'NotFound', code: 'LINK_GONE' };
    const { token, linkId } = await asked(id);
    const { caller } = await house.at('acme').openLink(token);
    expect(await gone(token, 'borealis')).toEqual(nothing);
    expect(await gone('x'.repeat(43))).toEqual(nothing);
    const revoked = await people.analyst.ask(
      'mutation($id: ID!) { revokeSupplierLink(input: { id: $id }) { __typename } }',
      { id: linkId },
    );
    expect(revoked.revokeSupplierLink.__typename).toBe('CaseChanged');
    expect(await gone(token)).toEqual(nothing);
    expect((await caller.graphql('{ matter { caseNumber } }')).json.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const late = await asked(id);
    await house.owner.query(`UPDATE supplier_link SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      late.linkId,
    ]);
    expect(await gone(late.token)).toEqual(nothing);
  });
});

describe('controls that cannot be turned into bypasses', () => {
  test('a price is never edited: refused by name, and the try is in the log', async () => {
    const { id } = await firstCase(people.analyst, 'AP.MATCH.PRICE', (one) => one.title.includes('10.10'));
    const { correctInvoice } = await people.analyst.ask(
      'mutation($input: CorrectInvoiceInput!) { correctInvoice(input: $input) { __typename ... on PriceEditForbidden { code message waysOut } } }',
      { input: { caseId: id, line: '1', field: 'price', value: '9.40' } },
    );
    expect(correctInvoice).toMatchObject({
      __typename: 'PriceEditForbidden',
      waysOut: expect.arrayContaining([expect.stringContaining('revised invoice')]),
    });
    const { auditLog } = await people.auditor.ask(
      'query($id: ID!) { auditLog(filter: { subjectId: $id, action: "invoice" }) { edges { node { action actor } } } }',
      { id },
    );
    expect(auditLog.edges[0].node.action).toBe('invoice.editRefused');
  });

  test('whoever prepared a case does not approve it, whatever roles he holds; the refusal stays in the log', async () => {
    const { id } = await firstCase(people.buyer, 'AP.MATCH.PRICE', (one) => one.title.includes('10.10'));
    const admin = await house.as('acme', 'tenant-admin');
    const { people: team } = await admin.ask('{ people { id email } }');
    const bea = team.find((one: { email: string }) => one.email.startsWith('bea.'));
    const task = (await caseOf(people.buyer, id)).tasks.find((one) => one.state === 'OPEN')!;
    expect((await complete(people.buyer, task.id, 'acceptPrice')).__typename).toBe('CaseChanged');
    const { setRoles } = await admin.ask(
      'mutation($input: SetRolesInput!) { setRoles(input: $input) { __typename ... on Invalid { code } ... on Denied { code } } }',
      { input: { personId: bea.id, roles: ['controller', 'approver'] } },
    );
    expect(setRoles).toMatchObject({ __typename: 'PersonSaved' });
    const now = await eventually(
      () => caseOf(people.controller, id),
      (one) => one.tasks.some((item) => item.kind === 'APPROVAL' && item.state === 'OPEN'),
    );
    const approval = now.tasks.find((item) => item.kind === 'APPROVAL' && item.state === 'OPEN')!;
    expect(await decide(people.buyer, approval.id)).toMatchObject({ __typename: 'PreparerCannotApprove' });
    const release = await people.buyer.ask(
      'mutation($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }',
      { input: { caseId: id, reason: 'I say so' } },
    );
    expect(release.releaseHold.__typename).not.toBe('CaseChanged');
    const { auditLog } = await people.auditor.ask(
      'query($id: ID!) { auditLog(filter: { subjectId: $id, action: "approval" }) { edges { node { action } } } }',
      { id },
    );
    expect(auditLog.edges.map((edge: { node: { action: string } }) => edge.node.action)).toContain('approval.denied');
    // The amount is above an approver's authority: the controller's reaches.
    const above = await decide(people.approver, approval.id);
    expect(['AboveAuthority', 'Denied']).toContain(above.__typename);
    expect((await decide(people.controller, approval.id)).__typename).toBe('CaseChanged');
  });

  test('a person of one unit sees that unit’s documents, cases and tasks, by whichever way', async () => {
    const admin = await house.as('acme', 'tenant-admin');
    const { createUnit } = await admin.ask(
      'mutation($input: CreateUnitInput!) { createUnit(input: $input) { __typename ... on UnitSaved { unit { id } } } }',
      { input: { slug: 'poznan', name: 'Acme Poznań' } },
    );
    const { unit } = createUnit;
    const user = { email: 'ula@acme.example', password: 'a word for Ula alone', roles: [] };
    const { invitePerson } = await admin.ask(
      'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename ... on Refusal { message } } }',
      { input: { name: 'Ula Nowak', email: user.email, password: user.password, roles: [`analyst@${unit.id}`] } },
    );
    expect(invitePerson).toMatchObject({ __typename: 'PersonSaved' });
    const ula = await house.at('acme').signIn(user);
    const { documents } = await people.analyst.ask('{ documents { edges { node { id invoice { id } } } } }');
    const { id, invoice } = documents.edges
      .map((edge: { node: object }) => edge.node)
      .find((one: { invoice: unknown }) => one.invoice);
    const seen = await ula.ask(
      'query($id: ID!, $invoice: ID!) { documents { totalCount } cases { totalCount } tasks { id } document(id: $id) { id } invoice(id: $invoice) { id } }',
      { id, invoice: invoice.id },
    );
    expect(seen).toEqual({
      documents: { totalCount: 0 },
      cases: { totalCount: 0 },
      tasks: [],
      document: null,
      invoice: null,
    });
    for (const path of [`/v1/documents/${id}`, `/v1/documents/${id}/content`]) {
      expect((await people.analyst.get(path)).status).toBe(200);
      expect((await ula.get(path)).status).toBe(404);
    }
    await house.owner.query('UPDATE document SET unit_id = $2 WHERE id = $1', [id, unit.id]);
    expect(
      (await ula.ask('query($id: ID!) { document(id: $id) { id } documents { totalCount } }', { id })).documents
        .totalCount,
    ).toBe(1);
    expect((await ula.get(`/v1/documents/${id}/content`)).status).toBe(200);
  });
});
