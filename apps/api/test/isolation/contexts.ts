import type { Space, World } from '@clearhold/testing';
import * as allowed from './boundaries.ts';
import type { Table } from './catalogue.ts';
import type { Row, Specimens } from './specimens.ts';

/** A caller, as the database sees him, and whose rows he reaches for. */
export interface Context {
  readonly name: string;
  /** app.tenant, app.partner, app.supplier, app.staff; undefined: never set. */
  readonly settings?: { tenant: string; partner?: string; supplier?: string; staff?: string };
  /** These settings were another transaction's, which has ended. */
  readonly before?: { tenant: string; partner?: string };
  readonly target: Space;
  /** Which set of the target's rows he reaches for. */
  readonly set: 0 | 1;
  readonly mayRead: (table: Table, row: Row) => boolean;
  readonly mayAdd: (table: Table) => boolean;
  readonly mayWrite: (table: Table) => boolean;
  /** Values of settings that are no identifiers: the cast fails, which is a refusal. */
  readonly garbage?: boolean;
}

const never = () => false;

/** Every way to stand outside. */
export function contextsOf(world: World, specimens: Specimens): Context[] {
  const { northOne: own, northTwo, north, south, southOne, platform } = world;
  const inOwn = { tenant: own.id, partner: own.partnerId };
  const closed = { mayAdd: never, mayWrite: never, set: 0 as const };
  const reader = (space: Space) => (table: Table, row: Row) =>
    row.tenant_id === space.id ||
    (table.name in allowed.READ_FROM_ABOVE && (row.tenant_id === space.partnerId || row.tenant_id === platform.id));
  const nobody = { ...closed, mayRead: never, target: own };
  const tenant = (name: string, target: Space): Context => ({
    ...closed,
    name,
    target,
    settings: inOwn,
    mayRead: reader(own),
  });
  const partner = (name: string, target: Space): Context => ({
    ...closed,
    name,
    target,
    settings: { tenant: north.id, partner: north.id },
    mayRead: reader(north),
  });
  return [
    tenant('other tenant of the same partner', northTwo),
    tenant('tenant of another partner', southOne),
    tenant('another partner', south),
    tenant('the partner above', north),
    tenant('the platform', platform),
    partner('a partner into his client', own),
    partner('a partner into another partner', south),
    partner("a partner into another partner's client", southOne),
    { ...nobody, name: 'none' },
    { ...nobody, name: 'empty', settings: { tenant: '', partner: '' } },
    { ...nobody, name: 'garbage', settings: { tenant: 'not-a-uuid', partner: 'not-a-uuid' }, garbage: true },
    { ...nobody, name: 'after commit', before: inOwn },
    { ...nobody, name: 'partner without tenant', settings: { tenant: '', partner: north.id }, target: north },
    ...supplierContexts(world, specimens),
    ...staffContexts(world),
  ];
}

function supplierContexts({ northOne: own, southOne }: World, specimens: Specimens): Context[] {
  const mine = specimens.supplierId(own, 0);
  const settings = { tenant: own.id, partner: own.partnerId, supplier: mine };
  const mayRead = (table: Table, row: Row) => {
    const reads = table.name in allowed.SUPPLIER_READS;
    if (row.tenant_id !== own.id)
      return reads && table.name in allowed.READ_FROM_ABOVE && row.tenant_id !== southOne.id;
    return reads || (table.name === 'supplier' ? row.id === mine : row.supplier_id === mine);
  };
  return [
    {
      name: 'another supplier of the tenant',
      settings,
      target: own,
      set: 1,
      mayRead,
      mayAdd: (table) => table.name in allowed.SUPPLIER_ADDS,
      mayWrite: (table) => table.name in allowed.SUPPLIER_WRITES,
    },
    {
      name: 'a supplier into another tenant',
      settings,
      target: southOne,
      set: 0,
      mayRead,
      mayAdd: never,
      mayWrite: never,
    },
  ];
}

function staffContexts({ northOne: own, northTwo }: World): Context[] {
  const settings = { tenant: own.id, partner: own.partnerId, staff: 'partner' };
  const sees = (table: Table) => table.name in allowed.STAFF_SEES;
  const mayRead = (table: Table, row: Row) =>
    sees(table) &&
    (row.tenant_id === own.id || (table.name in allowed.READ_FROM_ABOVE && row.tenant_id !== northTwo.id));
  return [
    {
      name: "partner's staff",
      settings,
      target: own,
      set: 0,
      mayRead,
      mayAdd: (table) => sees(table) || table.name in allowed.STAFF_ADDS,
      mayWrite: sees,
    },
    {
      name: "partner's staff into another client",
      settings,
      target: northTwo,
      set: 0,
      mayRead,
      mayAdd: never,
      mayWrite: never,
    },
  ];
}
