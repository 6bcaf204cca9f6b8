import { type Pair, pairsOf, parsePair } from '@clearhold/access';
import type { EffectivePolicy } from '@clearhold/policy';
import { rolesUnder } from '../roles-under.ts';
import type { TestCase } from './policy-file.ts';

/** Where a person with these roles may or may not what a test says, in words. */
export function rightFaults({ roles, may = [], mayNot = [] }: TestCase, policy: EffectivePolicy): string[] {
  if (roles === undefined) return [];
  const { book, standing } = rolesUnder(policy);
  const unknown = roles.filter((role) => !book.get(role));
  if (unknown.length > 0) return [`there is no role ${unknown.join(', ')}`];
  const unread = [...may, ...mayNot].filter((text) => !parsePair(text));
  if (unread.length > 0) return unread.map((text) => `“${text}” is no right, such as “export Metrics”`);
  const { holds, idle } = standing(roles.map((role) => ({ role })));
  const rights = holds.flatMap(({ role }) => pairsOf(book.permitsOf(role)));
  const has = (text: string) => rights.some((right) => isSame(parsePair(text)!, right));
  return [
    ...idle.map(({ why }) => why.replace(/\.$/, '')),
    ...may.filter((text) => !has(text)).map((text) => `they may not ${text}`),
    ...mayNot.filter(has).map((text) => `they may ${text}`),
  ];
}

const isSame = (said: Pair, { action, subject, as }: Pair) =>
  said.action === action && said.subject === subject && (!said.as || said.as === as);
