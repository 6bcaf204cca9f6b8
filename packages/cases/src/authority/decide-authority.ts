import { decimal, err, type Money, money, ok, type Refusal, type Result } from '@clearhold/kernel';
import { APPROVAL_ROLES, type ApprovalTier, authorityFor, hasAuthority } from '@clearhold/policy';
import { formatMoney } from './format-money.ts';

/** Someone who may be asked to approve. */
export interface Approver {
  readonly personId: string;
  readonly roles: readonly string[];
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
  /** The highest role held that carries authority. */
  readonly role: string;
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
    ? `${needed.approvers > 1 ? `${needed.approvers} ${needed.role}s` : withArticle(needed.role)} can approve it`
    : 'nobody can approve it under the present policy';
  const elsewhere = request.unitId && approver.unitIds && !approver.unitIds.includes(request.unitId);
  if (elsewhere) {
    const message = 'You have no authority in this business unit.';
    return err({ code: 'NO_AUTHORITY', message, hint: `There, ${could}.` });
  }
  const role = highestRole(approver);
  const limit = role ? limitOf(role, thresholds, amount.currency) : null;
  if (!role || !limit) {
    const message = `You have no authority over amounts in ${amount.currency}.`;
    return err({ code: 'NO_AUTHORITY', message, hint: `${upper(could)}.` });
  }
  if (!needed || !hasAuthority(role, needed.role)) {
    const above = limit === 'none' ? 'No row of the policy covers the amount' : overLimit(limit);
    return err({ code: 'OVER_LIMIT', message: `${above}; ${could}.` });
  }
  const personsRequired = Math.max(needed.approvers, request.personsAtLeast ?? 1);
  const bounded = limit === 'none' ? {} : { limit };
  return ok({ personId: approver.personId, role, amount, ...bounded, personsRequired });
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

function highestRole(approver: Approver): string | null {
  const held = APPROVAL_ROLES.filter((role) => approver.roles.includes(role));
  return held.at(-1) ?? null;
}

/** The most a role may approve in a currency: `none` without end, null for nothing at all. */
function limitOf(role: string, tiers: readonly ApprovalTier[], currency: string): Money | 'none' | null {
  const own = tiers.filter((tier) => tier.currency === currency);
  const rows = (own.length > 0 ? own : tiers.filter((tier) => tier.currency === '*')).filter((tier) =>
    hasAuthority(role, tier.role),
  );
  if (rows.some((tier) => tier.upTo === null)) return 'none';
  const ends = rows.flatMap((tier) => (tier.upTo === null ? [] : [decimal(tier.upTo)]));
  const [first] = ends.sort((a, b) => b.comparedTo(a));
  return first ? money(first, currency) : null;
}

const withArticle = (role: string): string => `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
