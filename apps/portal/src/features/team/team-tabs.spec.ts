import { defineAbility } from '@clearhold/access';
import { expect, it } from 'vitest';
import { tabsFor } from './team-tabs.ts';

const tabsOf = (role: string) =>
  tabsFor(
    defineAbility({ kind: 'person', id: 'me', scopeKind: 'tenant', tenantId: 'one', grants: [{ role, unitId: null }] }),
  ).map(({ id }) => id);

it('the team is shown to whoever looks after it or audits it, keys and sign-on to administrator and auditor, the export to the administrator', () => {
  expect(tabsOf('tenant-admin')).toEqual(['people', 'away', 'keys', 'sign-on', 'units', 'access', 'export']);
  expect(tabsOf('auditor')).toEqual(['people', 'away', 'keys', 'sign-on', 'units', 'access']);
  expect(tabsOf('controller')).toEqual(['people', 'away', 'units', 'access']);
  for (const role of ['analyst', 'approver', 'buyer', 'receiver', 'treasurer']) expect(tabsOf(role)).toEqual([]);
});
