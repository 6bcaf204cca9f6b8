import { isStrict } from './check-playbooks.ts';
import type { Playbook } from './definition.ts';

/** The order in which playbooks are asked whether they apply: a strict control first, then `own` keys, then the others. */
export function inOrder(playbooks: readonly Playbook[], own: ReadonlySet<string> = new Set()): Playbook[] {
  const rank = (one: Playbook) => (isStrict(one) ? 0 : own.has(one.key) ? 1 : 2);
  return playbooks.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}
