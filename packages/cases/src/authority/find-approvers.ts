import { type Approver, type AuthorityRequest, type AuthorityUsed, decideAuthority } from './decide-authority.ts';

/** Those among the candidates who may approve, with the authority each would use; in the order given. */
export function findApprovers(
  candidates: readonly Approver[],
  request: Omit<AuthorityRequest, 'approver'>,
): { approver: Approver; authority: AuthorityUsed }[] {
  const able: { approver: Approver; authority: AuthorityUsed }[] = [];
  for (const approver of candidates) {
    const decided = decideAuthority({ ...request, approver });
    if (decided.ok) able.push({ approver, authority: decided.value });
  }
  return able;
}
