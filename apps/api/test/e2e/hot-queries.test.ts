import { readFileSync } from 'node:fs';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import type { Caller } from '../house/caller.ts';
import { crowd } from '../house/crowd.ts';
import { invoiceXml, priceCase, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { readsOf, type Sent, statementsOf } from '../house/plans.ts';
import { caseOf, eventually } from './casework.ts';

const ROWS = 8_000;
/** A statement of a person's or a document's way looks at no more rows of a table than this, however many there are. */
const LOOKED_MAX = 2_000;
const CROWDED = [
  ...[
    'document',
    'invoice',
    'judgement_facts',
    'case_file',
    'case_event',
    'exception_record',
    'task',
    'allocation',
    'effect',
  ],
  ...['purchase_order', 'goods_receipt', 'goods_receipt_line', 'audit_entry', 'mail'],
];
/** All but each two hundredth is over, as after years of use: what is open may be looked at more than once. */
const OLD = `tenant_id = $1 AND hashtext(id::text) % 200 <> 0`;
const PAST = [
  `UPDATE case_file SET closed_at = opened_at + interval '1 day', state = 'RESOLVED' WHERE closed_at IS NULL AND ${OLD}`,
  `UPDATE invoice SET status = 'released' WHERE status = 'held' AND ${OLD}`,
  `UPDATE task SET state = 'done', done_at = opened_at WHERE state = 'open' AND ${OLD}`,
  `UPDATE exception_record SET state = 'resolved' WHERE state = 'open' AND ${OLD}`,
];
/** The pages' own documents that are opened all day, with what they are opened with. */
const PAGES: [string, object?][] = [
  ['Cases', { first: 50 }],
  ['Cases', { first: 50, filter: { search: 'PLANNED' } }],
  ['Cases', { first: 50, filter: { code: ['AP.MATCH.PRICE'] } }],
  ['Documents', { first: 50 }],
  ['Awaits', {}],
  ['AuditLog', {}],
  ['AuditLog', { filter: { object: 'PLANNED' } }],
  ['Approvals'],
  ['Mails', {}],
  ['DeadLetters', {}],
  ['Me'],
];

/** Counts stop at a limit, and the overview's figures are about what came and went in a period. */
const MAY_BE_WIDE =
  /(LIMIT (\$\d|10000)\) AS counted$)|(^SELECT COUNT\(\*\).* LIMIT \$\d OFFSET)|interval '(30|90) days'/;

const database = useDatabase();
let house: House;
let sent: Sent[];
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
  await release(await house.as('acme', 'controller'), await priceCase(house.key('acme'), 'EARLIER'));
  const { id } = house.tenant('acme');
  await crowd(house.owner, id, CROWDED, ROWS);
  for (const statement of PAST) await house.owner.query(statement, [id]);
  await house.owner.query(`VACUUM ANALYZE ${CROWDED.join(', ')}`);
  sent = await statementsOf(oneDay);
}, 180_000);
afterAll(() => house?.close());

const pages = JSON.parse(readFileSync('packages/contract/documents.json', 'utf8')) as Record<string, string>;
const pageOf = (name: string) => Object.values(pages).find((text) => text.startsWith(`query ${name}`))!;

/** A document that passes, one that is held, its case looked at and released, and the pages in between. */
async function oneDay(): Promise<void> {
  const key = house.key('acme');
  const [controller, auditor] = [await house.as('acme', 'controller'), await house.as('acme', 'auditor')];
  const id = await priceCase(key, 'PLANNED');
  await sendDocument(key, invoiceXml({ number: 'PLAIN-1', order: 'PO-PLANNED', price: '9.00', quantity: '1' }));
  await controller.ask(pageOf('CaseById'), { id });
  for (const [name, variables] of PAGES)
    await (name === 'AuditLog' ? auditor : controller).ask(pageOf(name), variables);
  await release(controller, id);
}

async function release(caller: Caller, id: string): Promise<void> {
  await caller.ask('mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "Seen." }) { __typename } }', {
    id,
  });
  await eventually(
    () => caseOf(caller, id),
    (one) => one.state === 'RESOLVED',
  );
}

test('no statement of a day looks at more rows than it needs, however many a tenant has', async () => {
  const connectionString = house.get<Config>(Config as never).databaseUrl('app');
  const app = new pg.Client({ connectionString, options: '-c TimeZone=UTC -c enable_seqscan=off -c jit=off' });
  await app.connect();
  const wide = new Map<string, string>();
  let read = 0;
  for (const one of sent.filter(({ text }) => !MAY_BE_WIDE.test(text)))
    for (const { table, how, rows } of await readsOf(app, one).catch(() => [])) {
      read++;
      if (rows > LOOKED_MAX) wide.set(one.text, `${rows} of ${table} by ${how}`);
    }
  await app.end();
  const words = [...wide].map(([text, how]) => `${how}: ${text.replace(/\s+/g, ' ').trim().slice(0, 300)}`);
  expect(words).toEqual([]);
  expect(read).toBeGreaterThan(100);
});
