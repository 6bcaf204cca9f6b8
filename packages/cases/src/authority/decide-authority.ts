import { decimal, err, type Money, money, ok, type Refusal, type Result } from '@clearhold/kernel';
import { APPROVAL_ROLES, type ApprovalTier, authorityFor, covers, type HeldRole, rowsOf } from '@clearhold/policy';
import { formatMoney } from './format-money.ts';

/** Someone who may be asked to approve. */
export interface Approver {
  readonly personId: string;
  /** All roles as which the person counts where one is asked. */
  readonly roles: readonly string[];
  /** The roles held, each with what it counts as; absent where `roles` are held themselves. */
  readonly held?: readonly HeldRole[];
  /** Business units the person acts for; absent means all of the tenant. */
  readonly unitIds?: readonly string[];
}

/** The question whether one person may approve one amount. */
export interface AuthorityRequest {
  readonly amount: Money;
  readonly approver: Approver;
  /** The effective `approval.thresholds` of the matter's scope. */
  readonly thresholds: readonly ApprovalTier[];
  /** Everyone who prepared the matter (`preparersOf`). None of them may approve it. */
  readonly preparers: readonly string[];
  /** Who asked for what is judged; may not approve it either. */
  readonly requestedBy?: string;
  /** The business unit the matter belongs to. */
  readonly unitId?: string;
  /** Who approved already; the same person does not count twice. */
  readonly approvedBy?: readonly string[];
  /** Distinct persons that must approve whatever the amount (two for bank details); policy may ask for more. */
  readonly personsAtLeast?: number;
}

/** The authority an approval rests on; it is kept with the approval. */
export interface AuthorityUsed {
  readonly personId: string;
  /** The person for whom it is used, by delegation. */
  readonly onBehalfOf?: string;
  /** The highest role of the platform held, or counted as, that carries authority. */
  readonly role: string;
  /** The role of one's own by which it is held. */
  readonly own?: string;
  readonly amount: Money;
  /** The highest amount this person may approve in that currency; absent for no limit. */
  readonly limit?: Money;
  /** Distinct persons that must approve in all, 1 to 5. */
  readonly personsRequired: number;
}

/**
 * Decides whether a person may approve an amount. The preparer and the requester never may, whatever roles they hold;
 * then unit, then the amount against the policy's matrix. An amount that no row covers is approved by nobody. Refusals:
 * PREPARER_CANNOT_APPROVE, REQUESTER_CANNOT_ACT, ALREADY_APPROVED, NO_AUTHORITY, OVER_LIMIT.
 */
export function decideAuthority(request: AuthorityRequest): Result<AuthorityUsed, Refusal> {
  const { amount, approver, thresholds } = request;
  const barred = personBarred(request);
  if (barred) return err(barred);
  const needed = authorityFor(thresholds, amount);
  const could = needed
    ? `${needed.approvers > 1 ? `${needed.approvers} ${nameOf(needed)}s` : withArticle(nameOf(needed))} can approve it`
    : 'nobody can approve it under the present policy';
  const elsewhere = request.unitId && approver.unitIds && !approver.unitIds.includes(request.unitId);
  if (elsewhere) {
    const message = 'You have no authority in this business unit.';
    return err({ code: 'NO_AUTHORITY', message, hint: `There, ${could}.` });
  }
  const rows = rowsOf(thresholds, amount.currency);
  const held = highestFirst(approver);
  const limits = held.flatMap((one) => limitOf(one, rows, amount.currency) ?? []);
  const limit = highestOf(limits);
  if (!limit) {
    const message = `You have no authority over amounts in ${amount.currency}.`;
    return err({ code: 'NO_AUTHORITY', message, hint: `${upper(could)}.` });
  }
  const by = needed && held.find((one) => covers(one, rows, rows.indexOf(needed)));
  if (!needed || !by) {
    const above = limit === 'none' ? 'No row of the policy covers the amount' : overLimit(limit);
    return err({ code: 'OVER_LIMIT', message: `${above}; ${could}.` });
  }
  const personsRequired = Math.max(needed.approvers, request.personsAtLeast ?? 1);
  const bounded = limit === 'none' ? {} : { limit };
  const role = highestRole(by)!;
  const own = by.role === role ? {} : { own: by.role };
  return ok({ personId: approver.personId, role, ...own, amount, ...bounded, personsRequired });
}

const overLimit = (limit: Money): string => `The amount is above your limit of ${formatMoney(limit)}`;

function personBarred(request: AuthorityRequest): Refusal | null {
  const { personId } = request.approver;
  const hint = 'Hand it to another approver.';
  if (request.preparers.includes(personId)) {
    const message = 'You prepared this, so someone else must approve it.';
    return { code: 'PREPARER_CANNOT_APPROVE', message, hint };
  }
  if (request.requestedBy === personId) {
    const message = 'You asked for this, so someone else must approve it.';
    return { code: 'REQUESTER_CANNOT_ACT', message, hint };
  }
  if (request.approvedBy?.includes(personId)) {
    return { code: 'ALREADY_APPROVED', message: 'You approved this already; another person must approve it too.' };
  }
  return null;
}

const highestRole = ({ as }: HeldRole): string | undefined => APPROVAL_ROLES.filter((role) => as.includes(role)).at(-1);

function highestFirst({ roles, held = roles.map((role) => ({ role, as: [role] })) }: Approver): HeldRole[] {
  const rank = (one: HeldRole) => APPROVAL_ROLES.indexOf(highestRole(one) as never);
  return held.filter((one) => rank(one) >= 0).sort((a, b) => rank(b) - rank(a));
}

/** The most a role may approve by the rows of a currency: `none` without end, null for nothing at all. */
function limitOf(held: HeldRole, rows: readonly ApprovalTier[], currency: string): Money | 'none' | null {
  const [last] = rows.filter((_, at) => covers(held, rows, at)).slice(-1);
  if (!last) return null;
  return last.upTo === null ? 'none' : money(last.upTo, currency);
}

function highestOf(limits: readonly (Money | 'none')[]): Money | 'none' | undefined {
  const ends = limits.flatMap((limit) => (limit === 'none' ? [] : [limit]));
  if (ends.length < limits.length) return 'none';
  return ends.sort((a, b) => decimal(b.amount).comparedTo(decimal(a.amount)))[0];
}

const nameOf = ({ role, own }: ApprovalTier): string => own ?? role;
const withArticle = (role: string): string => `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
