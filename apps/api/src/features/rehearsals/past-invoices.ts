import type { CanonicalInvoice, Problem } from '@clearhold/documents';
import type { DuplicateCandidate, Facts, SupplierFacts } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';
import { LACKS } from '../masterdata/index.ts';
import type { PartRow } from './rehearsal-row.ts';

/** An invoice of the period, with what it was judged by. */
export interface PastInvoice {
  readonly id: string;
  readonly createdAt: Date;
  readonly unitId: string | null;
  readonly documentId: string;
  /** Where the master data know him. */
  readonly supplierId: string | null;
  /** His record as it is now: what no facts were kept of is judged by it. */
  readonly record: Pick<SupplierFacts, 'name' | 'taxId' | 'lacks'>;
  readonly sha256: string;
  readonly payable: string;
  readonly canonical: CanonicalInvoice;
  readonly problems: Problem[];
  /** Null where the strictest policy would find nothing on it. */
  readonly kept:
    | (Pick<Facts, 'supplier' | 'accountKey' | 'dismissed' | 'sender' | 'orders' | 'receipts' | 'today'> & {
        candidates: Candidate[];
      })
    | null;
}

/** An earlier invoice with its age in days when the later one came in. */
export type Candidate = DuplicateCandidate & { readonly ageDays: number };

/** How many invoices the period has: those that any policy could stop, the spotless by unit, and those without facts. */
export interface Counted {
  readonly doubtful: number;
  readonly leftOut: number;
  readonly spotless: ReadonlyMap<string | null, number>;
}

type Period = Pick<PartRow, 'fromAt' | 'untilAt'> & { readonly units: readonly string[] | null };

export async function countInvoices(tx: Tx, { fromAt, untilAt, units }: Period): Promise<Counted> {
  const rows = await tx.query<{ spotless: boolean | null; unitId: string | null; n: number }>(COUNT, [
    tx.ctx.tenantId,
    fromAt,
    untilAt,
    units,
  ]);
  const sum = (spotless: boolean | null) =>
    rows.filter((row) => row.spotless === spotless).reduce((all, row) => all + row.n, 0);
  return {
    doubtful: sum(false),
    leftOut: sum(null),
    spotless: new Map(rows.filter((row) => row.spotless).map((row) => [row.unitId, row.n])),
  };
}

/** The next invoices after a place in the period, oldest first; `all`: also those on which nothing is doubtful. */
export function nextInvoices(
  tx: Tx,
  { fromAt, untilAt, units }: Period,
  after: { at: Date | null; id: string | null },
  all: boolean,
  most: number,
): Promise<PastInvoice[]> {
  const begin = [after.at ?? fromAt, after.id ?? '00000000-0000-0000-0000-000000000000'];
  return tx.query<PastInvoice>(all ? NEXT_OF_ALL : NEXT, [tx.ctx.tenantId, ...begin, untilAt, units, most]);
}

/** Earlier invoices that could be the same ones, further back than what was kept; by the later invoice's id. */
export async function candidatesOf(
  tx: Tx,
  invoices: readonly PastInvoice[],
  lookbackDays: number,
): Promise<ReadonlyMap<string, Candidate[]>> {
  const rows = await tx.query<Candidate & { of: string }>(CANDIDATES, [
    tx.ctx.tenantId,
    invoices.map((one) => one.id),
    lookbackDays,
  ]);
  const found = new Map<string, Candidate[]>();
  for (const { of, ...candidate } of rows) found.set(of, [...(found.get(of) ?? []), candidate]);
  return found;
}

const COUNT = `
  SELECT spotless, unit_id AS "unitId", count(*)::int AS n FROM invoice
  WHERE tenant_id = $1 AND created_at >= $2 AND created_at < $3 AND ($4::uuid[] IS NULL OR unit_id = ANY($4))
  GROUP BY spotless, unit_id`;

const next = (which: string) => `
  SELECT i.id, i.created_at AS "createdAt", i.unit_id AS "unitId", i.document_id AS "documentId", i.sha256,
    CASE WHEN s.source_version > 0 THEN s.id END AS "supplierId",
    jsonb_build_object('name', s.name, 'taxId', s.tax_id, 'lacks', ${LACKS}) AS record,
    trim_scale(i.payable)::text AS payable, d.canonical, d.problems, f.facts AS kept
  FROM (SELECT * FROM invoice
    WHERE tenant_id = $1 AND (created_at, id) > ($2, $3) AND created_at < $4 AND ($5::uuid[] IS NULL OR unit_id = ANY($5)) AND ${which}
    ORDER BY created_at, id LIMIT $6) i
  JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  LEFT JOIN supplier s ON s.tenant_id = i.tenant_id AND s.id = i.supplier_id
  LEFT JOIN judgement_facts f ON f.tenant_id = i.tenant_id AND f.invoice_id = i.id
  ORDER BY i.created_at, i.id`;
const NEXT = next('spotless IS FALSE');
const NEXT_OF_ALL = next('spotless IS NOT NULL');

const CANDIDATE = `
  SELECT i.id AS of, c.id, c.number, c.normalised_number AS "normalisedNumber", c.kind, c.supplier_id AS "supplierId", c.issue_date AS "issueDate",
    c.currency, trim_scale(coalesce(c.gross, c.payable))::text AS gross, c.order_references[1] AS "orderReference", c.sha256, c.status,
    extract(epoch FROM i.created_at - c.created_at)::float8 / 86400 AS "ageDays"
  FROM invoice i JOIN invoice c ON c.tenant_id = i.tenant_id AND (c.created_at, c.id) < (i.created_at, i.id)
    AND c.created_at > i.created_at - make_interval(days => $3)`;
const CANDIDATES = `
  ${CANDIDATE} AND c.supplier_id = i.supplier_id AND c.normalised_number = i.normalised_number WHERE i.tenant_id = $1 AND i.id = ANY($2)
  UNION ${CANDIDATE} AND c.supplier_id = i.supplier_id AND c.gross = i.gross WHERE i.tenant_id = $1 AND i.id = ANY($2)
  UNION ${CANDIDATE} AND c.sha256 = i.sha256 WHERE i.tenant_id = $1 AND i.id = ANY($2)`;
