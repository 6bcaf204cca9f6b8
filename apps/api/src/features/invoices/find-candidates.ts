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
const LATEST = 'ORDER BY created_at DESC LIMIT';
const byHash = Object.values(KEY_COLUMNS).map(
  (column, at) => `SELECT c.id FROM unnest($${12 + at}::bigint[]) AS k(v)
    CROSS JOIN LATERAL (SELECT id FROM invoice WHERE ${RECENT} AND ${column} = k.v ${LATEST} 25) c`,
);

const FIND = `
  WITH found AS (
    SELECT id FROM invoice WHERE ${RECENT} AND sha256 = ANY($5)
    UNION SELECT c.id FROM unnest($6::uuid[], $7::text[]) AS k(supplier, v)
      CROSS JOIN LATERAL (SELECT id FROM invoice WHERE ${RECENT} AND supplier_id = k.supplier AND normalised_number = k.v ${LATEST} 25) c
    UNION SELECT c.id FROM unnest($8::uuid[], $9::numeric[]) AS k(supplier, v)
      CROSS JOIN LATERAL (SELECT id FROM invoice WHERE ${RECENT} AND supplier_id = k.supplier AND gross = k.v ${LATEST} 25) c
    UNION SELECT c.id FROM unnest($10::uuid[], $11::numeric[]) AS k(supplier, v)
      CROSS JOIN LATERAL (SELECT id FROM invoice WHERE ${RECENT} AND supplier_id = k.supplier AND net = k.v ${LATEST} 5) c
    UNION ${byHash.join('\n    UNION ')}
  )
  SELECT i.id, i.number, i.normalised_number AS "normalisedNumber", i.kind, i.supplier_id AS "supplierId", i.supplier_name AS "supplierName",
    i.issue_date AS "issueDate", i.currency, trim_scale(coalesce(i.gross, i.payable))::text AS gross, trim_scale(i.net)::text AS net,
    i.order_references[1] AS "orderReference", i.sha256, i.status, i.unit_id AS "unitId",
    extract(epoch FROM $2::timestamptz - i.created_at)::float8 / 86400 AS "ageDays",
    (SELECT sum(c.payable) FROM invoice c WHERE c.tenant_id = i.tenant_id AND c.follows_id = i.id AND c.kind = 'CreditNote'
      AND c.status NOT IN ('rejected', 'cancelled')) >= i.payable IS TRUE AS credited,
    jsonb_strip_nulls(jsonb_build_object('core', i.key_core::text, 'anyone', i.key_anyone::text, 'taxId', i.key_tax::text,
      'account', i.key_account::text, 'name', i.key_name::text)) AS keys
  FROM found f JOIN invoice i ON i.tenant_id = $1 AND i.id = f.id`;
