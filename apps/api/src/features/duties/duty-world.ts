import type { DutySource, Grant } from '@clearhold/access';
import type { Tx } from '../../platform/database/tx.ts';

/** The people whose duties a change can touch, with all that gives them any. */
export interface DutyWorld {
  readonly names: ReadonlyMap<string, string>;
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  readonly keys: ReadonlyMap<string, readonly { name: string; scopes: readonly string[] }[]>;
  /** Approvals handed from one to another, now or later. */
  readonly hands: readonly Hand[];
}

export interface Hand {
  readonly fromId: string;
  readonly toId: string;
}

/** Everybody whom approvals of `personId` reach, himself first; with `up`, everybody whose approvals reach him. */
export function reached(personId: string, hands: readonly Hand[], up = false): string[] {
  const found = [personId];
  for (const id of found)
    for (const { fromId, toId } of hands) {
      const [here, next] = up ? [toId, fromId] : [fromId, toId];
      if (here === id && !found.includes(next)) found.push(next);
    }
  return found;
}

/** All ways by which a person has duties: his roles, the keys he made (those that sign events, too), and the approvals handed to him. */
export function sourcesOf(personId: string, { names, grants, keys, hands }: DutyWorld): DutySource[] {
  const own = (grants.get(personId) ?? []).map((grant): DutySource => ({ kind: 'role', ...grant }));
  const made = (keys.get(personId) ?? []).map((key): DutySource => ({ kind: 'key', ...key }));
  const [, ...others] = reached(personId, hands, true);
  const handed = others.flatMap((id) =>
    (grants.get(id) ?? []).map(
      (grant): DutySource => ({
        kind: 'delegation',
        from: names.get(id) ?? 'a colleague',
        ...grant,
      }),
    ),
  );
  return [...own, ...made, ...handed];
}

/** Reads what a change about these people can touch: they themselves, and all whom approvals connect with them. */
export async function readWorld(tx: Tx, personIds: readonly string[], more: readonly Hand[]): Promise<DutyWorld> {
  const { tenantId } = tx.ctx;
  const hands = await tx.query<Hand>(HANDS, [tenantId, tx.at]);
  const all = [...hands, ...more];
  const touched = personIds.flatMap((id) => reached(id, all));
  const ids = [...new Set(touched.flatMap((id) => reached(id, all, true)))];
  const people = await tx.query<{
    id: string;
    name: string;
    grants: Grant[];
    keys: { name: string; scopes: string[] }[];
  }>(PEOPLE, [tenantId, ids, tx.at]);
  return {
    names: new Map(people.map(({ id, name }) => [id, name])),
    grants: new Map(people.map(({ id, grants }) => [id, grants])),
    keys: new Map(people.map(({ id, keys }) => [id, keys])),
    hands,
  };
}

const HANDS = `
  SELECT from_id AS "fromId", to_id AS "toId" FROM delegation WHERE tenant_id = $1 AND ends_at > $2 AND revoked_at IS NULL ORDER BY id`;

const PEOPLE = `
  SELECT p.id, p.name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.granted_at, g.id) FROM role_grant g
      WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL), '[]') AS grants,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.name, 'scopes', k.scopes) ORDER BY k.id) FROM api_key k
      WHERE k.tenant_id = p.tenant_id AND k.created_by = p.id::text AND k.revoked_at IS NULL AND k.expires_at > $3), '[]')
    || coalesce((SELECT jsonb_agg(jsonb_build_object('name', h.name, 'scopes', jsonb_build_array('events:write')) ORDER BY h.id) FROM hook_source h
      WHERE h.tenant_id = p.tenant_id AND h.status = 'active' AND (h.created_by = p.id::text OR (h.former_by = p.id::text AND h.former_until > $3))), '[]') AS keys
  FROM person p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[])`;
