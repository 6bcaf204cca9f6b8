import { useDatabase } from '@clearhold/testing/vitest';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let controller: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  controller = await house.as('acme', 'controller');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const CASES = `query($first: Int, $after: String, $filter: CaseFilter, $orderBy: CaseOrder) {
  cases(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount valueAtRisk { amount } edges { cursor node { id } } } }`;
const LOG = `query($first: Int, $after: String, $filter: AuditFilter) {
  auditLog(first: $first, after: $after, filter: $filter) { totalCount edges { cursor node { seq } } } }`;

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '%',
    '_',
    '\\',
    '\0',
    'a\0b',
    '\ud800',
    '>1',
    '<=99999999999999999999',
    "'; --",
    'x'.repeat(50_000),
  ),
  fc.uuid(),
);
const whole = fc.oneof(
  fc.constantFrom(null, undefined, -1, 0, 1, 200, 201, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5),
  fc.integer(),
  word,
);
const instant = fc.oneof(
  fc.constantFrom(
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '+275760-09-13T00:00:00Z',
    '2026-02-30T25:00:00Z',
    0,
    '',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  word,
);
const day = fc.oneof(fc.constantFrom('0002-01-01', '9998-12-31', '2026-02-30', '2026-11-22', null), word);
const parts = fc.oneof(
  fc.integer(),
  fc.double(),
  word,
  fc.constantFrom(null, 'infinity', 'PRIORITY', 'DUE', 'NaN', [], {}),
);
const cursor = fc.oneof(
  word,
  fc.constantFrom('0', '-1', '1e3', '999999999999999999999', '9'.repeat(15)),
  fc
    .tuple(fc.oneof(fc.constantFrom('PRIORITY', 'DUE', 'AMOUNT', 'OPENED'), parts), parts, fc.oneof(fc.uuid(), parts))
    .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const caseArguments = fc.record({
  first: maybe(whole),
  after: maybe(cursor),
  orderBy: fc.option(fc.oneof(fc.constantFrom('PRIORITY', 'DUE', 'AMOUNT', 'OPENED', null), word), { nil: undefined }),
  filter: maybe(
    fc.record(
      {
        view: fc.oneof(word, fc.constantFrom('mine', 'closed', 'overdue', 'constructor', null)),
        state: fc.oneof(fc.array(word, { maxLength: 4 }), word),
        code: fc.oneof(fc.array(word, { maxLength: 4 }), word),
        ownerId: word,
        supplierId: word,
        search: word,
        amountMin: fc.oneof(word, fc.constantFrom('9'.repeat(30), '-1', '.5', '1e9', 5)),
        openedFrom: day,
        openedTo: day,
        closedFrom: day,
        closedTo: day,
      },
      { requiredKeys: [] },
    ),
  ),
});
const logArguments = fc.record({
  first: maybe(whole),
  after: maybe(cursor),
  filter: maybe(fc.record({ subjectId: word, action: word, from: instant, to: instant }, { requiredKeys: [] })),
});

// Answered or refused in words; never a fault of ours.
async function fits(query: string, variables: unknown): Promise<void> {
  const { json, text } = await controller.graphql(query, variables);
  const [error] = json?.errors ?? [];
  if (!error) {
    expect(json?.data, text.slice(0, 200)).toBeTruthy();
    return;
  }
  expect(error.extensions.code, `${JSON.stringify(variables).slice(0, 300)} gave ${error.message}`).toBe(
    'BAD_USER_INPUT',
  );
  expect(error.message.length).toBeGreaterThan(15);
}

test('the queue narrows to days of the tenant’s clock, the first and the last counted', async () => {
  const countOf = async (filter: object) => (await controller.ask(CASES, { filter })).cases.totalCount;
  const { rows } = await house.owner.query(
    `SELECT (min(opened_at) AT TIME ZONE s.time_zone)::date::text AS first, (max(opened_at) AT TIME ZONE s.time_zone)::date::text AS last
     FROM case_file c JOIN scope s ON s.tenant_id = c.tenant_id AND s.id = s.tenant_id
     WHERE c.tenant_id = $1 AND c.closed_at IS NULL GROUP BY s.time_zone`,
    [house.tenant('acme').id],
  );
  const [{ first, last }] = rows;
  const all = await countOf({ view: 'all' });
  expect(all).toBeGreaterThan(0);
  expect(await countOf({ view: 'all', openedFrom: first, openedTo: last })).toBe(all);
  const dayBefore = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
  expect(await countOf({ view: 'all', openedTo: dayBefore })).toBe(0);
  expect(await countOf({ view: 'closed', closedFrom: '9998-12-30' })).toBe(0);
});

describe('odd arguments', () => {
  test('of the queue are answered or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(caseArguments, (variables) => fits(CASES, variables)),
      { seed: 42, numRuns: 400 },
    );
  });

  test('of the log are answered or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(logArguments, (variables) => fits(LOG, variables)),
      { seed: 42, numRuns: 400 },
    );
  });

  test.each<[string, string, unknown, RegExp]>([
    ['a negative page', CASES, { first: -1 }, /^first: .*1 to 200/],
    ['no page at all', LOG, { first: 0 }, /^first: .*1 to 200/],
    ['a cursor of nowhere', CASES, { after: 'nonsense' }, /^after: .*Leave it out/],
    ['an empty cursor', LOG, { after: '' }, /^after: .*Leave it out/],
    [
      'a cursor with another order’s place',
      CASES,
      { after: Buffer.from('["PRIORITY","high","x"]').toString('base64url') },
      /^after: /,
    ],
    ['a view that is none', CASES, { filter: { view: 'min' } }, /^filter\.view: .*mine, team/],
    ['a sign that no text can hold', CASES, { filter: { search: 'a\0' } }, /^filter\.search: .*U\+0000/],
    ['half a sign', LOG, { filter: { action: '\ud83d' } }, /^filter\.action: /],
    ['a day that is none', LOG, { filter: { from: '0000-01-01T00:00:00Z' } }, /filter\.from.*not an instant.*2026-/],
  ])('%s is refused with what was wrong, where, and what to do', async (_, query, variables, words) => {
    const { json } = await controller.graphql(query, variables);
    expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(json.errors[0].message).toMatch(words);
  });

  test('a page may be asked for at its most, and a state that no case is in finds none', async () => {
    const { cases } = await controller.ask(CASES, { first: 1_000, filter: { state: ['NO_STATE'] } });
    expect(cases).toEqual({ totalCount: 0, valueAtRisk: [], edges: [] });
    const { auditLog } = await controller.ask(LOG, { first: 1_000, filter: { subjectId: 'nobody' } });
    expect(auditLog).toEqual({ totalCount: 0, edges: [] });
  });
});
