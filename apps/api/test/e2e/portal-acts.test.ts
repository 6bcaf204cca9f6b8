import { useDatabase } from '@clearhold/testing/vitest';
import { operationText, type Written } from '@clearhold/ui/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as documents from '../../../portal/src/features/case/documents.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { firstCase } from './casework.ts';

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
const acts = Object.entries(documents).filter(([, document]) => text(document).startsWith('mutation'));

test('each act of the case page may ask for the whole case in its answer, whoever tries it', async () => {
  expect(acts).toHaveLength(13);
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
