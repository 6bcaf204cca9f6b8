import { Decimal, type DecimalText, decimal, isDecimalText, type Money } from '@clearhold/kernel';
import { z } from 'zod';
import type { Comparison, Order } from './strictness.ts';

/** Roles that can hold authority over money, from the least to the most. */
export const APPROVAL_ROLES = ['approver', 'treasurer', 'controller'] as const;
export type ApprovalRole = (typeof APPROVAL_ROLES)[number];

/**
 * One row of the approval matrix: amounts up to and including `upTo` (null: without end) in `currency` (ISO 4217, or
 * `*` for every currency that has no rows of its own) need `approvers` different people (1 to 5) of `role` or above.
 */
export interface ApprovalTier {
  readonly upTo: DecimalText | null;
  readonly currency: string;
  readonly role: ApprovalRole;
  readonly approvers: number;
}

const tierSchema = z.strictObject({
  upTo: z
    .string()
    .refine((text) => isDecimalText(text) && decimal(text).greaterThan(0), { message: 'an amount above 0 is expected' })
    .nullable(),
  currency: z.string().regex(/^([A-Z]{3}|\*)$/, { message: 'an ISO 4217 code, or * for all others' }),
  role: z.enum(APPROVAL_ROLES),
  approvers: z.int().min(1).max(5),
});

/** The schema of the matrix: rows of one currency rise, and only the last may be without end. At most 100 rows. */
export const thresholdsSchema: z.ZodType<readonly ApprovalTier[]> = z
  .array(tierSchema)
  .max(100)
  .superRefine((tiers, context) => {
    const last = new Map<string, DecimalText | null>();
    tiers.forEach((tier, index) => {
      const before = last.get(tier.currency);
      const rises = before === undefined || (before !== null && (tier.upTo === null || decimal(tier.upTo).gt(before)));
      const message = `rows of ${tier.currency} must rise, and only the last may be without end`;
      if (!rises) context.addIssue({ code: 'custom', message, path: [index, 'upTo'] });
      last.set(tier.currency, tier.upTo);
    });
  });

type Row = Pick<ApprovalTier, 'role' | 'approvers'>;

function rowsOf(tiers: readonly ApprovalTier[], currency: string): ApprovalTier[] {
  const own = tiers.filter((tier) => tier.currency === currency);
  return own.length > 0 ? own : tiers.filter((tier) => tier.currency === '*');
}

function rowAt(rows: readonly ApprovalTier[], amount: Decimal | null): ApprovalTier | null {
  return rows.find((row) => row.upTo === null || amount?.lte(row.upTo)) ?? null;
}

/**
 * The authority that an amount needs; the sign does not matter, a credit needs what its invoice would. Null where no
 * row covers it: then nobody may approve.
 */
export function authorityFor(tiers: readonly ApprovalTier[], amount: Money): ApprovalTier | null {
  return rowAt(rowsOf(tiers, amount.currency), decimal(amount.amount).abs());
}

/** True where `role` has the authority of `needed` or more. */
export function hasAuthority(role: string, needed: ApprovalRole): boolean {
  return APPROVAL_ROLES.indexOf(role as ApprovalRole) >= APPROVAL_ROLES.indexOf(needed);
}

// Every stretch between two ends of either matrix, with the row of each; an uncovered stretch is the strictest.
function stretches(a: readonly ApprovalTier[], b: readonly ApprovalTier[]) {
  const found: { currency: string; upTo: DecimalText | null; a: Row | null; b: Row | null }[] = [];
  for (const currency of new Set([...a, ...b].map((tier) => tier.currency).concat('*'))) {
    const [left, right] = [rowsOf(a, currency), rowsOf(b, currency)];
    const ends = [...left, ...right].flatMap((row) => (row.upTo === null ? [] : [decimal(row.upTo)]));
    const sorted = ends.sort((x, y) => x.comparedTo(y)).filter((end, index, all) => !all[index - 1]?.eq(end));
    for (const end of [...sorted, null]) {
      found.push({ currency, upTo: end === null ? null : end.toFixed(), a: rowAt(left, end), b: rowAt(right, end) });
    }
  }
  return found;
}

const rank = (row: Row) => APPROVAL_ROLES.indexOf(row.role);

function compareRows(a: Row | null, b: Row | null): Comparison {
  if (a === null || b === null) return a === b ? 'same' : a === null ? 'stricter' : 'looser';
  const [role, people] = [rank(a) - rank(b), a.approvers - b.approvers];
  if (role === 0 && people === 0) return 'same';
  if (role >= 0 && people >= 0) return 'stricter';
  return role <= 0 && people <= 0 ? 'looser' : 'other';
}

/** Matrices compare amount by amount: stricter is a higher role, more people, or nobody at all. */
export const AUTHORITY_ORDER: Order = {
  bound: 'floor',
  compare(a, b) {
    const rows = stretches(a as ApprovalTier[], b as ApprovalTier[]).map((part) => compareRows(part.a, part.b));
    const seen = new Set(rows.filter((row) => row !== 'same'));
    if (seen.size === 0) return 'same';
    return seen.size > 1 ? 'other' : [...seen][0]!;
  },
  clamp(wanted, limit) {
    const tiers: ApprovalTier[] = [];
    for (const { currency, upTo, a, b } of stretches(wanted as ApprovalTier[], limit as ApprovalTier[])) {
      if (a === null || b === null) continue;
      const role = rank(a) >= rank(b) ? a.role : b.role;
      const next = { upTo, currency, role, approvers: Math.max(a.approvers, b.approvers) };
      const before = tiers.at(-1);
      if (before?.currency === currency && compareRows(before, next) === 'same') tiers[tiers.length - 1] = next;
      else tiers.push(next);
    }
    return tiers;
  },
};
