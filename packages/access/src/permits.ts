import type { Actor } from './actor.ts';
import type { Conditions } from './conditions.ts';
import type { Role } from './roles.ts';
import { rolesAt } from './roles.ts';
import type { Action, Subject } from './vocabulary.ts';

/** These actions on these subjects; `when` narrows to rows. Several results of `when` are alternatives. */
export interface Permit {
  readonly actions: readonly Action[];
  readonly subjects: readonly Subject[];
  readonly when?: (actor: Actor) => readonly Conditions[];
}

const list = <T extends string>(words: string): T[] => words.split(' ') as T[];

/** A permit from space-separated words: `permit('read assign', 'Case Task')`. */
export function permit(actions: string, subjects: string, when?: Permit['when']): Permit {
  return { actions: list<Action>(actions), subjects: list<Subject>(subjects), when };
}

const CASEWORK = 'Document Invoice PurchaseOrder GoodsReceipt Case Task Approval Comment Exception';
const GROUND = 'Supplier Playbook Policy Taxonomy Person Delegation Brand Tenant';

/** Given to the person, or to the role and taken by nobody yet. */
const mineAs =
  (role: string) =>
  (actor: Actor): readonly Conditions[] => [{ assigneeId: actor.id }, { role, assigneeId: null }];

/** Doing what is asked of a role: given to the person, or to the role and taken by nobody yet. */
export const askedOf = (action: Action, subject: Subject, role: string): Permit =>
  permit(action, subject, mineAs(role));

/** Roles of the list, to anybody but oneself. */
const rolesForOthers =
  (roles: readonly Role[]) =>
  (actor: Actor): readonly Conditions[] => [{ role: { in: roles }, personId: { not: actor.id } }];

const answersFor = (role: Role): Permit[] => [
  permit('read', `${CASEWORK} ${GROUND} Metrics`),
  permit('complete', 'Task', mineAs(role)),
  permit('create', 'Comment'),
];

const authority = (role: Role): Permit[] => [
  ...answersFor(role),
  permit('decide', 'Approval', mineAs(role)),
  permit('release', 'Invoice Case'),
  permit('create override', 'Exception'),
  permit('assign', 'Case Task Approval'),
  permit('read', 'SupplierLink Insight'),
];

const TENANT_ROLES = rolesAt('tenant');

const partnerDesk: Permit[] = [
  permit('read', 'LegalHold Leaving'),
  permit('read', 'Agreement Operation'),
  permit('read update', 'TableMapping'),
  permit('read export update', 'Report'),
  permit('read', 'Tenant Metrics Insight Brand Policy Playbook Taxonomy Blueprint Person RoleGrant ApiKey Connection'),
  permit('create update', 'Tenant Brand Policy Playbook Taxonomy Blueprint Person Connection'),
  permit('publish', 'Brand'),
  permit('read create revoke', 'ActAs'),
  permit('create', 'ApiKey'),
  permit('revoke', 'ApiKey'),
];

/** What each role may do, where it is held. What is not written here is denied. */
export const ROLE_PERMITS: Record<Role, readonly Permit[]> = {
  'platform-operator': [
    permit('read', 'Tenant Metrics Brand Policy Playbook Taxonomy Blueprint Person RoleGrant DeadLetter Audit'),
    permit('create update', 'Tenant Brand Policy Playbook Taxonomy Blueprint Person'),
    permit('publish', 'Brand Policy Playbook Taxonomy'),
    permit('create revoke', 'RoleGrant', rolesForOthers(['platform-operator', 'partner-admin'])),
    permit('replay', 'DeadLetter'),
    permit('read update', 'Operation Worker'),
    permit('verify', 'Audit'),
    permit('read update', 'SignOn'),
  ],
  'partner-admin': [
    ...partnerDesk,
    permit('update', 'Operation'),
    permit('update', 'Agreement'),
    permit('read replay', 'Mail'),
    permit('verify', 'ActAs'),
    permit('create verify revoke', 'LegalHold Leaving'),
    permit('export', 'Leaving'),
    permit('publish', 'Policy Playbook Taxonomy'),
    permit('create revoke', 'RoleGrant', rolesForOthers(['partner-admin', 'partner-operator', ...TENANT_ROLES])),
    permit('read revoke', 'Session'),
    permit('read update', 'SignOn'),
    permit('read update replay', 'Webhook'),
    permit('read verify export', 'Audit'),
    permit('export', 'Metrics Insight'),
  ],
  'partner-operator': [...partnerDesk, permit('create revoke', 'RoleGrant', rolesForOthers(['tenant-admin']))],
  'tenant-admin': [
    permit('read', `Case Task Approval Exception ${GROUND} Metrics Insight SupplierLink RoleGrant`),
    permit('read', 'Agreement'),
    permit('read export update', 'Report'),
    permit('read', 'ApiKey Session SignOn Connection DeadLetter Mail Audit Event'),
    permit('assign', 'Case Task Approval'),
    permit('read decide revoke', 'ActAs'),
    permit('read create verify revoke', 'LegalHold'),
    permit('read create revoke', 'Leaving'),
    permit('create update', 'Person Policy Playbook Taxonomy Connection'),
    permit('update publish', 'Brand'),
    permit('update export', 'Tenant'),
    permit('export', 'Case'),
    permit('publish', 'Policy Playbook Taxonomy'),
    permit('create revoke', 'RoleGrant', rolesForOthers(TENANT_ROLES)),
    permit('create revoke', 'ApiKey Delegation'),
    permit('revoke', 'Session SupplierLink'),
    permit('update', 'SignOn'),
    permit('read update replay', 'Webhook'),
    permit('read update', 'Channel TableMapping'),
    permit('delete', 'Connection'),
    permit('replay', 'DeadLetter Mail'),
    permit('verify', 'Audit'),
  ],
  analyst: [
    ...answersFor('analyst'),
    permit('read', 'SupplierLink Insight Mail'),
    permit('replay', 'Mail'),
    permit('create reprocess', 'Document'),
    permit('read', 'Channel'),
    permit('read update', 'TableMapping'),
    permit('create', 'Exception'),
    permit('update ask', 'Case'),
    permit('assign', 'Case Task'),
    permit('create revoke', 'SupplierLink'),
  ],
  approver: authority('approver'),
  controller: [
    ...authority('controller'),
    permit('read export update', 'Report'),
    permit('read', 'Agreement SupplierBankAccount Audit Mail DeadLetter RoleGrant'),
    permit('verify', 'SupplierBankAccount Audit'),
    permit('create update publish', 'Policy'),
    permit('read decide revoke', 'ActAs'),
    permit('read create verify revoke', 'LegalHold'),
    permit('read', 'Leaving TableMapping'),
    permit('export', 'Case Metrics Insight Audit'),
  ],
  buyer: answersFor('buyer'),
  receiver: answersFor('receiver'),
  treasurer: [
    ...answersFor('treasurer'),
    permit('decide', 'Approval', mineAs('treasurer')),
    permit('read create verify', 'SupplierBankAccount'),
  ],
  auditor: [
    permit('read', `${CASEWORK} ${GROUND} SupplierLink Insight Metrics RoleGrant`),
    permit(
      'read',
      'Agreement SupplierBankAccount Audit ApiKey Blueprint Channel Connection DeadLetter Event Mail Session SignOn TableMapping Webhook',
    ),
    permit('verify', 'Audit'),
    permit('read', 'ActAs LegalHold Leaving'),
    permit('read export', 'Report'),
    permit('export', 'Audit Case Metrics Insight'),
  ],
};

/** What every person with at least one role may do with what is his own, whatever the role and unit. */
export const OWN_PERMITS: readonly Permit[] = [
  permit('read', 'SavedView', (actor) => [{ ownerId: actor.id }]),
  permit('read', 'SavedView', () => [{ shared: true }]),
  permit('read revoke', 'Session', (actor) => [{ personId: actor.id }]),
  permit('read', 'Person', (actor) => [{ id: actor.id }]),
  permit('read', 'Brand'),
];

/** Own things that a person may also change, unless an auditor's is the only role held. */
export const OWN_CHANGES: readonly Permit[] = [
  permit('create update delete', 'SavedView', (actor) => [{ ownerId: actor.id }]),
  permit('create revoke', 'Delegation', (actor) => (actor.scopeKind === 'tenant' ? [{ fromId: actor.id }] : [])),
];
