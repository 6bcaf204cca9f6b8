import { type DetectedException, normaliseNumber } from '@clearhold/exceptions';
import { newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { keyColumns } from './duplicate-keys.ts';
import type { Judged } from './judge-invoices.ts';
import type { Preceding } from './preceding-invoices.ts';

/** An exception with the ids it is saved under. */
export interface SavedException {
  readonly id: string;
  readonly judged: Judged;
  readonly exception: DetectedException;
  readonly caseId: string;
}

/** Saves invoices that are seen for the first time: set-wise, in a handful of statements. */
export async function saveInvoices(
  tx: Tx,
  judged: readonly Judged[],
  preceding: ReadonlyMap<string, Preceding> = new Map(),
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((one) => ({
    ...invoiceRow(one),
    follows_id: preceding.get(one.invoice.documentId)?.id ?? null,
  }));
  await tx.run(INSERT_INVOICES, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
  await saveFacts(tx, judged);
  await saveAllocations(tx, judged);
}

// They stay as they are, so that the invoice can be judged under another policy by the same facts.
async function saveFacts(tx: Tx, judged: readonly Judged[]): Promise<void> {
  const doubtful = judged.filter((one) => one.doubtful !== null);
  if (doubtful.length === 0) return;
  const [ids, facts] = [doubtful.map((one) => one.invoiceId), doubtful.map((one) => one.doubtful)];
  await tx.run(INSERT_FACTS, [tx.ctx.tenantId, ids, facts]);
}

export async function saveAllocations(tx: Tx, judged: readonly Judged[]): Promise<void> {
  const rows = judged.flatMap(({ invoiceId, detection, orderIds }) =>
    detection.allocations
      .filter((one) => orderIds.has(one.orderNumber))
      .map((one) => ({
        invoice_id: invoiceId,
        invoice_line_id: one.line,
        order_id: orderIds.get(one.orderNumber),
        order_line_id: one.orderLine,
        quantity: one.quantity,
        amount: one.amount,
        excess_quantity: one.excessQuantity,
        excess_amount: one.excessAmount,
      })),
  );
  if (rows.length) await tx.run(INSERT_ALLOCATIONS, [tx.ctx.tenantId, JSON.stringify(rows)]);
}

export async function saveExceptions(tx: Tx, saved: readonly SavedException[]): Promise<void> {
  const rows = saved.map(({ id, judged, exception, caseId }) => ({
    id,
    unit_id: judged.invoice.unitId,
    supplier_id: judged.supplier.id,
    document_id: judged.invoice.documentId,
    invoice_id: judged.invoiceId,
    case_id: caseId,
    ...exceptionColumns(exception),
  }));
  if (rows.length) await tx.run(INSERT_EXCEPTIONS, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
}

/** Keeps what was found and opens no case, once: counted in figures, noted in the audit, holding nothing. */
export async function saveMeasured(tx: Tx, judged: readonly Judged[]): Promise<void> {
  const rows = judged.flatMap((one) =>
    one.measured.map((exception) => ({
      id: newExceptionId(),
      unit_id: one.invoice.unitId,
      supplier_id: one.supplier.id,
      document_id: one.invoice.documentId,
      invoice_id: one.invoiceId,
      ...exceptionColumns(exception),
    })),
  );
  if (rows.length === 0) return;
  const added = await tx.query<{ id: string }>(INSERT_MEASURED, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
  const fresh = new Set(added.map((one) => one.id));
  tx.audit(
    ...rows
      .filter((row) => fresh.has(row.id))
      .map((row) => ({
        action: 'exception.measured',
        subject: { kind: 'Exception', id: row.id },
        details: {
          code: row.code,
          invoiceId: row.invoice_id,
          why: 'The type is switched off here; no case was opened.',
        },
      })),
  );
}

export const exceptionColumns = (exception: DetectedException) => ({
  code: exception.code,
  severity: exception.severity,
  line: exception.line ?? null,
  summary: exception.summary,
  amount_at_risk: exception.amountAtRisk.amount,
  currency: exception.amountAtRisk.currency,
  evidence: { ...exception.evidence, exposure: exception.exposure },
  tolerance: exception.tolerance ?? null,
  cause_key: exception.causeKey,
});

export const newExceptionId = (): string => newId<'Exception'>();

function invoiceRow({ invoice, invoiceId, supplier, orderNumbers, detection, doubtful, keys }: Judged) {
  const { canonical } = invoice;
  const { totals } = canonical;
  return {
    id: invoiceId,
    document_id: invoice.documentId,
    kind: canonical.kind,
    number: canonical.number,
    normalised_number: normaliseNumber(canonical.number),
    supplier_id: supplier.id,
    supplier_name: canonical.supplier.name ?? supplier.name,
    issue_date: day(canonical.issueDate),
    due_date: day(canonical.dueDate),
    currency: canonical.currency,
    net: totals.net ?? null,
    tax: totals.tax ?? null,
    gross: totals.gross ?? totals.payable ?? null,
    payable: totals.payable ?? totals.gross ?? '0',
    order_references: orderNumbers,
    sha256: invoice.sha256,
    status: detection.exceptions.length ? 'held' : 'clear',
    unit_id: invoice.unitId,
    comparison: described(detection.lines, canonical),
    spotless: doubtful === null,
    ...keyColumns(keys),
  };
}

/** The compared lines with what they are about, so that a supplier can read them without the document. */
export function described(lines: Judged['detection']['lines'], invoice: Judged['invoice']['canonical']) {
  return lines.map((line) => ({
    ...line,
    description: invoice.lines.find((one) => one.id === line.line)?.description,
  }));
}

const day = (text: string | undefined) =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

const INSERT_INVOICES = `
  INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_id, supplier_name, issue_date, due_date, currency,
    net, tax, gross, payable, order_references, sha256, status, unit_id, comparison, follows_id, spotless,
    key_core, key_anyone, key_tax, key_account, key_name, created_at, updated_at)
  SELECT $1, r.id, r.document_id, r.kind, r.number, r.normalised_number, r.supplier_id, r.supplier_name, r.issue_date, r.due_date, r.currency,
    r.net, r.tax, r.gross, r.payable, r.order_references, r.sha256, r.status, r.unit_id, r.comparison, r.follows_id, r.spotless,
    r.key_core, r.key_anyone, r.key_tax, r.key_account, r.key_name, $3, $3
  FROM jsonb_populate_recordset(NULL::invoice, $2::jsonb) AS r`;

const INSERT_FACTS = `
  INSERT INTO judgement_facts (tenant_id, invoice_id, facts)
  SELECT $1, r.id, r.facts::jsonb FROM unnest($2::uuid[], $3::text[]) AS r(id, facts)`;

const INSERT_ALLOCATIONS = `
  INSERT INTO allocation (tenant_id, invoice_id, invoice_line_id, order_id, order_line_id, quantity, amount, excess_quantity, excess_amount)
  SELECT $1, r.invoice_id, r.invoice_line_id, r.order_id, r.order_line_id, sum(r.quantity), sum(r.amount), sum(r.excess_quantity), sum(r.excess_amount)
  FROM jsonb_populate_recordset(NULL::allocation, $2::jsonb) AS r
  GROUP BY r.invoice_id, r.invoice_line_id, r.order_id, r.order_line_id
  HAVING sum(r.quantity) <> 0 OR sum(r.amount) <> 0 OR sum(r.excess_quantity) <> 0 OR sum(r.excess_amount) <> 0`;

const INSERT_EXCEPTIONS = `
  INSERT INTO exception_record (tenant_id, id, unit_id, supplier_id, document_id, invoice_id, case_id, code, severity, line, summary, amount_at_risk, currency,
    evidence, tolerance, cause_key, raised_at)
  SELECT $1, r.id, r.unit_id, r.supplier_id, r.document_id, r.invoice_id, r.case_id, r.code, r.severity, r.line, r.summary, r.amount_at_risk, r.currency,
    r.evidence, r.tolerance, r.cause_key, $3
  FROM jsonb_populate_recordset(NULL::exception_record, $2::jsonb) AS r`;

// One that is known already, or that a case has taken up, is not counted again.
const INSERT_MEASURED = `
  INSERT INTO exception_record (tenant_id, id, unit_id, supplier_id, document_id, invoice_id, code, severity, line, summary, amount_at_risk, currency,
    evidence, tolerance, cause_key, state, raised_at)
  SELECT $1, r.id, r.unit_id, r.supplier_id, r.document_id, r.invoice_id, r.code, r.severity, r.line, r.summary, r.amount_at_risk, r.currency,
    r.evidence, r.tolerance, r.cause_key, 'measured', $3
  FROM jsonb_populate_recordset(NULL::exception_record, $2::jsonb) AS r
  WHERE NOT EXISTS (SELECT FROM exception_record e WHERE e.tenant_id = $1 AND e.invoice_id = r.invoice_id AND e.code = r.code
    AND e.line IS NOT DISTINCT FROM r.line AND e.cause_key = r.cause_key)
  RETURNING id`;
