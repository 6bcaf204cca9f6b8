import { money } from '@clearhold/kernel';
import type { CaseRow } from '../engine/case-row.ts';

/** A case as GraphQL shows it; `row` stays for the fields that are worked out. */
export function caseNode(row: CaseRow) {
  return {
    __typename: 'Case' as const,
    row,
    id: row.id,
    number: row.number,
    title: row.title,
    code: row.primary_code,
    codes: row.codes,
    state: row.state,
    version: row.version,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
    resolution: row.resolution,
    amountAtRisk: money(row.amount_at_risk, row.currency),
    discount:
      row.discount_until && row.discount_amount
        ? { until: row.discount_until, amount: money(row.discount_amount, row.currency) }
        : null,
    priority: { score: row.priority, reason: row.priority_reason },
    team: row.team_role,
    waitingFor: row.waiting_for,
    supplierName: row.supplier_name,
    invoiceNumber: row.invoice_number,
    correlationId: row.correlation_id,
  };
}
export type CaseNode = ReturnType<typeof caseNode>;
