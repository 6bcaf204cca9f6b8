import type { PlaybookState } from '@clearhold/cases';

/** A case as it stands in its table. Amounts are decimal text; instants are Dates; days are ISO dates. */
export interface CaseRow {
  id: string;
  number: number;
  title: string;
  primary_code: string;
  codes: string[];
  cause_key: string;
  state: string;
  version: number;
  playbook_key: string;
  playbook_version: number;
  playbook_state: PlaybookState;
  document_id: string | null;
  invoice_id: string | null;
  supplier_id: string | null;
  supplier_name: string;
  invoice_number: string;
  amount_at_risk: string;
  currency: string;
  opened_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  resolution: string | null;
  owner_id: string | null;
  team_role: string | null;
  priority: number;
  priority_reason: string;
  waiting_for: string | null;
  unit_id: string | null;
  touches: number;
  correlation_id: string;
  search: string;
  policy_versions: Record<string, number>;
  updated_at: Date;
  invoice_date: string | null;
  discount_until: string | null;
  discount_amount: string | null;
}

export const CASE_COLUMNS = [
  'id',
  'number',
  'title',
  'primary_code',
  'codes',
  'cause_key',
  'state',
  'version',
  'playbook_key',
  'playbook_version',
  'playbook_state',
  'document_id',
  'invoice_id',
  'supplier_id',
  'supplier_name',
  'invoice_number',
  'amount_at_risk',
  'currency',
  'opened_at',
  'due_at',
  'closed_at',
  'resolution',
  'owner_id',
  'team_role',
  'priority',
  'priority_reason',
  'waiting_for',
  'unit_id',
  'touches',
  'correlation_id',
  'search',
  'policy_versions',
  'updated_at',
  'invoice_date',
  'discount_until',
  'discount_amount',
].join(', ');

/** Whether the case is about bank details that changed, where the control is the strictest. */
export const isBankChange = ({ codes }: { readonly codes: readonly string[] }): boolean =>
  codes.some((code) => code.startsWith('MD.BANK.'));
