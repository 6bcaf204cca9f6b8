import { type DuplicateCandidate, normaliseNumber } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';

/** `ageDays` counts from when the invoice was taken in. */
type Candidate = DuplicateCandidate & { readonly ageDays: number };

/** Earlier invoices that could be the same as one of a batch; kept current while the batch is judged. */
export class Candidates {
  readonly #byKey = new Map<string, Candidate[]>();

  private constructor(known: readonly Candidate[]) {
    for (const one of known) this.#keep(one);
  }

  /** Loads those of the last `lookbackDays`, and makes two batches with the same invoice wait for each other. */
  static async load(
    tx: Tx,
    invoices: readonly ArrivedInvoice[],
    supplierIds: readonly string[],
    lookbackDays: number,
  ): Promise<Candidates> {
    const numbers = invoices.map((one) => normaliseNumber(one.canonical.number));
    await tx.query(WAIT_FOR_TWINS, [
      invoices.map((_, index) => `${tx.ctx.tenantId} ${supplierIds[index]} ${numbers[index]}`),
    ]);
    const grosses = invoices.flatMap((one) => one.canonical.totals.gross ?? one.canonical.totals.payable ?? []);
    const own = invoices.flatMap((one) => one.invoiceId ?? []);
    const values = [
      tx.ctx.tenantId,
      [...new Set(supplierIds)],
      numbers,
      grosses,
      invoices.map((one) => one.sha256),
      own,
      lookbackDays,
      tx.at,
    ];
    return new Candidates(await tx.query<Candidate>(FIND, values));
  }

  /** Those of the last days with the supplier's same number or same amount, and those with the same bytes. */
  of(supplierId: string, { sha256, canonical }: ArrivedInvoice, lookbackDays: number): DuplicateCandidate[] {
    const gross = canonical.totals.gross ?? canonical.totals.payable ?? '0';
    const keys = keysOf({ supplierId, sha256, gross, normalisedNumber: normaliseNumber(canonical.number) });
    const found = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    return [...found].filter((one) => one.ageDays < lookbackDays);
  }

  add(invoice: ArrivedInvoice, id: string, supplierId: string, status: string): void {
    const { canonical, sha256 } = invoice;
    const { number, currency, issueDate, orderReference, kind, totals } = canonical;
    const gross = totals.gross ?? totals.payable ?? '0';
    this.#keep({
      id,
      number,
      normalisedNumber: normaliseNumber(number),
      kind,
      supplierId,
      issueDate,
      currency,
      gross,
      orderReference,
      sha256,
      status,
      ageDays: 0,
    });
  }

  #keep(one: Candidate): void {
    for (const key of keysOf(one)) {
      const there = this.#byKey.get(key);
      if (there) there.push(one);
      else this.#byKey.set(key, [one]);
    }
  }
}

const keysOf = (one: { supplierId?: string; sha256?: string; gross: string; normalisedNumber?: string }): string[] => [
  `number ${one.supplierId} ${one.normalisedNumber}`,
  `gross ${one.supplierId} ${decimal(one.gross).toFixed()}`,
  `bytes ${one.sha256}`,
];

const WAIT_FOR_TWINS = `SELECT pg_advisory_xact_lock(h) FROM (SELECT DISTINCT hashtextextended(t, 0) AS h FROM unnest($1::text[]) AS t ORDER BY 1) AS locks`;

const PICK = `
  SELECT id, number, normalised_number AS "normalisedNumber", kind, supplier_id AS "supplierId", issue_date AS "issueDate", currency,
    trim_scale(coalesce(gross, payable))::text AS gross, order_references[1] AS "orderReference", sha256, status,
    extract(epoch FROM $8::timestamptz - created_at)::float8 / 86400 AS "ageDays"
  FROM invoice`;
const RECENT = `AND NOT id = ANY($6) AND created_at > $8::timestamptz - make_interval(days => $7)`;
const FIND = `
  ${PICK} WHERE tenant_id = $1 AND supplier_id = ANY($2) AND normalised_number = ANY($3) ${RECENT}
  UNION ${PICK} WHERE tenant_id = $1 AND supplier_id = ANY($2) AND gross = ANY($4::numeric[]) ${RECENT}
  UNION ${PICK} WHERE tenant_id = $1 AND sha256 = ANY($5) ${RECENT}`;
