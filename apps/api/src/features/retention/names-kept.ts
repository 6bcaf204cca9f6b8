/** A column that keeps a person's name as it was when something was done. */
export interface NameColumn {
  readonly table: string;
  readonly column: string;
  /** The column that says whose name it is, where the table has one. */
  readonly of?: string;
}

const kept = (table: string, ...columns: readonly (string | readonly [column: string, of: string])[]): NameColumn[] =>
  columns.map((one) => (typeof one === 'string' ? { table, column: one } : { table, column: one[0], of: one[1] }));

/** Every column of a company's rows in which a former colleague's name gives way. One that is missing fails its test. */
export const NAMES_KEPT: readonly NameColumn[] = [
  ...kept('case_event', ['actor_name', 'actor_id'], ['text', 'actor_id']),
  ...kept('task', ['done_by_name', 'done_by_id']),
  ...kept('comment', ['author_name', 'author_id']),
  ...kept('delegation', ['created_by_name', 'created_by']),
  ...kept('act_as', ['decided_by_name', 'decided_by'], ['asker_name', 'asker_id'], 'ended_by_name'),
  ...kept(
    'legal_hold',
    ['placed_by', 'placed_by_id'],
    ['lift_asked_by', 'lift_asked_by_id'],
    ['lifted_by', 'lifted_by_id'],
  ),
  ...kept('tenant_leaving', ['asked_by', 'asked_by_id'], ['confirmed_by', 'confirmed_by_id'], 'cancelled_by'),
  ...kept('policy_version', 'set_by', 'approved_by'),
  ...kept('policy_draft', ['author_name', 'author_id'], ['decided_by', 'decided_by_id']),
  ...kept('ring_step', ['asked_by', 'asked_by_id'], ['decided_by', 'decided_by_id']),
  ...kept('pack', ['asked_by', 'asked_by_id']),
  ...kept('rehearsal', 'asked_by'),
  ...kept('agreement', 'set_by'),
  ...kept('month_correction', 'set_by'),
  ...kept('report_schedule', ['set_by', 'person_id']),
  ...kept('own_host', 'asked_by'),
  ...kept('case_migration', ['requested_by_name', 'requested_by']),
  ...kept('scope', 'phase_set_by'),
  ...kept('supplier_link', 'created_by'),
];

/** Columns that are called like such, and why they are left as they are. */
export const NAMES_ELSEWHERE: Readonly<Record<string, string>> = {
  'audit_entry.actor_name': 'the log only grows, and its seals are over every word of it',
  'blueprint_reach.reached_by': 'the service provider’s own',
  'tenant_import.asked_by': 'the service provider’s own',
  'scope.work_stopped_by': 'the platform’s own',
  'node_beat.drained_by': 'the platform’s own',
  'connection.opened_by': 'gone as soon as the ERP is asked again',
  'api_key.created_by': 'an id',
  'api_key.replaced_by': 'an id',
  'channel.created_by': 'an id',
  'document_repeat.received_by': 'a kind and an id',
  'document.received_by': 'a kind and an id',
  'role_grant.granted_by': 'an id',
  'sign_on.created_by': 'an id',
  'playbook.created_by': 'an id',
  'bank_change.proposed_by': 'a kind and an id',
  'bank_change.evidenced_by': 'an id',
  'bank_change.called_by': 'an id',
  'bank_change.checked_by': 'an id',
  'bank_change.approved_by': 'ids',
  'duplicate_dismissal.forgotten_by': 'an id',
  'coded_line.coded_by': 'an id',
  'tax_service.set_by': 'an id',
  'supplier_bank_account.proposed_by': 'an id',
  'supplier_bank_account.verified_by': 'an id',
  'dead_letter.replayed_by': 'an id',
  'dead_letter.discarded_by': 'an id',
  'webhook.created_by': 'an id',
  'hook_source.created_by': 'an id',
  'hook_source.former_by': 'an id',
};
