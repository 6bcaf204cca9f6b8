import { PLATFORM_ID } from '@clearhold/kernel';
import type pg from 'pg';

/** A space of the test world. */
export interface Space {
  readonly id: string;
  readonly kind: 'platform' | 'partner' | 'tenant';
  /** Of a tenant its partner's id; of the others their own. */
  readonly partnerId: string;
  readonly slug: string;
  readonly host: string;
}

/** Two partners with two tenants each: a leak has somewhere to go, to a neighbour and to a stranger. */
export interface World {
  readonly platform: Space;
  readonly north: Space;
  readonly northOne: Space;
  readonly northTwo: Space;
  readonly south: Space;
  readonly southOne: Space;
  readonly southTwo: Space;
}

const id = (n: number) => `0199aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const partner = (n: number, slug: string): Space => ({
  id: id(n),
  kind: 'partner',
  partnerId: id(n),
  slug,
  host: `${slug}.localhost`,
});
const tenant = (n: number, slug: string, above: Space): Space => ({
  id: id(n),
  kind: 'tenant',
  partnerId: above.id,
  slug,
  host: `${slug}.localhost`,
});

const north = partner(100, 'north');
const south = partner(200, 'south');

/** The world's ids and names; the same in every test. */
export const TWO_PARTNERS: World = {
  platform: { id: PLATFORM_ID, kind: 'platform', partnerId: PLATFORM_ID, slug: 'platform', host: 'platform.localhost' },
  north,
  northOne: tenant(101, 'north-one', north),
  northTwo: tenant(102, 'north-two', north),
  south,
  southOne: tenant(201, 'south-one', south),
  southTwo: tenant(202, 'south-two', south),
};

/** Writes the world's spaces and hosts; `owner` is a connection that row security does not hold. */
export async function writeWorld(owner: pg.Client | pg.Pool, world: World = TWO_PARTNERS): Promise<World> {
  for (const space of Object.values(world) as Space[]) {
    const parent = space.kind === 'platform' ? null : space.kind === 'partner' ? world.platform.id : space.partnerId;
    const partnerId = space.kind === 'platform' ? null : space.partnerId;
    await owner.query(
      'INSERT INTO scope (tenant_id, id, kind, parent_id, partner_id, slug, name) VALUES ($1, $1, $2, $3, $4, $5, $5)',
      [space.id, space.kind, parent, partnerId, space.slug],
    );
    await owner.query('INSERT INTO host (tenant_id, host, surface) VALUES ($1, $2, $3)', [
      space.id,
      space.host,
      space.kind === 'tenant' ? 'portal' : 'admin',
    ]);
  }
  return world;
}
