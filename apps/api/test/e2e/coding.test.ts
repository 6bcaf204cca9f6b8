import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let analyst: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  analyst = await house.as('ostrava', 'analyst');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const CODING = `query($id: ID!) { case(id: $id) { version tasks { id kind state blockedBecause } history { text }
  coding { line stated net { amount } chosen { account costCentre } proposals { account costCentre percent reasons } } } }`;
const shown = async (id: string) => (await analyst.ask(CODING, { id })).case;
const CODE = `mutation($input: CodeLinesInput!) { codeLines(input: $input) { __typename ... on Refusal { code message path }
  ... on CaseChanged { case { coding { chosen { account costCentre } } } } } }`;

// Promise: a line whose account may not be used is proposed what its supplier's earlier lines were for; a person says it, within the
// wall, in the log, and does not approve the release himself; the ERP is told with the release.
test('a line coded to a closed account is proposed the one it had before, and coded by a person who then approves no release', async () => {
  const { id } = await firstCase(analyst, 'AP.CODING.ACCOUNT');
  const before = await shown(id);
  expect(before.coding).toMatchObject([
    {
      line: '1',
      stated: '5999',
      chosen: null,
      proposals: [
        {
          account: '6410',
          costCentre: null,
          reasons: ['1 of 1 earlier line of this supplier', expect.stringMatching(/^Like “Corrugated box/)],
        },
      ],
    },
  ]);
  const code = async (caller: Caller, account: string, line = '1', caseId = id) =>
    (await caller.ask(CODE, { input: { caseId, lines: [{ line, account, costCentre: 'CC-10' }] } })).codeLines;
  expect(await code(analyst, '5999')).toMatchObject({ code: 'ACCOUNT_BLOCKED', path: 'input.lines.0.account' });
  expect(await code(analyst, ' ')).toMatchObject({ code: 'BAD_ACCOUNT' });
  expect(await code(analyst, '6410', '7')).toMatchObject({ code: 'NO_SUCH_LINE' });
  for (const slug of ['lumen', 'acme', 'borealis'])
    expect(await code(await house.as(slug, 'analyst'), '6410')).toMatchObject({ __typename: 'NotFound' });
  expect((await shown(id)).coding[0].chosen).toBeNull();

  const done = await code(await house.as('ostrava', 'controller'), '6410');
  expect(done.case.coding).toMatchObject([{ chosen: { account: '6410', costCentre: 'CC-10' } }]);
  const { rows } = await house.owner.query(
    `SELECT body::jsonb -> 'details' AS details FROM audit_entry WHERE action = 'invoice.coded'`,
  );
  expect(rows).toMatchObject([{ details: { lines: [{ line: '1', account: '6410', costCentre: 'CC-10' }] } }]);
  const after = await shown(id);
  expect(after.history.at(-1).text).toBe('Coded line 1 to 6410, cost centre CC-10');
  const task = after.tasks.find(({ state }: { state: string }) => state === 'OPEN');
  const COMPLETE = `mutation($input: CompleteTaskInput!) { completeTask(input: $input) { __typename ... on Refusal { code message } } }`;
  const input = { taskId: task.id, outcome: 'accept', reason: 'Coded as for the boxes before' };
  expect((await analyst.ask(COMPLETE, { input })).completeTask.__typename).toBe('CaseChanged');
  const approval = (await shown(id)).tasks.find((one: { kind: string }) => one.kind === 'APPROVAL');
  const DECIDE = `mutation($input: DecideApprovalInput!) { decideApproval(input: $input) { __typename ... on Refusal { message } } }`;
  const decide = async (role: string) =>
    (
      await (
        await house.as('ostrava', role)
      ).ask(DECIDE, { input: { taskId: approval.id, decision: 'approve', reason: 'Boxes as before' } })
    ).decideApproval;
  expect(await decide('controller')).toMatchObject({ __typename: 'PreparerCannotApprove' });
  expect(await decide('approver')).toEqual({ __typename: 'CaseChanged' });
  await house.quiet();
  const told = house.erp.state().invoices.filter(({ AccountAssignments }) => AccountAssignments);
  expect(told).toMatchObject([
    {
      PaymentBlockingReason: '',
      AccountAssignments: [{ SupplierLine: '1', GLAccount: '6410', CostCenter: 'CC-10' }],
    },
  ]);
});

test('where the ERP has no service for coding, the case says that the accounts are to be entered there by hand', async () => {
  await house.owner.query("UPDATE connection SET config = config - 'codingService' WHERE status = 'active'");
  const acme = await house.as('acme', 'analyst');
  const { id } = await firstCase(acme, 'AP.MATCH.PRICE', ({ title }) => title.includes('9.75'));
  await house.owner.query(
    `INSERT INTO coded_line (tenant_id, case_id, line, invoice_id, supplier_id, account, text, coded_by, coded_at)
     SELECT tenant_id, id, '1', invoice_id, supplier_id, '6410', 'Boxes', 'test', now() FROM case_file WHERE id = $1`,
    [id],
  );
  const task = (await caseOf(acme, id)).tasks.find(({ state }) => state === 'OPEN')!;
  await complete(await house.as('acme', 'buyer'), task.id, 'acceptPrice');
  const approval = (await caseOf(acme, id)).tasks.find(({ kind }) => kind === 'APPROVAL')!;
  const { decideApproval } = await (await house.as('acme', 'approver')).ask(
    'mutation($input: DecideApprovalInput!) { decideApproval(input: $input) { __typename ... on Refusal { message } } }',
    { input: { taskId: approval.id, decision: 'approve', reason: 'As agreed with them' } },
  );
  expect(decideApproval).toEqual({ __typename: 'CaseChanged' });
  await house.quiet();
  const texts = (await acme.ask(CODING, { id })).case.history.map(({ text }: { text: string }) => text);
  expect(texts.join('\n')).toMatch(/The ERP released the invoice .*enter the accounts there by hand/);
});
