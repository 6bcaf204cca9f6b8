import type { DemoTenant } from './spaces.ts';

/** Whom the invoice of a scene is addressed to: the units in turn, and now and then the company itself. */
export function buyerOf(tenant: DemoTenant, scene: number) {
  const company = { name: tenant.name, taxId: `${tenant.country}123456789`, country: tenant.country };
  const unit = tenant.units[scene % (tenant.units.length + 1)];
  if (!unit) return company;
  const [{ kind, value }] = unit.identities;
  const [scheme = '', id = ''] = value.split(':');
  return kind === 'vat'
    ? { name: unit.name, taxId: value, country: value.slice(0, 2) }
    : { ...company, name: unit.name, endpoint: { scheme, id } };
}
