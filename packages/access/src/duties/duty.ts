import { SCOPE_PERMITS } from '../other-permits.ts';
import { inNameOf } from '../pair.ts';
import type { Permit } from '../permits.ts';
import { PLATFORM_ROLES, type RoleBook } from '../role-book.ts';
import { isApiScope } from '../roles.ts';
import type { Action, Subject } from '../vocabulary.ts';

/** One thing that somebody may do; with `as` only in that role's name. */
interface Ability {
  readonly action: Action;
  readonly subject: Subject;
  readonly as?: string;
}

/** A duty that finance keeps apart from others. */
export interface DutyEntry {
  /** The duty as a sentence about its holder: `approves invoices`. */
  readonly words: string;
  /** Whoever may do all of one of these lists has the duty. */
  readonly by: readonly (readonly Ability[])[];
}

const may = (action: Action, subject: Subject, as?: string): Ability => ({ action, subject, ...(as ? { as } : {}) });

/** The duties, each known by what it takes to do it: a new role has them as soon as it is permitted so much. */
export const DUTIES = {
  vendor: {
    words: 'maintains suppliers',
    by: [[may('create', 'Supplier')], [may('update', 'Supplier')], [may('create', 'Event')]],
  },
  bank: { words: 'verifies bank accounts', by: [[may('verify', 'SupplierBankAccount')]] },
  prepare: {
    words: 'enters and prepares invoices',
    by: [
      [may('create', 'Document')],
      [may('reprocess', 'Document')],
      [may('update', 'Case')],
      [may('complete', 'Task', 'analyst')],
    ],
  },
  order: { words: 'answers for orders', by: [[may('complete', 'Task', 'buyer')]] },
  receive: { words: 'answers for receipts', by: [[may('complete', 'Task', 'receiver')]] },
  approve: {
    words: 'approves invoices',
    by: [
      [may('release', 'Invoice')],
      [may('release', 'Case')],
      [may('override', 'Exception')],
      ...(['approver', 'controller'] as const).flatMap((role) => [
        [may('decide', 'Approval', role)],
        [may('complete', 'Task', role)],
      ]),
    ],
  },
  pay: {
    words: 'answers for payments',
    by: [
      [may('decide', 'Approval', 'treasurer')],
      [may('complete', 'Task', 'treasurer')],
      [may('create', 'SupplierBankAccount')],
    ],
  },
  reconcile: { words: 'checks the figures', by: [[may('export', 'Metrics')]] },
  people: { words: 'gives out roles', by: [[may('create', 'RoleGrant')], [may('update', 'Directory')]] },
  policy: { words: 'sets policy', by: [[may('publish', 'Policy')]] },
  audit: {
    words: 'audits',
    by: [[may('export', 'Audit'), may('read', 'Session'), may('read', 'SupplierBankAccount')]],
  },
} as const satisfies Record<string, DutyEntry>;
export type Duty = keyof typeof DUTIES;

const ALL = Object.keys(DUTIES) as readonly Duty[];

function allows(permit: Permit, { action, subject, as }: Ability): boolean {
  if (!permit.actions.includes(action) || !permit.subjects.includes(subject)) return false;
  return !as || inNameOf(permit) === as;
}

/** The duties that permits give, in the catalogue's order. */
export function dutiesOf(permits: readonly Permit[]): Duty[] {
  const can = (ability: Ability) => permits.some((permit) => allows(permit, ability));
  return ALL.filter((duty) => DUTIES[duty].by.some((abilities: readonly Ability[]) => abilities.every(can)));
}

/** The duties of a role; none for an unknown one, nor for one that is off. */
export function dutiesOfRole(role: string, book = PLATFORM_ROLES): Duty[] {
  const duties = dutiesOf(book.permitsOf(role));
  return carriesTheLog(role, book) ? ALL.filter((duty) => duty === 'audit' || duties.includes(duty)) : duties;
}

const DOWNLOAD = may('export', 'Audit');

/**
 * A tenant's own role that may carry the audit log away audits, whatever else the auditor can was left out of it: else
 * the log would be had beside any work by a cut. Of the platform's roles that work, the controller's alone may; one that
 * is cut from it is judged by what it keeps.
 */
function carriesTheLog(role: string, book: RoleBook): boolean {
  const own = book.get(role);
  if (!own?.isOn || !own.isOwn || !own.scopes.includes('tenant') || own.cutFrom.includes('controller')) return false;
  return own.permits.some((permit) => allows(permit, DOWNLOAD));
}

/** The duties that an API key's scopes give. */
export const dutiesOfScopes = (scopes: readonly string[]): Duty[] =>
  dutiesOf(scopes.filter(isApiScope).flatMap((scope) => SCOPE_PERMITS[scope]));
