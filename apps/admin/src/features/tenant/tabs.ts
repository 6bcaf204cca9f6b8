import type { AppAbility } from '@clearhold/access';

/** The parts of a tenant's page. */
export const TABS = [
  'overview',
  'report',
  'service',
  'policy',
  'drafts',
  'versions',
  'drift',
  'brand',
  'units',
  'people',
  'keys',
  'connections',
  'act-as',
] as const;
export type TenantTab = (typeof TABS)[number];

const LABELS: Record<TenantTab, string> = {
  overview: 'Overview',
  report: 'Report',
  service: 'Service levels',
  policy: 'Policy',
  drafts: 'Policy drafts',
  versions: 'Policy versions',
  drift: 'Policy drift',
  brand: 'Brand',
  units: 'Business units',
  people: 'People',
  keys: 'API keys',
  connections: 'Connections',
  'act-as': 'Looking in',
};

/** The parts that this person may see, with their addresses; units, keys and connections belong to tenants alone. */
export function tabsOf(tenantId: string, ability: AppAbility, isPlatform: boolean) {
  const may: Record<TenantTab, boolean> = {
    overview: true,
    report: !isPlatform && ability.can('read', 'Report'),
    service: !isPlatform && ability.can('read', 'Agreement'),
    policy: ability.can('read', 'Policy'),
    drafts: ability.can('read', 'Policy'),
    versions: ability.can('read', 'Policy'),
    drift: ability.can('read', 'Policy'),
    brand: ability.can('read', 'Brand'),
    units: !isPlatform && ability.can('read', 'Tenant'),
    people: ability.can('read', 'Person'),
    keys: !isPlatform && ability.can('read', 'ApiKey'),
    connections: !isPlatform && ability.can('read', 'Connection'),
    'act-as': !isPlatform && ability.can('read', 'ActAs'),
  };
  return TABS.filter((id) => may[id]).map((id) => ({ id, label: LABELS[id], href: `/tenants/${tenantId}/${id}` }));
}
