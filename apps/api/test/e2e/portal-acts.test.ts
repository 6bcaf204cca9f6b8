import { useDatabase } from '@clearhold/testing/vitest';
import { operationText, type Written } from '@clearhold/ui/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as documents from '../../../portal/src/features/case/documents.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, firstCase } from './casework.ts';

const database = useDatabase();
let house: House;
let analyst: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  analyst = await house.as('acme', 'analyst');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const text = (document: unknown) => operationText(document as Written);
// Those that answer with the case.
const acts = Object.entries(documents).filter(([, document]) => /^mutation[\s\S]*WholeCase/.test(text(document)));

test('each act of the case page may ask for the whole case in its answer, whoever tries it', async () => {
  expect(acts).toHaveLength(14);
  const inputs: Record<string, unknown> = {
    COMPLETE: { taskId: 'none', outcome: 'accept' },
    TAKE_BACK: { taskId: 'none' },
    DECIDE: { taskId: 'none', decision: 'approve' },
    RELEASE: { caseId: 'none', reason: 'r' },
    OVERRIDE: { exceptionId: 'none', reason: 'r' },
    ASK: { caseId: 'none', question: 'q' },
    PAUSE: { caseId: 'none', reason: 'r' },
    RESUME: { caseId: 'none' },
    LEAVE_OUT: { caseId: 'none', stepId: 's', reason: 'r' },
    GO_BACK: { caseId: 'none', stepId: 's', reason: 'r' },
    RETRY_STEP: { caseId: 'none', stepId: 's', reason: 'r' },
    COMMENT: { caseId: 'none', text: 't' },
    REVOKE: { id: 'none' },
    CODE_LINES: { caseId: 'none', lines: [{ line: '1', account: '4711' }] },
  };
  for (const [name, document] of acts) {
    const { json } = await analyst.graphql(text(document), { input: inputs[name] });
    expect(json.errors, name).toBeUndefined();
    expect((Object.values(json.data)[0] as { __typename: string }).__typename, name).toMatch(/^(NotFound|Denied)$/);
  }
});

test('an act answers with the case as a reading after it shows it', async () => {
  const { id } = await firstCase(analyst, 'AP.MATCH.PRICE');
  const { addComment } = await analyst.ask(text(documents.COMMENT), { input: { caseId: id, text: 'Looking at it.' } });
  expect(addComment.case.comments.at(-1)).toMatchObject({ text: 'Looking at it.' });
  const { case: read } = await analyst.ask(text(documents.CASE_BY_ID), { id });
  expect(addComment.case).toEqual(read);
});

test('a fragment hides nothing of what a document costs', async () => {
  const field = (n: number) => `h${n}: history(first: 100) { text details mark who at seq }`;
  const wide = Array.from({ length: 12 }, (_, n) => field(n)).join(' ');
  const inFragment = `{ cases { edges { node { ...Wide } } } } fragment Wide on Case { ${wide} }`;
  const twice = `{ cases(first: 100) { edges { node { ...A ... on Case { ...A } } } } } fragment A on Case { tasks { outcomes { key label effect } form { key label options { key } } } path { title } }`;
  for (const query of [`{ cases { edges { node { ${wide} } } } }`, inFragment, twice]) {
    const { status, json } = await analyst.graphql(query);
    expect([status, json.errors?.[0]?.message], query.slice(0, 60)).toEqual([400, expect.stringContaining('Cost')]);
  }
});

test('a sheet that was filled in by hand is done as on the page: authority, versions and reasons count, and nothing twice', async () => {
  const [buyer, approver, foreign] = await Promise.all([
    house.as('acme', 'buyer'),
    house.as('acme', 'approver'),
    house.as('lumen', 'buyer'),
  ]);
  const take = async (who: Caller) => (await who.ask('{ handSheet { csv rows } }')).handSheet;
  const bring = async (who: Caller, csv: string) =>
    (
      await who.ask(
        'mutation($csv: String!) { bringBackDecisions(input: { csv: $csv }) { __typename ... on DecisionsBroughtBack { rows { line case state message } } ... on Refusal { code message } } }',
        { csv },
      )
    ).bringBackDecisions;
  const sheet = await take(buyer);
  const lines = sheet.csv.trim().split('\r\n');
  expect(lines).toHaveLength(sheet.rows + 1);
  const at = lines.findIndex((line: string) => line.includes('acceptPrice'));
  const filled = lines[at].replace(/,,$/, ',acceptPrice,Agreed by phone.');
  const [task, version, number] = filled.split(',');
  const others = lines.slice(1).filter((_: string, index: number) => index !== at - 1);
  const head = lines[0];
  const file = [head, filled, ...others, `${task},${version},${number},,,,,,,,fly,No.`].join('\r\n');
  expect(await bring(await house.as('acme', 'auditor'), file).catch(() => null)).not.toMatchObject({
    rows: [{ state: 'APPLIED' }],
  });
  expect((await bring(foreign, file)).rows[0]).toMatchObject({
    state: 'REFUSED',
    message: expect.stringMatching(/no such task/),
  });
  expect((await bring(approver, file)).rows[0].state).toBe('REFUSED');
  expect((await bring(buyer, [head, filled.replace(`,${version},`, ',0,')].join('\n'))).rows[0]).toMatchObject({
    state: 'REFUSED',
    message: expect.stringMatching(/changed/i),
  });
  const first = (await bring(buyer, file)).rows;
  expect(first[0]).toMatchObject({ line: 2, case: number, state: 'APPLIED', message: null });
  expect(first.slice(1, -1).every(({ state }: { state: string }) => state === 'EMPTY')).toBe(true);
  expect(first.at(-1)).toMatchObject({ state: 'REFUSED', message: expect.stringMatching(/^Decide one of these/) });
  expect((await bring(buyer, file)).rows[0].state).toBe('APPLIED_BEFORE');
  expect(await bring(buyer, 'no sheet')).toMatchObject({ __typename: 'Invalid', code: 'SHEET_INVALID' });
  const { id } = await firstCase(buyer, 'AP.MATCH.PRICE', (one) => String(one.number) === number);
  const answered = (await caseOf(buyer, id)).history.filter((entry) => entry.text.includes('Agreed by phone.'));
  expect(answered.length).toBeLessThanOrEqual(1);
  expect((await caseOf(buyer, id)).tasks.find((one) => one.id === task)?.state).toBe('DONE');
});
