import type { AppAbility } from '@clearhold/access';

/** The parts of the team's page that a person may see: roles and keys are for whoever looks after them, or audits them; the export for the administrator. */
export function tabsFor(ability: AppAbility): { id: string; label: string; href: string }[] {
  const tab = (id: string, label: string) => ({ id, label, href: `/team/${id}` });
  if (!ability.can('read', 'RoleGrant')) return [];
  return [
    tab('people', 'People'),
    tab('roles', 'Roles'),
    ...(ability.can('read', 'Delegation') ? [tab('away', 'Out of office')] : []),
    ...(ability.can('read', 'ApiKey') ? [tab('keys', 'API keys')] : []),
    ...(ability.can('read', 'SignOn') ? [tab('sign-on', 'Single sign-on')] : []),
    ...(ability.can('update', 'Connection') ? [tab('erp', 'ERP')] : []),
    tab('units', 'Business units'),
    ...(ability.can('read', 'ActAs') ? [tab('access', 'Provider access')] : []),
    ...(ability.can('read', 'LegalHold') ? [tab('holds', 'Legal hold')] : []),
    ...(ability.can('export', 'Tenant') ? [tab('export', 'Export')] : []),
  ];
}
