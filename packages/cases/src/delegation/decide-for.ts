import { decimal, err, ok, type Refusal, type Result } from '@clearhold/kernel';
import { APPROVAL_ROLES } from '@clearhold/policy';
import {
  type Approver,
  type AuthorityRequest,
  type AuthorityUsed,
  decideAuthority,
} from '../authority/decide-authority.ts';

/** Somebody on the way of a delegation, with his name for the refusal. */
export interface NamedApprover extends Approver {
  readonly name: string;
}

/**
 * Whether a person may approve an amount for another. His authority is the least that anybody on the way has: `chain` is
 * everybody from the one whose approval it is to the last before him. Nobody on the way may have prepared the matter, asked
 * for it or approved it already. Refusals: those of `decideAuthority`; about others they say whose authority does not do.
 */
export function decideAuthorityFor(
  request: AuthorityRequest,
  chain: readonly NamedApprover[],
): Result<AuthorityUsed, Refusal> {
  const own = decideAuthority(request);
  if (!own.ok) return own;
  let least = own.value;
  for (const other of chain) {
    const theirs = decideAuthority({ ...request, approver: other });
    if (!theirs.ok) return err(aboutOther(other.name, theirs.error));
    least = lesser(least, theirs.value);
  }
  const [first] = chain;
  return ok({ ...least, personId: own.value.personId, ...(first ? { onBehalfOf: first.personId } : {}) });
}

const WHY: Readonly<Record<string, (name: string) => string>> = {
  PREPARER_CANNOT_APPROVE: (name) => `${name} prepared this, so it cannot be approved for ${name} either.`,
  REQUESTER_CANNOT_ACT: (name) => `${name} asked for this, so it cannot be approved for ${name} either.`,
  ALREADY_APPROVED: (name) => `${name} approved this already; another person must approve it too.`,
};

function aboutOther(name: string, { code }: Refusal): Refusal {
  const message = WHY[code]?.(name) ?? `The authority of ${name} does not cover this, so neither does a delegation.`;
  return { code, message, hint: 'Hand it to another approver.' };
}

function lesser(a: AuthorityUsed, b: AuthorityUsed): AuthorityUsed {
  const lower = APPROVAL_ROLES.indexOf(a.role as never) <= APPROVAL_ROLES.indexOf(b.role as never) ? a : b;
  const limits = [a.limit, b.limit].flatMap((limit) => (limit ? [limit] : []));
  const [limit] = limits.sort((x, y) => decimal(x.amount).comparedTo(decimal(y.amount)));
  const { limit: _, ...rest } = lower;
  return { ...rest, ...(limit ? { limit } : {}), personsRequired: Math.max(a.personsRequired, b.personsRequired) };
}
