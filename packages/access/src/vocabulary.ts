/**
 * What can be done. `read`, `create`, `update` and `delete` mean what they say; the rest are the field's own verbs:
 * - `assign` a case or task to a person; `complete` a task; `decide` an approval; `release` a hold;
 * - `override` an exception with a recorded reason; `ask` the supplier; `answer` as the supplier;
 * - `reprocess` a rejected document; `replay` a dead letter or a mail that failed; `verify` bank data or the log; `publish` a version;
 * - `revoke` a key, link, session or grant; `export` rows out of the house.
 */
export const ACTIONS = [
  'read',
  'create',
  'update',
  'delete',
  'assign',
  'complete',
  'decide',
  'release',
  'override',
  'ask',
  'answer',
  'reprocess',
  'replay',
  'verify',
  'publish',
  'revoke',
  'export',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * How a subject's rows relate to business units.
 * - `unit`: rows carry `unitId`; a unit-scoped grant reaches only its own units' rows (rows without a unit: none).
 * - `reference`: the tenant's common ground; a unit-scoped grant may read it, only a tenant-wide grant may change it.
 * - `whole`: concerns the whole tenant; a unit-scoped grant neither reads nor changes it.
 */
export type Reach = 'unit' | 'reference' | 'whole';

/** Every kind of thing that is guarded, with its reach. Names are those of the database models where one exists. */
export const SUBJECT_REACH = {
  Document: 'unit',
  Invoice: 'unit',
  PurchaseOrder: 'unit',
  GoodsReceipt: 'unit',
  Case: 'unit',
  Task: 'unit',
  Approval: 'unit',
  Comment: 'unit',
  Exception: 'unit',
  SupplierLink: 'unit',
  Insight: 'unit',
  Metrics: 'unit',
  RoleGrant: 'unit',
  Delegation: 'reference',
  Supplier: 'reference',
  Playbook: 'reference',
  Policy: 'reference',
  Taxonomy: 'reference',
  Person: 'reference',
  Brand: 'reference',
  Tenant: 'reference',
  SupplierBankAccount: 'whole',
  Agreement: 'whole',
  Report: 'whole',
  Audit: 'whole',
  ActAs: 'whole',
  LegalHold: 'whole',
  Leaving: 'whole',
  ApiKey: 'whole',
  Blueprint: 'whole',
  Channel: 'whole',
  Connection: 'whole',
  DeadLetter: 'whole',
  Event: 'whole',
  Mail: 'whole',
  Operation: 'whole',
  SavedView: 'whole',
  Session: 'whole',
  SignOn: 'whole',
  TableMapping: 'whole',
  Webhook: 'whole',
  Worker: 'whole',
  Directory: 'whole',
} as const satisfies Record<string, Reach>;
export type Subject = keyof typeof SUBJECT_REACH;

/** The subjects as a list, in the order of `SUBJECT_REACH`. */
export const SUBJECTS = Object.keys(SUBJECT_REACH) as readonly Subject[];

/** The subject in words for people: [with article, plural]. */
export const SUBJECT_WORDS: Record<Subject, readonly [one: string, many: string]> = {
  Document: ['a document', 'documents'],
  Invoice: ['an invoice', 'invoices'],
  PurchaseOrder: ['a purchase order', 'purchase orders'],
  GoodsReceipt: ['a goods receipt', 'goods receipts'],
  Case: ['a case', 'cases'],
  Task: ['a task', 'tasks'],
  Approval: ['an approval', 'approvals'],
  Comment: ['a comment', 'comments'],
  Exception: ['an exception', 'exceptions'],
  SupplierLink: ['a supplier link', 'supplier links'],
  Insight: ['an insight', 'insights'],
  Metrics: ['a figure', 'figures'],
  RoleGrant: ['a role', 'roles'],
  Delegation: ['a delegation', 'delegations'],
  Supplier: ['a supplier', 'suppliers'],
  Playbook: ['a playbook', 'playbooks'],
  Policy: ['a policy', 'policies'],
  Taxonomy: ['a taxonomy', 'taxonomies'],
  Person: ['a person', 'people'],
  Brand: ['a brand', 'brands'],
  ActAs: ['an act-as', 'act-as sessions'],
  Tenant: ['a tenant', 'tenants'],
  LegalHold: ['a legal hold', 'legal holds'],
  Leaving: ['the leaving of a tenant', 'leaving tenants'],
  SupplierBankAccount: ['a supplier bank account', 'supplier bank accounts'],
  Agreement: ['a service agreement', 'service agreements'],
  Report: ['a report', 'reports'],
  Audit: ['the audit log', 'the audit log'],
  ApiKey: ['an API key', 'API keys'],
  Blueprint: ['a blueprint', 'blueprints'],
  Channel: ['a channel', 'channels'],
  Connection: ['a connection', 'connections'],
  DeadLetter: ['a dead letter', 'dead letters'],
  Event: ['an event', 'events'],
  Mail: ['a mail', 'mails'],
  Operation: ['how work goes on', 'how work goes on'],
  SavedView: ['a saved view', 'saved views'],
  Session: ['a session', 'sessions'],
  SignOn: ['a sign-on', 'sign-ons'],
  TableMapping: ['a column mapping', 'column mappings'],
  Webhook: ['a webhook', 'webhooks'],
  Worker: ['a worker', 'workers'],
  Directory: ['the directory', 'the directory'],
};
