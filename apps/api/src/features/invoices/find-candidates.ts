import type { DuplicateCandidate, KeyKind } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';
import { type DuplicateKeys, KEY_COLUMNS } from './duplicate-keys.ts';

/** An earlier invoice with what it is found by. `ageDays` counts from when it was taken in. */
export interface FoundCandidate extends DuplicateCandidate {
  readonly ageDays: number;
  readonly keys: DuplicateKeys;
}

/** What a batch asks for: pairs of supplier and number, gross amount and net amount, and hashes. */
export interface CandidateSearch {
  readonly numbers: readonly (readonly [supplierId: string, number: string])[];
  readonly grosses: readonly (readonly [supplierId: string, amount: string])[];
  readonly nets: readonly (readonly [supplierId: string, amount: string])[];
  readonly keys: readonly DuplicateKeys[];
  readonly files: readonly string[];
  /** Invoices of the batch that are known already. */
  readonly own: readonly string[];
  readonly lookbackDays: number;
}

/** The latest few for each thing asked: how many there are in all costs nothing. */
export function findCandidates(tx: Tx, search: CandidateSearch): Promise<FoundCandidate[]> {
  const pairs = (list: readonly (readonly [string, string])[]) => [
    list.map(([id]) => id),
    list.map(([, value]) => value),
  ];
  const hashes = Object.keys(KEY_COLUMNS).map((kind) => [
    ...new Set(search.keys.flatMap((keys) => keys[kind as KeyKind] ?? [])),
  ]);
  return tx.query<FoundCandidate>(FIND, [
    tx.ctx.tenantId,
    tx.at,
    search.lookbackDays,
    search.own,
    search.files,
    ...pairs(search.numbers),
    ...pairs(search.grosses),
    ...pairs(search.nets),
    ...hashes,
  ]);
}

const RECENT = `tenant_id = $1 AND NOT id = ANY($4) AND created_at > $2::timestamptz - make_interval(days => $3)`;

// Each is text, a hash or a UUID: by a number, row security lets no index be searched. A range of one value and an order that
// begins with it: only the index on that value gives both. By `=` alone the server is free to walk the tenant's invoices by
// arrival, and a plan that it made while they were few it keeps when they are many.
const latestWith = (column: string, most: number) =>
  `${RECENT} AND ${column} BETWEEN k.v AND k.v ORDER BY ${column} DESC, created_at DESC LIMIT ${most}`;

const alone = (parameter: number, type: string, column: string) => `
    SELECT c.id FROM unnest($${parameter}::${type}[]) AS k(v)
    CROSS JOIN LATERAL (SELECT id FROM invoice WHERE ${latestWith(column, 25)}) c`;

const ofSupplier = (parameter: number, type: string, column: string, most: number) => `
    SELECT c.id FROM unnest($${parameter}::uuid[], $${parameter + 1}::${type}[]) AS k(supplier, v)
    CROSS JOIN LATERAL (SELECT id FROM invoice WHERE supplier_id = k.supplier AND ${latestWith(column, most)}) c`;

const FOUND = [
  alone(5, 'text', 'sha256'),
  ofSupplier(6, 'text', 'normalised_number', 25),
  ofSupplier(8, 'text', 'gross_text', 25),
  ofSupplier(10, 'text', 'net_text', 5),
  ...Object.values(KEY_COLUMNS).map((column, at) => alone(12 + at, 'bigint', column)),
].join(' UNION');

const FIND = `
  SELECT i.id, i.number, i.normalised_number AS "normalisedNumber", i.kind, i.supplier_id AS "supplierId", i.supplier_name AS "supplierName",
    i.issue_date AS "issueDate", i.currency, trim_scale(coalesce(i.gross, i.payable))::text AS gross, trim_scale(i.net)::text AS net,
    i.order_references[1] AS "orderReference", i.sha256, i.status, i.unit_id AS "unitId",
    extract(epoch FROM $2::timestamptz - i.created_at)::float8 / 86400 AS "ageDays",
    (SELECT sum(c.payable) FROM invoice c WHERE c.tenant_id = i.tenant_id AND c.follows_id = i.id AND c.kind = 'CreditNote'
      AND c.status NOT IN ('rejected', 'cancelled')) >= i.payable IS TRUE AS credited,
    jsonb_strip_nulls(jsonb_build_object('core', i.key_core::text, 'anyone', i.key_anyone::text, 'taxId', i.key_tax::text,
      'account', i.key_account::text, 'name', i.key_name::text)) AS keys
  FROM invoice i WHERE i.tenant_id = $1 AND i.id = ANY(ARRAY(${FOUND}))`;
