import { describe, expect, it } from 'vitest';
import { ACTIONS, type Actor, API_SCOPES, defineAbility, ROLE_NAMES, ROLES, SUBJECTS } from './index.ts';

// One line: actions, a colon, subjects. A star: only rows that meet a condition. What is not here is denied.
const MATRIX: Record<string, string> = {
  'platform-operator': `
    read: Metrics
    read create* revoke*: RoleGrant
    read create update publish: Playbook Policy Taxonomy Brand
    read create update: Person Tenant Blueprint
    read verify: Audit
    read replay: DeadLetter
    read update: Operation SignOn Worker
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  'partner-admin': `
    read export: Insight Metrics
    read create* revoke*: RoleGrant
    read create update publish: Playbook Policy Taxonomy Brand
    read create update: Person Tenant Blueprint Connection
    read update: Agreement Operation SignOn TableMapping
    read update export: Report
    read verify export: Audit
    read create verify revoke: ActAs LegalHold
    read create verify revoke export: Leaving
    read create revoke: ApiKey
    read replay: Mail
    read* create* update* delete*: SavedView
    read revoke: Session
    read update replay: Webhook`,
  'partner-operator': `
    read: Insight Metrics Agreement LegalHold Leaving Operation
    read create* revoke*: RoleGrant
    read create update: Playbook Policy Taxonomy Person Tenant Blueprint Connection
    read create update publish: Brand
    read update export: Report
    read create revoke: ActAs ApiKey
    read* create* update* delete*: SavedView
    read* revoke*: Session
    read update: TableMapping`,
  'tenant-admin': `
    read assign export: Case
    read assign: Task Approval
    read: Exception Insight Metrics Supplier Agreement Event
    read revoke: SupplierLink Session
    read create* revoke*: RoleGrant
    read create revoke: Delegation Leaving ApiKey
    read create update publish: Playbook Policy Taxonomy
    read create update: Person
    read update publish: Brand
    read update export: Tenant Report
    read verify: Audit
    read decide revoke: ActAs
    read create verify revoke: LegalHold
    read update: Channel SignOn TableMapping
    read create update delete: Connection
    read replay: DeadLetter Mail
    read* create* update* delete*: SavedView
    read update replay: Webhook`,
  analyst: `
    read create reprocess: Document
    read: Invoice PurchaseOrder GoodsReceipt Approval Insight Metrics Supplier Playbook Policy Taxonomy Person Brand Tenant Channel
    read update assign ask: Case
    read assign complete*: Task
    read create: Comment Exception
    read create revoke: SupplierLink
    read create* revoke*: Delegation
    read replay: Mail
    read* create* update* delete*: SavedView
    read* revoke*: Session
    read update: TableMapping`,
  approver: `
    read: Document PurchaseOrder GoodsReceipt SupplierLink Insight Metrics Supplier Playbook Policy Taxonomy Person Brand Tenant
    read release: Invoice
    read assign release: Case
    read assign complete*: Task
    read assign decide*: Approval
    read create: Comment
    read create override: Exception
    read create* revoke*: Delegation
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  controller: `
    read: Document PurchaseOrder GoodsReceipt SupplierLink RoleGrant Supplier Playbook Taxonomy Person Brand Tenant Agreement Leaving DeadLetter Mail TableMapping
    read release: Invoice
    read assign release export: Case
    read assign complete*: Task
    read assign decide*: Approval
    read create: Comment
    read create override: Exception
    read export: Insight Metrics
    read create* revoke*: Delegation
    read create update publish: Policy
    read verify: SupplierBankAccount
    read update export: Report
    read verify export: Audit
    read decide revoke: ActAs
    read create verify revoke: LegalHold
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  buyer: `
    read: Document Invoice PurchaseOrder GoodsReceipt Case Approval Exception Metrics Supplier Playbook Policy Taxonomy Person Brand Tenant
    read complete*: Task
    read create: Comment
    read create* revoke*: Delegation
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  receiver: `
    read: Document Invoice PurchaseOrder GoodsReceipt Case Approval Exception Metrics Supplier Playbook Policy Taxonomy Person Brand Tenant
    read complete*: Task
    read create: Comment
    read create* revoke*: Delegation
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  treasurer: `
    read: Document Invoice PurchaseOrder GoodsReceipt Case Exception Metrics Supplier Playbook Policy Taxonomy Person Brand Tenant
    read complete*: Task
    read decide*: Approval
    read create: Comment
    read create* revoke*: Delegation
    read create verify: SupplierBankAccount
    read* create* update* delete*: SavedView
    read* revoke*: Session`,
  auditor: `
    read: Document Invoice PurchaseOrder GoodsReceipt Task Approval Comment Exception SupplierLink RoleGrant Delegation Supplier Playbook Policy Taxonomy Person Brand Tenant SupplierBankAccount Agreement ActAs LegalHold Leaving ApiKey Blueprint Channel Connection DeadLetter Event Mail SignOn TableMapping Webhook
    read export: Case Insight Metrics Report
    read verify export: Audit
    read*: SavedView
    read revoke*: Session`,
  supplier: `
    answer*: Case
    read*: SupplierLink`,
  acting: `
    read: Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception Insight Metrics Delegation Supplier Playbook Policy Taxonomy Person Brand Tenant Audit`,
  system: `
    read create update reprocess: Document
    read create update release: Invoice
    read create update: PurchaseOrder GoodsReceipt Comment Exception SupplierLink Insight Metrics Supplier DeadLetter Event Mail
    read create update assign release ask: Case
    read create update assign: Task Approval
    read: RoleGrant Playbook Policy Taxonomy Person Brand Tenant
    read create: SupplierBankAccount
    read create verify: Audit
    read update: Connection`,
  'key documents:write': `
    create reprocess: Document`,
  'key documents:read': `
    read: Document Invoice Exception`,
  'key events:write': `
    create: Event`,
  'key masterdata:write': `
    create update: PurchaseOrder GoodsReceipt Supplier`,
  'key masterdata:read': `
    read: PurchaseOrder GoodsReceipt Supplier`,
  'key cases:read': `
    read: Case Task Approval Comment Exception Taxonomy`,
  'key cases:write': `
    update assign: Case
    create: Comment`,
  'key insights:read': `
    read: Insight Metrics Tenant`,
  'key audit:read': `
    read verify export: Audit`,
  'key people:provision': `
    update: Directory`,
  'key policy:read': `
    read: Playbook Policy Taxonomy Brand`,
  'key policy:write': `
    update: Policy
    create: Brand`,
  'key blueprints:read': `
    read: Blueprint`,
  'key blueprints:write': `
    create: Blueprint`,
};

function actorNamed(name: string): Actor {
  const base = { id: 'me', tenantId: 't', scopeKind: 'tenant', grants: [] } as const;
  if (name === 'acting')
    return { ...base, kind: 'person', isActing: true, grants: ROLE_NAMES.map((role) => ({ role })) };
  if (name === 'system') return { ...base, kind: 'system' };
  if (name === 'supplier') return { ...base, kind: 'supplier', supplierId: 's' };
  if (name.startsWith('key ')) {
    const scopes = [name.slice(4)];
    return { ...base, ...(name.startsWith('key blueprints') && { scopeKind: 'partner' }), kind: 'apiKey', scopes };
  }
  const scope = ROLES[name as keyof typeof ROLES].scopes[0] as Actor['scopeKind'];
  return { ...base, kind: 'person', scopeKind: scope, grants: [{ role: name }] };
}

function tableOf(actor: Actor): string {
  const ability = defineAbility(actor);
  const lines = new Map<string, string[]>();
  for (const subject of SUBJECTS) {
    const allowed = ACTIONS.filter((action) => ability.can(action, subject)).map((action) =>
      ability.rulesFor(action, subject).every((rule) => rule.conditions) ? `${action}*` : action,
    );
    if (allowed.length === 0) continue;
    const key = allowed.join(' ');
    lines.set(key, [...(lines.get(key) ?? []), subject]);
  }
  return [...lines].map(([actions, subjects]) => `${actions}: ${subjects.join(' ')}`).join('\n');
}

const trimmed = (text: string | undefined): string => (text ?? '').trim().replace(/^ +/gm, '');

describe('what each role may do', () => {
  const everyone = [
    ...ROLE_NAMES,
    'supplier',
    'acting',
    'system',
    ...Object.keys(API_SCOPES).map((scope) => `key ${scope}`),
  ];

  it.each(everyone)('%s may do what the table says, and nothing else', (name) => {
    expect(tableOf(actorNamed(name))).toBe(trimmed(MATRIX[name]));
  });

  it('the table names nobody who does not exist', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...everyone].sort());
  });
});
