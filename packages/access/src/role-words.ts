import { ACTION_WORDS } from './denial.ts';
import { parsePair } from './pair.ts';
import type { RoleDefinition } from './role-definition.ts';
import { ROLES } from './roles.ts';
import { SUBJECT_WORDS } from './vocabulary.ts';

/** A definition in one line: `“Junior approver”: Approver, cannot release cases`. */
export function definitionInWords(definition: RoleDefinition): string {
  const { title, words, from = [], only, without = [], with: more = [], off } = definition;
  const list = (texts: readonly string[]) => texts.map(rightInWords).join(', ');
  const parts = [
    ...(from.length ? [from.map((role) => ROLES[role]?.title ?? role).join(' and ')] : []),
    ...(only ? [`only to ${list(only)}`] : []),
    ...(without.length ? [`cannot ${list(without)}`] : []),
    ...(more.length ? [`can also ${list(more)}`] : []),
    ...(from.length ? [] : words ? [`“${words}”`] : []),
  ];
  const said = [...(title ? [`“${title}”`] : []), ...(parts.length ? [parts.join(', ')] : [])].join(': ');
  return off ? (said ? `not given here (${said})` : 'not given here') : said;
}

// A right that nobody knows is shown as it was written.
function rightInWords(text: string): string {
  const right = parsePair(text);
  if (!right) return text;
  const as = right.as ? ` as ${ROLES[right.as].title}` : '';
  return `${ACTION_WORDS[right.action]} ${SUBJECT_WORDS[right.subject][1]}${as}`;
}
