import { defineAbility } from '@clearhold/access';
import { expect, it } from 'vitest';
import { tabsFor } from './team-tabs.ts';

const tabsOf = (role: string) =>
  tabsFor(
    defineAbility({ kind: 'person', id: 'me', scopeKind: 'tenant', tenantId: 'one', grants: [{ role, unitId: null }] }),
  ).map(({ id }) => id);

it('the team is shown to whoever looks after it or audits it, keys and sign-on to administrator and auditor, the export to the administrator', () => {
  expect(tabsOf('tenant-admin')).toEqual([
    'people',
    'roles',
    'away',
    'keys',
    'sign-on',
    'erp',
    'units',
    'access',
    'holds',
    'export',
  ]);
  expect(tabsOf('auditor')).toEqual(['people', 'roles', 'away', 'keys', 'sign-on', 'units', 'access', 'holds']);
  expect(tabsOf('controller')).toEqual(['people', 'roles', 'away', 'units', 'access', 'holds']);
  for (const role of ['analyst', 'approver', 'buyer', 'receiver', 'treasurer']) expect(tabsOf(role)).toEqual([]);
});
