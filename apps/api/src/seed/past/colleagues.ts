import { type Actor, defineAbility } from '@clearhold/access';
import type { CommandContext } from '../../features/cases/index.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import type { Tx } from '../../platform/database/tx.ts';

interface Row {
  id: string;
  name: string;
  roles: string[];
}

/** People of a demonstration tenant, by role, as they act when signed in. */
export async function colleaguesOf(tx: Tx): Promise<Map<string, CommandContext>> {
  const people = await tx.query<Row>(PEOPLE, [tx.ctx.tenantId]);
  return new Map(people.flatMap((one) => one.roles.map((role) => [role, signedIn(tx.ctx, one)] as const)));
}

function signedIn({ tenantId, partnerId }: TenantContext, { id, name, roles }: Row): CommandContext {
  const grants = roles.map((role) => ({ role, unitId: null }));
  const actor: Actor = { kind: 'person', id, scopeKind: 'tenant', tenantId, grants };
  const ctx = { ...systemContext(tenantId, partnerId), actor, actorName: name };
  return { ctx, ability: defineAbility(actor) };
}

const PEOPLE = `
  SELECT p.id, p.name, array_agg(g.role) AS roles FROM person p
  JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
  WHERE p.tenant_id = $1 GROUP BY p.id, p.name`;
