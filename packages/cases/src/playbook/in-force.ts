import type { EffectivePolicy } from '@clearhold/policy';
import { composePlaybooks, playbookChanges, type Shelf } from './compose.ts';
import type { Playbook } from './definition.ts';
import { inOrder } from './in-order.ts';

/**
 * The playbooks that hold under a policy, in the order in which they are asked. What policy says of one and cannot run
 * leaves it as it stands in `base`.
 */
export function playbooksInForce(base: Shelf, policy: EffectivePolicy): readonly Playbook[] {
  const changes = playbookChanges(policy);
  if (!changes) return inOrder(base);
  const made = composePlaybooks(base, changes).flatMap(({ playbook }) => playbook ?? []);
  const keys = new Set(made.map(({ key }) => key));
  return inOrder([...base.filter(({ key }) => !keys.has(key)), ...made], new Set(Object.keys(changes.definitions)));
}
