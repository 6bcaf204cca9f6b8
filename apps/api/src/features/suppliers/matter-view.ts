import { type MatchedLine, withOwnQuantity } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { type Finding, lineWords } from './line-words.ts';
import { ACTIONS, reasonsFor } from './matter-choices.ts';

interface Row {
  number: number;
  title: string;
  codes: string[];
  state: string;
  resolution: string | null;
  supplier_name: string;
  invoice_number: string;
  issue_date: string | null;
  payable: string | null;
  currency: string;
  invoice_status: string | null;
  due_date: string | null;
  question: string;
  language: string;
  type_code: string | null;
  type_name: string | null;
  expires_at: Date;
  comparison: (Pick<MatchedLine, 'line' | 'quantity' | 'cells'> & { description?: string })[] | null;
  answers:
    | {
        at: string;
        action: string;
        reason: string | null;
        text: string | null;
        values: unknown;
        files: { name: string }[];
      }[]
    | null;
  findings: Finding[] | null;
}

/** One matter, as its supplier may see it; read under the supplier's own row security. */
export async function matterView(tx: Tx, linkId: string) {
  const [row] = await tx.query<Row>(MATTER, [tx.ctx.tenantId, linkId]);
  if (!row) return null;
  return {
    caseNumber: row.number,
    supplierName: row.supplier_name,
    invoiceNumber: row.invoice_number,
    invoiceDate: row.issue_date,
    total: money(row.payable ?? '0', row.currency),
    problem: row.title,
    typeCode: row.type_code,
    typeName: row.type_name,
    question: row.question,
    lines: linesOf(row),
    reasons: reasonsFor(row.codes),
    actions: ACTIONS,
    ...standing(row),
    answers: (row.answers ?? []).map((one) => ({
      ...one,
      at: new Date(one.at),
      files: one.files.map((file) => file.name),
    })),
    expiresAt: row.expires_at,
    language: row.language,
  };
}

function linesOf(row: Row) {
  return (row.comparison ?? []).flatMap((line) =>
    line.cells
      .filter((cell) => !cell.within)
      .map((cell) => withOwnQuantity(cell, line.quantity))
      .map((cell) => {
        const [billed, expected] = [cell.invoice ?? '–', cell.order ?? cell.receipt ?? '–'];
        return {
          line: line.line,
          description: line.description ?? null,
          field: cell.field.toUpperCase(),
          billed,
          billedSoFar: cell.billedSoFar ?? null,
          expected,
          difference: cell.difference ?? null,
          words: lineWords(row.findings ?? [], { line: line.line, field: cell.field, billed, expected }),
        };
      }),
  );
}

function standing(row: Row) {
  const answered = (row.answers ?? []).length > 0;
  const closed = row.state === 'RESOLVED' || row.state === 'WITHDRAWN';
  const state = closed
    ? row.invoice_status === 'rejected'
      ? 'REJECTED'
      : 'APPROVED'
    : answered
      ? row.state === 'WAITING_SUPPLIER'
        ? 'ANSWERED'
        : 'IN_REVIEW'
      : 'OPEN';
  const words = {
    OPEN: 'We wait for your answer.',
    ANSWERED: 'Thank you. Your answer arrived.',
    IN_REVIEW: 'Your answer is being looked at.',
    APPROVED: 'The invoice is released for payment.',
    REJECTED: 'The invoice was rejected; see the reason.',
  }[state];
  const payment =
    row.invoice_status === 'released'
      ? `Released for payment${row.due_date ? `, due on ${row.due_date}` : ''}.`
      : row.invoice_status === 'rejected'
        ? 'This invoice will not be paid.'
        : 'Payment waits until this matter is settled.';
  return { state, stateWords: words, paymentWords: payment };
}

const MATTER = `
  SELECT c.number, c.title, c.codes, c.state, c.resolution, c.supplier_name, c.invoice_number, i.issue_date, i.payable::text, coalesce(i.currency, c.currency) AS currency,
    i.status AS invoice_status, i.due_date, l.question, l.language, l.type_code, l.type_name, l.expires_at, i.comparison,
    (SELECT jsonb_agg(jsonb_build_object('code', e.code, 'line', e.line, 'summary', e.summary) ORDER BY e.id) FROM exception_record e WHERE e.tenant_id = $1 AND e.case_id = c.id) AS findings,
    (SELECT jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'reason', a.reason, 'text', a.text, 'values', a.values, 'files', a.files) ORDER BY a.at)
       FROM supplier_answer a WHERE a.tenant_id = $1 AND a.case_id = c.id) AS answers
  FROM supplier_link l JOIN case_file c ON c.tenant_id = l.tenant_id AND c.id = l.case_id
  LEFT JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.invoice_id
  WHERE l.tenant_id = $1 AND l.id = $2`;
