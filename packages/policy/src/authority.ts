import { Decimal, type DecimalText, decimal, isDecimalText, type Money } from '@clearhold/kernel';
import { z } from 'zod';

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
  /** A role of one's own, counting as `role`, to whom these rows belong; see `covers`. */
  readonly own?: string;
  readonly approvers: number;
}

/** A role that somebody holds, with the roles of the platform as which it counts: itself for one of those. */
export interface HeldRole {
  readonly role: string;
  readonly as: readonly string[];
}

const tierSchema = z.strictObject({
  upTo: z
    .string()
    .refine((text) => isDecimalText(text) && decimal(text).greaterThan(0), { message: 'an amount above 0 is expected' })
    .nullable(),
  currency: z.string().regex(/^([A-Z]{3}|\*)$/, { message: 'an ISO 4217 code, or * for all others' }),
  role: z.enum(APPROVAL_ROLES),
  own: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,38}$/, { message: 'the key of a role of one’s own' })
    .optional(),
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

const rank = ({ role }: Pick<ApprovalTier, 'role'>) => APPROVAL_ROLES.indexOf(role);

/** The rows that say what an amount of a currency needs, lowest first. */
export function rowsOf(tiers: readonly ApprovalTier[], currency: string): ApprovalTier[] {
  const own = tiers.filter((tier) => tier.currency === currency);
  return own.length > 0 ? own : tiers.filter((tier) => tier.currency === '*');
}

/** The row that an amount falls in; null stands for amounts without end. */
export function rowAt(rows: readonly ApprovalTier[], amount: Decimal | null): ApprovalTier | null {
  return rows.find((row) => row.upTo === null || amount?.lte(row.upTo)) ?? null;
}

/**
 * The authority that an amount needs; the sign does not matter, a credit needs what its invoice would. Null where no
 * row covers it: then nobody may approve.
 */
export function authorityFor(tiers: readonly ApprovalTier[], amount: Money): ApprovalTier | null {
  return rowAt(rowsOf(tiers, amount.currency), decimal(amount.amount).abs());
}

/**
 * Whether a role covers a row of one currency's `rows`. Roles of the platform cover those of their own rank and below. A row
 * with a role of one's own belongs to that role and to higher ranks; others of the same rank cover it only if a later row is
 * theirs: a junior's rows are the approver's too, a senior's are not. Naming a role limits it to its last row: what stands
 * beyond, or needs more than the rows that name it, is not covered by what it was made from.
 */
export function covers({ role, as }: HeldRole, rows: readonly ApprovalTier[], at: number): boolean {
  const row = rows[at]!;
  const ranks = as.map((one) => APPROVAL_ROLES.indexOf(one as ApprovalRole));
  const surplus = Math.max(-1, ...ranks) - rank(row);
  if (surplus < 0) return false;
  const last = rows.findLastIndex(({ own }) => own === role);
  if (last >= 0) return at <= last && rows.some((own) => own.own === role && rank(own) >= rank(row));
  if (!row.own || surplus > 0) return true;
  return rows.some((later, index) => index > at && !later.own && ranks.some((one) => one >= rank(later)));
}

/** True where `role` has the authority of `needed` or more. */
export function hasAuthority(role: string, needed: ApprovalRole): boolean {
  return APPROVAL_ROLES.indexOf(role as ApprovalRole) >= APPROVAL_ROLES.indexOf(needed);
}
