import type { Grant } from './actor.ts';
import { ROLES, type Role } from './roles.ts';

/** Roles that one person should not (`warn`) or may not (`refuse`) hold in the same unit, and why. */
export interface ToxicCombination {
  readonly code: string;
  readonly roles: readonly Role[];
  readonly severity: 'refuse' | 'warn';
  readonly why: string;
}

const pair = (severity: ToxicCombination['severity'], roles: readonly Role[], why: string): ToxicCombination => ({
  code: `SOD.${roles.map((role) => role.replace('-', '_').toUpperCase()).join('+')}`,
  roles,
  severity,
  why,
});

const WATCHED: readonly Role[] = ['analyst', 'approver', 'controller', 'buyer', 'receiver', 'treasurer'];

/**
 * The duties that finance keeps apart: vendor data, invoice entry, approval, payment, reconciliation, and giving roles.
 * Preparing and approving one and the same object is judged at the object, whatever the roles.
 */
export const TOXIC_COMBINATIONS: readonly ToxicCombination[] = [
  pair('refuse', ['tenant-admin', 'approver'], 'who gives out authority must not use it'),
  pair('refuse', ['tenant-admin', 'controller'], 'who gives out authority must not use it'),
  pair('refuse', ['tenant-admin', 'treasurer'], 'who gives out access must not verify bank accounts'),
  pair('refuse', ['tenant-admin', 'auditor'], 'who runs the system must not audit it'),
  pair('refuse', ['buyer', 'receiver', 'approver'], 'one person would order, receive and approve payment'),
  pair('refuse', ['approver', 'treasurer'], 'who approves an invoice must not release or redirect its payment'),
  ...WATCHED.map((role) => pair('refuse', ['auditor', role], 'an auditor must not audit own work')),
  pair('warn', ['analyst', 'approver'], 'who prepares cases could approve them; own work stays refused'),
  pair('warn', ['analyst', 'controller'], 'who prepares cases could override them; own work stays refused'),
  pair('warn', ['analyst', 'treasurer'], 'invoice entry and payment are better kept apart'),
  pair('warn', ['buyer', 'approver'], 'who orders could approve the invoice'),
  pair('warn', ['buyer', 'receiver'], 'who orders could confirm what never arrived'),
  pair('warn', ['receiver', 'approver'], 'who confirms receipt could approve the invoice'),
  pair('warn', ['buyer', 'treasurer'], 'who orders could redirect the payment'),
  pair('warn', ['controller', 'treasurer'], 'payment and reconciliation are better kept apart'),
];

/** One toxic combination found; `unitId` is null when it holds in the whole tenant. */
export interface Conflict extends Omit<ToxicCombination, 'why'> {
  readonly unitId: string | null;
  /** For people: the titles and the reason. */
  readonly message: string;
}

const held = (grants: readonly Grant[], role: Role, unit: string | null): boolean =>
  grants.some((grant) => grant.role === role && (!grant.unitId || grant.unitId === unit));

/**
 * The toxic combinations among one person's grants, refusals first. A tenant-wide grant counts in every unit; roles held
 * in different units do not meet. A combination that already holds tenant-wide is reported once.
 */
export function conflictsOf(grants: readonly Grant[]): Conflict[] {
  const units = [...new Set(grants.flatMap(({ unitId }) => (unitId ? [unitId] : [])))].sort();
  const found = TOXIC_COMBINATIONS.flatMap(({ why, ...combination }) => {
    const holds = (unit: string | null) => combination.roles.every((role) => held(grants, role, unit));
    const places = holds(null) ? [null] : units.filter(holds);
    const titles = combination.roles.map((role) => ROLES[role].title).join(' and ');
    return places.map((unitId) => ({ ...combination, unitId, message: `${titles}: ${why}` }));
  });
  return [...found.filter(({ severity }) => severity === 'refuse'), ...found.filter((c) => c.severity === 'warn')];
}
