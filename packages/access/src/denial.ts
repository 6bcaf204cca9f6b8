import type { Refusal } from '@clearhold/kernel';
import { type AppSubject, abilityOf } from './ability.ts';
import type { Actor } from './actor.ts';
import { PLATFORM_ROLES } from './role-book.ts';
import { API_SCOPES, type ApiScope } from './roles.ts';
import { bookOf, rolesHeld, rulesFor } from './rules.ts';
import { type Action, SUBJECT_WORDS, type Subject } from './vocabulary.ts';

/** What can be done, as people say it: `see`, `decide`. */
export const ACTION_WORDS: Record<Action, string> = {
  read: 'see',
  create: 'add',
  update: 'change',
  delete: 'delete',
  assign: 'assign',
  complete: 'complete',
  decide: 'decide',
  release: 'release',
  override: 'override',
  ask: 'ask the supplier about',
  answer: 'answer',
  reprocess: 'send back for reading',
  replay: 'replay',
  verify: 'verify',
  publish: 'publish',
  revoke: 'revoke',
  export: 'export',
};

// Acts that verb and subject alone would say badly.
const ACTS: Partial<Record<`${Action} ${Subject}`, string>> = {
  'create Leaving': 'ask that a tenant leave',
  'verify Leaving': 'confirm the leaving of a tenant',
  'revoke Leaving': 'take back the leaving of a tenant',
  'export Leaving': 'export what a leaving tenant has',
  'create LegalHold': 'place a legal hold',
  'verify LegalHold': 'confirm the lift of a legal hold',
  'revoke LegalHold': 'lift a legal hold',
  'create Tenant': 'create tenants or change how they are served',
  'create Person': 'invite a person',
  'create RoleGrant': 'give a role',
  'revoke RoleGrant': 'take a role',
  'create ActAs': 'ask to look into a tenant',
  'update Operation': 'stop work or change how it is shared',
  'update Worker': 'drain workers or take them back',
};

const nameOf = (subject: AppSubject): Subject => (typeof subject === 'string' ? subject : subject.__caslSubjectType__);

const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What is answered for a row that is not there, and for one that the actor may not see: the same, to the byte. */
export function notThere(subject: Subject): Refusal {
  const words = SUBJECT_WORDS[subject][0].replace(/^(an?|the) /, '');
  return { code: 'NOT_FOUND', message: `There is no such ${words}.` };
}

/** What is answered to whoever looks into a tenant by act-as and asks for more than to look. */
export const ACTING_READ_ONLY: Refusal = {
  code: 'ACTING_READ_ONLY',
  message: 'You are looking in on behalf of this company: nothing can be changed, decided or taken away.',
  hint: 'A person of the company does it, or you end this session first.',
};

/** The roles that may do this at the scope kind (`tenant` by default), at least on some rows; in the book's order. */
export function rolesThatMay(
  action: Action,
  subject: Subject,
  scopeKind: Actor['scopeKind'] = 'tenant',
  roles = PLATFORM_ROLES,
): string[] {
  return roles.at(scopeKind).flatMap(({ key: role }) => {
    const actor: Actor = { kind: 'person', id: 'anyone', scopeKind, tenantId: 'any', grants: [{ role }], roles };
    return abilityOf(rulesFor(actor)).can(action, subject) ? [role] : [];
  });
}

function scopesThatMay(action: Action, subject: Subject): ApiScope[] {
  return (Object.keys(API_SCOPES) as ApiScope[]).filter((scope) => {
    const actor: Actor = {
      kind: 'apiKey',
      id: 'any',
      scopeKind: 'tenant',
      tenantId: 'any',
      grants: [],
      scopes: [scope],
    };
    return abilityOf(rulesFor(actor)).can(action, subject);
  });
}

function wayOn(actor: Actor, action: Action, subject: Subject): string {
  if (actor.kind === 'apiKey') {
    const scopes = scopesThatMay(action, subject);
    return scopes.length > 0 ? `A key with the scope ${anyOf(scopes)} can.` : 'No API key can; a person has to.';
  }
  if (actor.kind === 'supplier') return 'Your customer can help you; answer on the page of the matter.';
  const roles = rolesThatMay(action, subject, actor.scopeKind, actor.roles);
  if (roles.length === 0) return 'No role here can.';
  return `A person with the role ${anyOf(roles.map((role) => bookOf(actor).titleOf(role)))} can.`;
}

/**
 * Why the actor may not, in the actor's words, and who may. Codes: `NOT_FOUND` for a row the actor may not even see (as
 * `notThere`), `NOT_YOURS` when the role would do but not on this row, `NOT_ALLOWED` otherwise. It explains a denial that
 * was made; it does not make one.
 */
export function explainDenial(actor: Actor, action: Action, subject: AppSubject): Refusal {
  const name = nameOf(subject);
  const ability = abilityOf(rulesFor(actor));
  if (typeof subject !== 'string' && !ability.can('read', subject)) return notThere(name);
  if (actor.isActing) return ACTING_READ_ONLY;
  const [one, many] = SUBJECT_WORDS[name];
  const hint = wayOn(actor, action, name);
  if (typeof subject !== 'string' && ability.can(action, name)) {
    const message = `You can ${ACTION_WORDS[action]} ${many}, but not this one: it is outside your units, or another person’s.`;
    return { code: 'NOT_YOURS', message, hint };
  }
  const titles = [...rolesHeld(actor).keys()].map((role) => bookOf(actor).titleOf(role));
  const as = titles.length > 0 ? ` as ${titles.join(' and ')}` : '';
  const act = ACTS[`${action} ${name}`] ?? `${ACTION_WORDS[action]} ${one}`;
  return { code: 'NOT_ALLOWED', message: `You cannot ${act}${as}.`, hint };
}
