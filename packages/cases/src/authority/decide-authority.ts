import { decimal, err, type Money, ok, type Refusal, type Result } from '@clearhold/kernel';
import { formatMoney } from './format-money.ts';

/**
 * One row of the policy's approval thresholds: holders of `role` may approve up to `limit` (absent: any amount), inside
 * the named business units (absent: all); above `twoPersonsAbove` a second person must approve as well.
 */
export interface ApprovalThreshold {
  readonly role: string;
  readonly limit?: Money;
  readonly unitIds?: readonly string[];
  readonly twoPersonsAbove?: Money;
}

/** Someone who may be asked to approve. */
export interface Approver {
  readonly personId: string;
  readonly roles: readonly string[];
  /** Business units the person acts for; absent means all of the tenant. */
  readonly unitIds?: readonly string[];
}

export interface AuthorityRequest {
  readonly amount: Money;
  readonly approver: Approver;
  readonly thresholds: readonly ApprovalThreshold[];
  /** Everyone who prepared the matter. None of them may approve it. */
  readonly preparers: readonly string[];
  readonly requestedBy?: string;
  /** The business unit the matter belongs to. */
  readonly unitId?: string;
  /** Who approved already; the same person does not count twice. */
  readonly approvedBy?: readonly string[];
  /** `single` and `two` are forced by the playbook; `policy` asks the thresholds. */
  readonly mode?: 'policy' | 'single' | 'two';
}

/** The authority an approval rests on; it is kept with the approval. */
export interface AuthorityUsed {
  readonly personId: string;
  readonly role: string;
  readonly amount: Money;
  /** The limit of the role in the matter's currency; absent for no limit. */
  readonly limit?: Money;
  /** Distinct persons that must approve in all: 1 or 2. */
  readonly personsRequired: 1 | 2;
}

/**
 * Decides whether a person may approve an amount. The preparer and the requester never may, whatever roles they hold;
 * then unit, then limit in the amount's own currency (a limit in another currency gives no authority). Refusals:
 * PREPARER_CANNOT_APPROVE, REQUESTER_CANNOT_APPROVE, ALREADY_APPROVED, NO_AUTHORITY, OVER_LIMIT.
 */
export function decideAuthority(request: AuthorityRequest): Result<AuthorityUsed, Refusal> {
  const { amount, approver } = request;
  const barred = personBarred(request);
  if (barred) return err(barred);
  const rows = rowsFor(request, approver);
  if (rows.length === 0) {
    return err({
      code: 'NO_AUTHORITY',
      message: 'You have no authority to approve this.',
      hint: `${whoCould(request) ?? 'Nobody has, under the present policy'}.`,
    });
  }
  const enough = rows.filter((row) => covers(row, amount));
  const used = widest(enough, amount);
  if (!used) {
    const highest = widest(rows, amount)?.limit;
    const over = highest
      ? `The amount is above your limit of ${formatMoney(highest)}`
      : `You have no limit in ${amount.currency}`;
    return err({ code: 'OVER_LIMIT', message: `${over}; ${lower(whoCould(request) ?? 'nobody can approve it')}.` });
  }
  return ok({
    personId: approver.personId,
    role: used.role,
    amount,
    ...(used.limit ? { limit: used.limit } : {}),
    personsRequired: personsRequired(request),
  });
}

/** Distinct persons policy (or the playbook's mode) asks for at this amount: two if any applicable row says so. */
export function personsRequired(request: Pick<AuthorityRequest, 'amount' | 'thresholds' | 'unitId' | 'mode'>): 1 | 2 {
  if (request.mode === 'two') return 2;
  if (request.mode === 'single') return 1;
  const asks = request.thresholds
    .filter((row) => appliesToUnit(row, request.unitId))
    .some((row) => row.twoPersonsAbove && exceeds(request.amount, row.twoPersonsAbove));
  return asks ? 2 : 1;
}

function personBarred(request: AuthorityRequest): Refusal | null {
  const { personId } = request.approver;
  if (request.preparers.includes(personId)) {
    return {
      code: 'PREPARER_CANNOT_APPROVE',
      message: 'You prepared this, so someone else must approve it.',
      hint: 'Hand it to another approver.',
    };
  }
  if (request.requestedBy === personId) {
    return {
      code: 'REQUESTER_CANNOT_APPROVE',
      message: 'You asked for this, so someone else must approve it.',
      hint: 'Hand it to another approver.',
    };
  }
  if (request.approvedBy?.includes(personId)) {
    return { code: 'ALREADY_APPROVED', message: 'You approved this already; a second person must approve it too.' };
  }
  return null;
}

function rowsFor(request: AuthorityRequest, approver: Approver): ApprovalThreshold[] {
  if (request.unitId && approver.unitIds && !approver.unitIds.includes(request.unitId)) return [];
  return request.thresholds.filter((row) => approver.roles.includes(row.role) && appliesToUnit(row, request.unitId));
}

function appliesToUnit(row: ApprovalThreshold, unitId: string | undefined): boolean {
  return !row.unitIds || (unitId !== undefined && row.unitIds.includes(unitId));
}

/** A different currency always exceeds: an unknown rate gives no authority. */
function exceeds(amount: Money, bound: Money): boolean {
  return amount.currency !== bound.currency || decimal(amount.amount).abs().greaterThan(decimal(bound.amount));
}

function covers(row: ApprovalThreshold, amount: Money): boolean {
  return !row.limit || !exceeds(amount, row.limit);
}

function widest(rows: readonly ApprovalThreshold[], amount: Money): ApprovalThreshold | undefined {
  const comparable = rows.filter((row) => !row.limit || row.limit.currency === amount.currency);
  return comparable.reduce<ApprovalThreshold | undefined>((best, row) => {
    if (!best || (best.limit && !row.limit)) return row;
    if (best.limit && row.limit && decimal(row.limit.amount).greaterThan(decimal(best.limit.amount))) return row;
    return best;
  }, undefined);
}

function whoCould(request: AuthorityRequest): string | null {
  const roles = request.thresholds
    .filter((row) => appliesToUnit(row, request.unitId) && covers(row, request.amount))
    .map((row) => row.role);
  const distinct = [...new Set(roles)];
  if (distinct.length === 0) return null;
  return `${distinct.map((role, index) => `${article(role, index)}${role}`).join(' or ')} can approve it`;
}

const article = (role: string, index: number): string => {
  const word = /^[aeiou]/i.test(role) ? 'an ' : 'a ';
  return index === 0 ? word.replace('a', 'A') : word;
};
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
