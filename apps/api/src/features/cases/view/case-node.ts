import { TAXONOMY_BY_CODE } from '@clearhold/exceptions';
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
    type: exceptionType(row.primary_code),
    state: row.state,
    version: row.version,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
    resolution: row.resolution,
    amountAtRisk: money(row.amount_at_risk, row.currency),
    priority: { score: row.priority, reason: row.priority_reason },
    team: row.team_role,
    waitingFor: row.waiting_for,
    supplierName: row.supplier_name,
    invoiceNumber: row.invoice_number,
    correlationId: row.correlation_id,
  };
}
export type CaseNode = ReturnType<typeof caseNode>;

/** A taxonomy node; a code that a newer version brought is shown by its own name. */
export function exceptionType(code: string) {
  const known = TAXONOMY_BY_CODE.get(code);
  if (!known)
    return {
      code,
      name: code,
      description: code,
      category: 'integration',
      ownerGroup: 'analyst',
      controlSensitivity: 'standard',
      severity: 'medium',
      native: {},
    };
  return { ...known, category: known.segment, severity: known.severityDefault };
}
