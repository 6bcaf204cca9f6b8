import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema } from 'graphql';
import { documentOf, operationsOf } from '../apps/api/test/isolation/api-operations.ts';

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@clearhold/contract/schema.graphql'), 'utf8'),
);
const operations = operationsOf(schema).filter(
  (one) =>
    one.root !== 'subscription' &&
    !['signOut', 'createTenant', 'invitePerson', 'createApiKey', 'setRoles'].includes(one.name),
);

const ODD = [
  '',
  ' ',
  '\u0000',
  '\u0000a',
  "'",
  "';--",
  '"',
  '\\',
  '%',
  '%00',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '{{7*7}}',
  '#{7*7}',
  '<script>alert(1)</script>',
  'null',
  'undefined',
  '-1',
  '0',
  '9'.repeat(40),
  '1e400',
  'NaN',
  '\ud800',
  '\u202e',
  '𝕬',
  'a'.repeat(5_000),
  '0199aaaa-0000-7000-8000-00000000000',
  '0199aaaa-0000-7000-8000-00000000000g',
  '00000000-0000-0000-0000-000000000000',
  '{0199aaaa-0000-7000-8000-000000000001}',
  '0199AAAA-0000-7000-8000-000000000001',
  '2026-02-30',
  '9999999-01-01',
  '[object Object]',
  '__proto__',
  'constructor',
  'WyJQUklPUklUWSIsImEiLCJiIl0',
  'WzEsMiwzXQ',
  '$1',
  '1; select 1', // small: a refusal that quotes it is no statement of ours
  '\r\nSet-Cookie: a=b',
];
const WRONG: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { __proto__: 1 },
  { constructor: { prototype: 1 } },
];

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** A text that somebody might send to see what happens. */
export const odd = (random: () => number): string => pick(random, ODD);

/** An operation of the schema with something odd in one place, or a body that is none. */
export function oddOperation(random: () => number, id: string): { name: string; body: string; type: string } {
  const type =
    random() < 0.03
      ? pick(random, ['application/json; charset=utf-7', 'application/graphql', 'application/xml', 'text/plain'])
      : 'application/json';
  if (random() < 0.08)
    return {
      name: 'no JSON',
      type,
      body: pick(random, [
        '{',
        '[]',
        'null',
        '""',
        '{"query":',
        '{"query":{}}',
        '{"query":null}',
        '{"query":"{","variables":"x"}',
        '{"variables":{}}',
        '\u0000',
        '[[[[',
        '{"query":"{ me { locale } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
        `{"query":"{ me { locale } }","operationName":"${'x'.repeat(100)}"}`,
      ]),
    };
  const operation = pick(random, operations);
  const args = operation.fill(() => id);
  for (const slot of operation.slots)
    if (random() < 0.6) set(args, slot.path, random() < 0.8 ? odd(random) : pick(random, WRONG));
  for (const { name } of operation.args) {
    if (random() < 0.3) args[name] = random() < 0.3 ? pick(random, WRONG) : spoilt(args[name] ?? odd(random), random);
  }
  const { query, variables } = documentOf(schema, operation, [args], 2);
  const cut =
    random() < 0.1
      ? query.slice(0, Math.floor(random() * query.length))
      : random() < 0.1
        ? query.replace(/\w+/, odd(random))
        : query;
  return { name: operation.name, type, body: JSON.stringify({ query: cut, variables }) };
}

function set(args: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = args;
  for (const part of path.slice(0, -1)) {
    if (typeof at[part] !== 'object' || at[part] === null) at[part] = {};
    at = at[part] as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}

function spoilt(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null) return odd(random);
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  return Object.fromEntries(
    entries.map(([key, one], index) => [
      key,
      index === at ? (random() < 0.5 ? odd(random) : pick(random, WRONG)) : one,
    ]),
  );
}

/** A REST request with something odd in its address, its headers or its body. */
export function oddRequest(random: () => number): {
  name: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
} {
  const part = () => encodeURIComponent(odd(random).replace(/[\ud800-\udfff]/g, '?')).slice(0, 3_000);
  const [method, path] = pick(random, [
    ['GET', `/v1/documents/${part()}`],
    ['GET', `/v1/documents/${part()}/content`],
    ['GET', `/v1/documents/${part()}?wait=${part()}`],
    ['POST', '/v1/documents'],
    ['PUT', `/v1/suppliers/${part()}`],
    ['PUT', `/v1/purchase-orders/${part()}`],
    ['PUT', `/v1/goods-receipts/${part()}`],
    ['GET', '/v1/audit/export?from=x'],
    ['DELETE', `/v1/documents/${part()}`],
    ['PATCH', `/v1/${part()}`],
    ['GET', `/${part()}`],
    ['GET', '/v1/documents/%'],
    ['GET', '/v1/documents/%E0%A4%A'],
    ['GET', '/v1//documents'],
    ['POST', '/v1/events'],
    ['OPTIONS', '/graphql'],
    ['GET', '/graphql/stream'],
    ['GET', '/s/%00'],
    ['GET', '/..%2f..%2fpackage.json'],
  ] as const);
  const body =
    method === 'GET'
      ? undefined
      : pick(random, [
          '',
          '{',
          'null',
          '[]',
          '{"sourceVersion":1}',
          '{"__proto__":{"a":1}}',
          JSON.stringify({
            sourceVersion: pick(random, WRONG),
            name: odd(random),
            number: odd(random),
            supplier: { name: odd(random) },
            lines: [{ id: odd(random), quantity: odd(random), price: odd(random) }],
          }),
          JSON.stringify({
            sourceVersion: 1,
            number: odd(random),
            supplier: { name: 'x' },
            lines: [{ id: '1', quantity: '1' }],
          }),
          `<a>${odd(random)}</a>`,
          '['.repeat(10_000),
        ]);
  const headers = pick<Record<string, string>>(random, [
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'application/json' },
    { 'content-type': 'application/xml' },
    { 'content-type': 'a/b; charset=x' },
    { 'content-encoding': 'gzip', 'content-type': 'application/json' },
    { 'idempotency-key': 'x'.repeat(300) },
    { 'x-filename': part() },
    { range: 'bytes=9-1' },
    { authorization: 'Bearer x' },
    { cookie: 'session=%' },
    { 'if-none-match': '"' },
  ]);
  return {
    name: `${method} ${path.split('/').slice(0, 3).join('/').replace(/%.*/, '…')}`,
    method,
    path,
    headers,
    body,
  };
}
