import { type AppAbility, explainDenial, type GrantScope, mayGive, type RoleBook } from '@clearhold/access';
import { newId, type Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { checkRoles } from '../role-request.ts';
import type { SignOnCommon } from './sign-on-request.ts';
import { listSignOns, signOnOf } from './sign-on-store.ts';

export type Refused = { refused: 'Denied' | 'Invalid' | 'NotFound'; why: Refusal };

export const refusedAt = (code: string, message: string, field: string, hint?: string): Refused => ({
  refused: 'Invalid',
  why: { code, message, path: `input.${field}`, ...(hint && { hint }) },
});
export const NOT_THERE: Refused = {
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such sign-on.', path: 'input.id' },
};

const scopeOf = ({ kind }: Place): GrantScope => (kind === 'unit' ? 'tenant' : kind);

/** Why newcomers may not be given a role: it is none of this place, or its giver may not give it. */
export function refuseRole(
  place: Place,
  ability: AppAbility,
  book: RoleBook,
  role: string | null | undefined,
): Refused | undefined {
  if (!role) return undefined;
  const fault = checkRoles([{ role }], scopeOf(place), new Map(), 'input.newcomerRole', undefined, book);
  if (fault) return { refused: 'Invalid', why: fault };
  if (mayGive(ability, book, { role, personId: newId() })) return undefined;
  const why = { ...explainDenial(place.ctx.actor, 'create', 'RoleGrant'), path: 'input.newcomerRole' };
  return { refused: 'Denied', why: { ...why, message: `You cannot have the role ${book.titleOf(role)} given here.` } };
}

/** Why an issuer or a domain cannot be had: another sign-on of the space has it. `field`: where the issuer was given. */
export async function refuseTaken(
  tx: Tx,
  { id, domains }: SignOnCommon,
  issuer: string,
  field: string,
): Promise<Refused | undefined> {
  const others = (await listSignOns(tx)).filter((one) => one.id !== id);
  if (others.some((one) => one.issuer === issuer))
    return refusedAt('ISSUER_TAKEN', 'This issuer is set up here already.', field, 'Change that sign-on instead.');
  for (const domain of domains) {
    const there = await signOnOf(tx, domain);
    if (there && there.id !== id)
      return refusedAt('DOMAIN_TAKEN', `People of ${domain} come in through “${there.name}” already.`, 'domains');
  }
  return undefined;
}
