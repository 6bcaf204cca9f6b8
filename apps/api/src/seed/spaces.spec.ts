import { checkPlaybooks, SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import type { PolicyLayer } from '@clearhold/policy';
import { expect, test } from 'vitest';
import { PARTNERS } from './spaces.ts';

test('what the demonstration’s partners say of playbooks can run, and one of them differs from the platform', () => {
  const said = PARTNERS.filter(({ policy }) => 'playbooks.step' in policy.values);
  expect(said.length).toBeGreaterThan(0);
  for (const { name, policy } of said) {
    const scope = { kind: 'partner', id: name, name } as const;
    const layer = { scope, version: 1, values: policy.values } as PolicyLayer;
    expect(checkPlaybooks(SHIPPED_PLAYBOOKS, [], layer)).toEqual([]);
  }
});
