import { defineAbility } from '@clearhold/access';
import { expect, it } from 'vitest';
import { tabsFor } from './team-tabs.ts';

const tabsOf = (role: string) =>
  tabsFor(
    defineAbility({ kind: 'person', id: 'me', scopeKind: 'tenant', tenantId: 'one', grants: [{ role, unitId: null }] }),
  ).map(({ id }) => id);

it('the team is shown to whoever looks after it or audits it, keys to administrator and auditor', () => {
  expect(tabsOf('tenant-admin')).toEqual(['people', 'keys', 'units']);
  expect(tabsOf('auditor')).toEqual(['people', 'keys', 'units']);
  expect(tabsOf('controller')).toEqual(['people', 'units']);
  for (const role of ['analyst', 'approver', 'buyer', 'receiver', 'treasurer']) expect(tabsOf(role)).toEqual([]);
});
