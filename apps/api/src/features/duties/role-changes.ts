import {
  type BookRole,
  conflictsOf,
  defineAbility,
  levelOf,
  mayGive,
  pairsOf,
  pairText,
  type RoleDefinition,
} from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PlanChange, type Planned, type RolesHere, rolesUnder } from '../policies/index.ts';
import { holdersHere } from '../roles/index.ts';
import type { Place } from '../tenancy/index.ts';
import { DutyCheck } from './duty-check.ts';

const KEY = 'people.roles';

interface Change {
  readonly key: string;
  readonly before: BookRole | undefined;
  readonly after: BookRole | undefined;
}

/**
 * What stands against a change of roles beyond its shape: who makes it, what the levels above left open, who holds the roles,
 * and which duties would come together. Above a tenant nobody knows who holds a role: there a role that comes to break a rule
 * gives nothing to whoever it concerns (`standingOf`), and the tenant is shown it.
 */
@Injectable()
export class RoleChanges implements OnModuleInit {
  constructor(
    private readonly planning: PlanChange,
    private readonly duties: DutyCheck,
  ) {}

  onModuleInit(): void {
    this.planning.also((tx, place, planned) =>
      planned.keys.includes(KEY) ? this.#refusals(tx, place, planned) : none(),
    );
  }

  async #refusals(tx: Tx, place: Place, planned: Planned): Promise<Refusal[]> {
    if (place.kind === 'unit') return [OF_THE_COMPANY];
    const [before, after] = [rolesUnder(planned.before), rolesUnder(planned.after)];
    const changes = changed(before, after);
    const off = changes.flatMap((change) => misplaced(place, planned, change) ?? []);
    if (off.length > 0) return off;
    const plain = [
      ...notTheirs(place, before, after, changes),
      ...changes.flatMap(({ after: role }) =>
        role ? (namedTwice(role, after) ?? againstItself(role, after) ?? []) : [],
      ),
    ];
    if (plain.length > 0) return plain;
    const held = await holdersHere(tx, before);
    const gone = changes.filter(({ before: was, after: is }) => was?.isOn && !is?.isOn && held.has(was.key));
    if (gone.length > 0) return gone.map(({ before: was }) => stillHeld(was!, held.get(was!.key)!));
    return (await this.duties.broken(tx, before, after)).map(({ name, message }) => ({
      code: 'DUTIES_CONFLICT',
      message: `${name}: ${message}.`,
      hint: 'Leave the right out of the role, or take a role from this person first.',
      path: AT,
    }));
  }
}

const none = async (): Promise<Refusal[]> => [];
const AT = `values.${KEY}`;
const at = (role: string) => `${AT}.value.${role}`;

const OF_THE_COMPANY: Refusal = {
  code: 'ROLES_OF_THE_COMPANY',
  message: 'Roles are the company’s; a business unit has none of its own.',
  hint: 'Declare the role at the company and give it in the unit.',
  path: AT,
};

function changed({ book: before }: RolesHere, { book: after }: RolesHere): Change[] {
  const keys = new Set([...before.all(), ...after.all()].map(({ key }) => key));
  return [...keys]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter(({ before: was, after: is }) => contentOf(was) !== contentOf(is));
}

const contentOf = (role: BookRole | undefined): string | undefined =>
  role && JSON.stringify([role.title, role.words, role.isOn, role.scopes, pairsOf(role.permits).map(pairText)]);

/** Who could not give a role changes none, and nobody changes what he may do himself. */
function notTheirs({ ctx }: Place, before: RolesHere, after: RolesHere, changes: readonly Change[]): Refusal[] {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const ability = defineAbility(actor);
  const held = new Set((actor.given ?? actor.grants).map(({ role }) => role));
  return changes.flatMap(({ key }) => {
    const title = after.book.get(key)?.title ?? before.book.titleOf(key);
    if (actor.tenantId === ctx.tenantId && held.has(key) && (after.book.get(key) ?? before.book.get(key))?.isOwn)
      return [
        {
          code: 'NOT_YOURSELF',
          message: `You hold the role ${title} yourself.`,
          hint: 'Somebody else changes it.',
          path: at(key),
        },
      ];
    if ([before, after].every(({ book }) => mayGive(ability, book, { role: key, personId: NOBODY }))) return [];
    const message = `You cannot change the role ${title}: you may not give all that it takes from.`;
    return [{ code: 'NOT_ALLOWED', message, hint: 'Who gives out these roles changes them.', path: at(key) }];
  });
}

const NOBODY = 'nobody yet';

function misplaced(place: Place, { after }: Planned, { key, after: role }: Change): Refusal | undefined {
  const said = after.explain(KEY).entries?.[key];
  if (!said || !role || said.source === 'declared default' || said.source.id !== place.scopeId) return undefined;
  const definition = said.value as RoleDefinition;
  if (!role.isOwn || definition.off) return undefined;
  if (place.kind === 'tenant' && levelOf(definition) === 'partner')
    return {
      code: 'ROLE_MISPLACED',
      message: `${role.title}: a company’s role takes from roles of a company, not of its service provider.`,
      hint: 'Take from others.',
      path: at(key),
    };
  if (role.isOn) return undefined;
  return {
    code: 'ROLE_EMPTY',
    message: `${role.title} may do nothing: what it takes from is not given here by the level above, or all of it was left out.`,
    hint: 'Take from other roles, or leave less out.',
    path: at(key),
  };
}

function namedTwice(role: BookRole, { book }: RolesHere): Refusal | undefined {
  const other = book
    .all()
    .find(({ key, title, isOn }) => isOn && key !== role.key && title.toLowerCase() === role.title.toLowerCase());
  return other && role.isOn
    ? {
        code: 'ROLE_NAMED_TWICE',
        message: `There is a role called ${role.title} already (${other.key}).`,
        hint: 'Give it another title.',
        path: at(role.key),
      }
    : undefined;
}

function againstItself(role: BookRole, { book, rules }: RolesHere): Refusal | undefined {
  const [conflict] = conflictsOf([{ role: role.key }], rules, book);
  return (
    conflict && {
      code: 'DUTIES_CONFLICT',
      message: `${role.title}: ${conflict.message}.`,
      hint: 'Leave one of the two out, or make two roles of it.',
      path: at(role.key),
    }
  );
}

function stillHeld({ key, title }: BookRole, holders: readonly { name: string }[]): Refusal {
  const names = holders.slice(0, 5).map(({ name }) => name);
  const more = holders.length > 5 ? ` and ${holders.length - 5} more` : '';
  return {
    code: 'ROLE_HELD',
    message: `${title} is held by ${names.join(', ')}${more}.`,
    hint: 'Give them another role first, then take this one away.',
    path: at(key),
  };
}
