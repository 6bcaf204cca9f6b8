import { isRole, PLATFORM_ROLES, type RoleBook } from '@clearhold/access';
import { type AskedRole, type Playbook, playbooksInForce, rolesAsked, withRolesThere } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { rolesUnder } from './roles-under.ts';

/** The settings that name roles, or make them. */
export const NAMING = ['people.roles', 'approval.thresholds', 'playbooks.definition', 'playbooks.step'];

const isThere =
  (book: RoleBook) =>
  ({ role, work }: AskedRole): boolean =>
    // Roles of the platform are asked whether they are given here or not: a controller or an escalation stands in.
    isRole(role) || (work ? book.mayBeAsked(role, work) : Boolean(book.get(role)?.isOn));

/** A playbook as it can run where these roles are. */
export const asRolesAllow = (playbook: Playbook, policy: EffectivePolicy): Playbook =>
  withRolesThere(playbook, isThere(rolesUnder(policy).book));

/** What is asked in a role's name that has not the right for it. */
interface Fault {
  readonly key: string;
  readonly message: string;
}

/** Roles that playbooks and the approval matrix name and that could not do what is asked, one refusal each. */
export function rolesMissing(base: readonly Playbook[], before: EffectivePolicy, after: EffectivePolicy): Refusal[] {
  const known = new Set(faultsUnder(base, before).map(({ message }) => message));
  const { book } = rolesUnder(after);
  const own = book.all().flatMap(({ isOwn, isOn, key }) => (isOwn && isOn ? [key] : []));
  const hint = own.length > 0 ? `Roles of your own here: ${own.join(', ')}.` : 'Declare it under Roles first.';
  const found = faultsUnder(base, after).filter(({ message }) => !known.has(message));
  return found.map(({ key, message }) => ({ code: 'ROLE_UNKNOWN', message, hint, path: `values.${key}` }));
}

function faultsUnder(base: readonly Playbook[], policy: EffectivePolicy): Fault[] {
  const { book } = rolesUnder(policy);
  const steps = playbooksInForce(base, policy).flatMap((playbook) =>
    rolesAsked(playbook)
      .filter((asked) => isUnknown(asked, book))
      .map((asked) => ({ key: 'playbooks', message: `${playbook.key}: “${asked.title}” asks ${lacks(asked, book)}` })),
  );
  const rows = policy.get('approval.thresholds').flatMap(({ own, role }) => {
    if (!own || book.countsAs(own).includes(role)) return [];
    const title = book.titleOf(role).toLowerCase();
    const why = book.get(own)?.isOn ? `which does not count as ${title}` : 'which is not there';
    return [{ key: 'approval.thresholds', message: `A row asks the role ${own}, ${why}.` }];
  });
  return [...new Map([...steps, ...rows].map((one) => [one.message, one])).values()];
}

const isUnknown = (asked: AskedRole, book: RoleBook) =>
  !isThere(book)(asked) || (isRole(asked.role) && !mayWork(asked));

// Administrators could always be named; they are shown what is overdue. The others do what they are asked for.
const mayWork = ({ role, work }: AskedRole): boolean =>
  role === 'tenant-admin' || (worksHere(role) && (work ? PLATFORM_ROLES.mayBeAsked(role, work) : true));
const worksHere = (role: string): boolean => PLATFORM_ROLES.get(role)?.scopes.includes('tenant') ?? false;

function lacks({ role, work }: AskedRole, book: RoleBook): string {
  if (isRole(role) && !worksHere(role)) return `the role ${role}, which works for no company.`;
  if (!isRole(role) && !book.get(role)?.isOn) return `the role ${role}, which is not there.`;
  return work === 'Approval'
    ? `the role ${role}, which decides no approvals.`
    : `the role ${role}, which does no tasks.`;
}
