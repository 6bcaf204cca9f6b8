import type { Actor } from './actor.ts';
import type { Conditions } from './conditions.ts';
import { type Permit, permit } from './permits.ts';
import type { ApiScope } from './roles.ts';

type When = (actor: Actor) => readonly Conditions[];

/** On the link's case, or on any of the supplier's own; `column` is where the row keeps the case's id. */
const inMatter =
  (column: 'id' | 'caseId'): When =>
  ({ supplierId, caseId }) => {
    if (!supplierId) return [];
    return [caseId ? { supplierId, [column]: caseId } : { supplierId }];
  };

/**
 * What a supplier may do: open its own matter and answer it. What the matter shows of case, invoice and lines is put
 * together for its page; to the case itself, its ranks and its steps a supplier has no way.
 */
export const SUPPLIER_PERMITS: readonly Permit[] = [
  permit('answer', 'Case', inMatter('id')),
  permit('read', 'SupplierLink', inMatter('caseId')),
];

/** What partner staff sees who looks into a tenant by act-as. It reads; bank data, people's keys and sessions are not shown. */
export const ACTING_PERMITS: readonly Permit[] = [
  permit('read', 'Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception'),
  permit('read', 'Supplier Playbook Policy Taxonomy Person Delegation Brand Tenant'),
  permit('read', 'Metrics Insight Audit'),
];

/** What each scope of an API key allows. No scope decides, releases, overrides or touches bank data. */
export const SCOPE_PERMITS: Record<ApiScope, readonly Permit[]> = {
  'documents:write': [permit('create reprocess', 'Document')],
  'documents:read': [permit('read', 'Document Invoice Exception')],
  'events:write': [permit('create', 'Event')],
  'masterdata:write': [permit('create update', 'Supplier PurchaseOrder GoodsReceipt')],
  'masterdata:read': [permit('read', 'Supplier PurchaseOrder GoodsReceipt')],
  'cases:read': [permit('read', 'Case Task Approval Comment Exception Taxonomy')],
  'cases:write': [permit('update assign', 'Case'), permit('create', 'Comment')],
  'insights:read': [permit('read', 'Metrics Insight Tenant')],
  'audit:read': [permit('read export verify', 'Audit')],
  'people:provision': [permit('update', 'Directory')],
  'policy:read': [permit('read', 'Policy Taxonomy Playbook Brand')],
  // To create a brand is to draft one: what is worn changes by approval alone.
  'policy:write': [permit('update', 'Policy'), permit('create', 'Brand')],
  'blueprints:read': [permit('read', 'Blueprint')],
  'blueprints:write': [permit('create', 'Blueprint')],
};

/**
 * What the worker may do on its own account. It records and moves; it never decides an approval, overrides an
 * exception, verifies bank data, or gives a role. `release` carries out at the ERP what a person decided.
 */
export const SYSTEM_PERMITS: readonly Permit[] = [
  permit(
    'read create update',
    'Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception Supplier SupplierLink',
  ),
  permit('read update', 'Connection'),
  permit('read create update', 'Event Mail DeadLetter Insight Metrics'),
  permit('read', 'SupplierBankAccount Playbook Policy Taxonomy Person RoleGrant Brand Tenant'),
  permit('create', 'SupplierBankAccount'),
  permit('read create verify', 'Audit'),
  permit('reprocess', 'Document'),
  permit('assign', 'Case Task Approval'),
  permit('ask release', 'Case'),
  permit('release', 'Invoice'),
];
