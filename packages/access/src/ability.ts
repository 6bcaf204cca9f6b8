import { Ability, type ForcedSubject, subject } from '@casl/ability';
import { type PackRule, packRules, unpackRules } from '@casl/ability/extra';
import type { Actor } from './actor.ts';
import { type Conditions, matchConditions } from './conditions.ts';
import { type AppRule, rulesFor } from './rules.ts';
import type { Action, Subject } from './vocabulary.ts';

/** A subject's name (may any such row be touched?) or one row marked by `row` (may this one?). */
export type AppSubject = Subject | ForcedSubject<Subject>;

/** A CASL ability over our actions and subjects. Asking by name alone says "some row, perhaps": enforce on rows. */
export type AppAbility = Ability<[Action, AppSubject], Conditions>;

/** Rules in CASL's packed form: plain JSON arrays, as short as they get. */
export type PackedRules = PackRule<AppRule>[];

// `manage` and `all` are CASL's words for "anything"; they mean nothing here.
const NOTHING = 'nothing is called this';

/** An ability from rules. Throws RangeError on conditions that `matchConditions` does not understand. */
export function abilityOf(rules: AppRule[]): AppAbility {
  for (const { conditions } of rules) if (conditions) matchConditions(conditions);
  return new Ability<[Action, AppSubject], Conditions>(rules, {
    conditionsMatcher: matchConditions,
    anyAction: NOTHING,
    anySubjectType: NOTHING,
  });
}

/** What the actor may do. Denies all that no role, scope or supplier link allows. */
export function defineAbility(actor: Actor): AppAbility {
  return abilityOf(rulesFor(actor));
}

/** A copy of a loaded row, marked as a subject: `ability.can('release', row('Invoice', invoice))`. */
export function row<S extends Subject, T extends object>(name: S, values: T): T & ForcedSubject<S> {
  return subject(name, { ...values }) as T & ForcedSubject<S>;
}

/** The ability as JSON for a user interface. */
export function serializeAbility(ability: AppAbility): PackedRules {
  return packRules(ability.rules as AppRule[]);
}

/** The ability back from JSON, for showing and hiding; the API enforces on its own. */
export function abilityFromRules(rules: PackedRules): AppAbility {
  return abilityOf(unpackRules<AppRule>(rules));
}
