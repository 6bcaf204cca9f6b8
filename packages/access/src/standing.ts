import { type AppAbility, row } from './ability.ts';
import type { Grant } from './actor.ts';
import { conflictsOf, opened } from './duties/find-conflicts.ts';
import type { RoleBook } from './role-book.ts';
import { ROLE_NAMES } from './roles.ts';

/** A role that was given and gives nothing, and why in words. */
export interface IdleGrant<G extends Grant = Grant> {
  readonly grant: G;
  readonly why: string;
}

/**
 * Of the roles that a person was given those that hold. One that is off or no longer in the book gives nothing. A role of
 * one's own whose rights came to break a rule on duties with what the person holds besides gives nothing either, until
 * somebody settles it: what it may do changes above, where nobody knows who holds it. `on`: the rules that hold.
 */
export function standingOf<G extends Grant>(
  given: readonly G[],
  book: RoleBook,
  on: readonly string[],
): { readonly holds: G[]; readonly idle: IdleGrant<G>[] } {
  const idle: IdleGrant<G>[] = [];
  const isOwn = ({ role }: Grant) => book.get(role)?.isOwn ?? false;
  const known = given.filter((grant) => {
    if (book.get(grant.role)?.isOn) return true;
    idle.push({ grant, why: `The role ${book.titleOf(grant.role)} is no longer given here.` });
    return false;
  });
  const holds = known.filter((grant) => !isOwn(grant));
  for (const grant of known.filter(isOwn)) {
    const [conflict] = opened(conflictsOf(holds, on, book), conflictsOf([...holds, grant], on, book));
    if (conflict) idle.push({ grant, why: `${conflict.message}.` });
    else holds.push(grant);
  }
  return { holds, idle };
}

/** Whether a role may be given or taken by who has `ability`: he may give every role of the platform that it takes from. */
export function mayGive(
  ability: AppAbility,
  book: RoleBook,
  { role, personId, unitId = null }: { role: string; personId: string; unitId?: string | null },
): boolean {
  const found = book.get(role);
  const bases = found?.bases.length ? found.bases : ROLE_NAMES.filter((name) => sameLevel(book, name));
  return bases.every((base) => ability.can('create', row('RoleGrant', { role: base, personId, unitId })));
}

// A role that takes from nothing any more is settled by who may give all that a company's people have.
const sameLevel = (book: RoleBook, role: string) => book.get(role)!.scopes.includes('tenant');
