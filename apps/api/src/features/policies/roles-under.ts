import { type DeclaredRole, type Grant, type IdleGrant, RoleBook, standingOf } from '@clearhold/access';
import { ALL_ROLES, type EffectivePolicy, SCOPE_KINDS } from '@clearhold/policy';

/** The roles that there are at a space, and the rules on duties by which one of its own may fall still. */
export interface RolesHere {
  readonly book: RoleBook;
  readonly rules: readonly string[];
  /** Of roles given to one person those that hold, and those that give nothing with the reason. */
  standing<G extends Grant>(given: readonly G[]): { readonly holds: G[]; readonly idle: IdleGrant<G>[] };
}

const known = new WeakMap<EffectivePolicy, RolesHere>();

/** The roles that a policy makes. */
export function rolesUnder(policy: EffectivePolicy): RolesHere {
  const before = known.get(policy);
  if (before) return before;
  const book = new RoleBook(declaredIn(policy));
  const rules = policy.get('duties.rules');
  const here: RolesHere = { book, rules, standing: (given) => standingOf(given, book, rules) };
  known.set(policy, here);
  return here;
}

function declaredIn(policy: EffectivePolicy): Record<string, DeclaredRole> {
  const { entries = {} } = policy.explain('people.roles');
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([key]) => key !== ALL_ROLES)
      .map(([key, { value, source }]) => {
        const rank = source === 'declared default' ? 0 : SCOPE_KINDS.indexOf(source.kind);
        return [key, { ...(value as DeclaredRole), rank }];
      }),
  );
}
