import { type DecimalText, decimal } from '@clearhold/kernel';
import { APPROVAL_ROLES, type ApprovalTier, covers, type HeldRole, rowAt, rowsOf } from './authority.ts';
import type { Comparison, Order } from './strictness.ts';

interface Stretch {
  readonly currency: string;
  readonly upTo: DecimalText | null;
  readonly a: ApprovalTier | null;
  readonly b: ApprovalTier | null;
}

// Every stretch between two ends of either matrix, with the row of each; an uncovered stretch is the strictest.
function stretches(a: readonly ApprovalTier[], b: readonly ApprovalTier[]): Stretch[] {
  const found: Stretch[] = [];
  for (const currency of new Set([...a, ...b].map((tier) => tier.currency).concat('*'))) {
    const [left, right] = [rowsOf(a, currency), rowsOf(b, currency)];
    const ends = [...left, ...right].flatMap((row) => (row.upTo === null ? [] : [decimal(row.upTo)]));
    const sorted = ends.sort((x, y) => x.comparedTo(y)).filter((end, index, all) => !all[index - 1]?.eq(end));
    for (const end of [...sorted, null])
      found.push({ currency, upTo: end === null ? null : end.toFixed(), a: rowAt(left, end), b: rowAt(right, end) });
  }
  return found;
}

// Everybody whom the matrices tell apart: the roles of the platform, and those named in either.
function holders(a: readonly ApprovalTier[], b: readonly ApprovalTier[]): HeldRole[] {
  const named = [...a, ...b].flatMap(({ own, role }) => (own ? [{ role: own, as: [role] }] : []));
  return [...APPROVAL_ROLES.map((role) => ({ role, as: [role] })), ...named];
}

// What the first matrix is to the second on one stretch: all the ways in which it is stricter or looser.
function compareRows({ currency, a, b }: Stretch, first: readonly ApprovalTier[], second: readonly ApprovalTier[]) {
  if (a === null || b === null) return a === b ? [] : ([a === null ? 'stricter' : 'looser'] as const);
  const [left, right] = [rowsOf(first, currency), rowsOf(second, currency)];
  const [inLeft, inRight] = [left.indexOf(a), right.indexOf(b)];
  const who = holders(left, right).map(
    (one) => Number(covers(one, right, inRight)) - Number(covers(one, left, inLeft)),
  );
  const found = [a.approvers - b.approvers, ...who].filter((difference) => difference !== 0);
  return found.map((difference) => (difference > 0 ? ('stricter' as const) : ('looser' as const)));
}

function compare(first: readonly ApprovalTier[], second: readonly ApprovalTier[]): Comparison {
  const seen = new Set(stretches(first, second).flatMap((part) => compareRows(part, first, second)));
  if (seen.size === 0) return 'same';
  return seen.size > 1 ? 'other' : [...seen][0]!;
}

const rank = ({ role }: ApprovalTier) => APPROVAL_ROLES.indexOf(role);

// Of two rows what is asked by either; `names` says whether a role of the wanted matrix may be asked for.
function stricterRow({ a, b, currency, upTo }: Stretch, names: (own: string) => boolean): ApprovalTier[] {
  if (a === null || b === null) return [];
  const wanted = a.own && names(a.own) ? a.own : undefined;
  const own = rank(a) > rank(b) ? wanted : rank(a) < rank(b) ? b.own : (b.own ?? wanted);
  const role = rank(a) >= rank(b) ? a.role : b.role;
  return [{ upTo, currency, role, ...(own ? { own } : {}), approvers: Math.max(a.approvers, b.approvers) }];
}

function joined(tiers: readonly ApprovalTier[]): ApprovalTier[] {
  const isSame = (a: ApprovalTier, b: ApprovalTier | undefined) =>
    b?.currency === a.currency && b.role === a.role && b.own === a.own && b.approvers === a.approvers;
  return tiers.filter((tier, index) => !isSame(tier, tiers[index + 1]));
}

/** Matrices compare amount by amount: stricter is fewer people who may, more who must, or nobody at all. */
export const AUTHORITY_ORDER: Order = {
  bound: 'floor',
  compare: (a, b) => compare(a as ApprovalTier[], b as ApprovalTier[]),
  clamp(wanted, limit) {
    const [first, second] = [wanted as ApprovalTier[], limit as ApprovalTier[]];
    const parts = stretches(first, second);
    const isNew = (own: string) => !second.some((tier) => tier.own === own);
    const made = [isNew, () => false].map((names) => joined(parts.flatMap((part) => stricterRow(part, names))));
    return made.find((tiers) => ['same', 'stricter'].includes(compare(tiers, second))) ?? second;
  },
};
