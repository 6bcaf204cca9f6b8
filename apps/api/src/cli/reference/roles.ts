import { type Actor, API_SCOPES, ROLE_NAMES, ROLES, rulesFor, SUBJECT_WORDS, type Subject } from '@clearhold/access';
import { page, row } from './markdown.ts';

const NOBODY = { id: '00000000-0000-7000-8000-000000000001', tenantId: '00000000-0000-7000-8000-000000000002' };

/** Every role and every scope of an API key with what each may do, as a page. */
export function documentRoles(): string {
  const roles = ROLE_NAMES.flatMap((role) => {
    const { title, words } = ROLES[role];
    const scopes: readonly string[] = ROLES[role].scopes;
    const scopeKind = scopes.includes('platform') ? 'platform' : scopes.includes('partner') ? 'partner' : 'tenant';
    const actor: Actor = { kind: 'person', ...NOBODY, scopeKind, grants: [{ role, unitId: null }] };
    return [`## ${title} (\`${role}\`)`, '', `${words} Granted at: ${scopes.join(', ')}.`, '', ...tableOf(actor), ''];
  });
  const keys = Object.entries(API_SCOPES).flatMap(([scope, words]) => {
    const actor: Actor = { kind: 'apiKey', ...NOBODY, scopeKind: 'tenant', grants: [], scopes: [scope] };
    return [row([`\`${scope}\``, words, inOneLine(actor)])];
  });
  const intro =
    'What is not written here is denied. A star: only some rows, such as one’s own tasks. Nobody approves what he prepared, whatever roles he holds; that is judged with the case, not here.';
  return page('Roles and keys', intro, [
    ...roles,
    '## Scopes of an API key',
    '',
    row(['scope', 'for', 'may']),
    row(['---', '---', '---']),
    ...keys,
  ]);
}

function permitsOf(actor: Actor): Map<string, Set<string>> {
  const bySubject = new Map<string, Set<string>>();
  const plain = new Set(
    rulesFor(actor)
      .filter((rule) => !rule.conditions)
      .flatMap((rule) =>
        [rule.action]
          .flat()
          .flatMap((action) => [rule.subject].flat().map((subject) => `${action} ${String(subject)}`)),
      ),
  );
  for (const rule of rulesFor(actor)) {
    for (const subject of [rule.subject].flat().map(String)) {
      const actions = bySubject.get(subject) ?? new Set();
      for (const action of [rule.action].flat()) actions.add(plain.has(`${action} ${subject}`) ? action : `${action}*`);
      bySubject.set(subject, actions);
    }
  }
  return bySubject;
}

const plural = (subject: string) => SUBJECT_WORDS[subject as Subject][1];

/** Subjects with the same rights stand together. */
function grouped(actor: Actor): [subjects: string, actions: string][] {
  const byActions = new Map<string, string[]>();
  for (const [subject, actions] of permitsOf(actor)) {
    const key = [...actions].join(', ');
    byActions.set(key, [...(byActions.get(key) ?? []), plural(subject)]);
  }
  return [...byActions].map(([actions, subjects]) => [subjects.join(', '), actions]);
}

const tableOf = (actor: Actor) => [
  row(['on', 'may']),
  row(['---', '---']),
  ...grouped(actor).map((cells) => row(cells)),
];
const inOneLine = (actor: Actor) =>
  grouped(actor)
    .map(([subjects, actions]) => `${actions}: ${subjects}`)
    .join('; ');
