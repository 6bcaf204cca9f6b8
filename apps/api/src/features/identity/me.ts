import { rolesHeld, serializeAbility } from '@clearhold/access';
import type { GraphqlContext } from '../../platform/graphql/context.ts';
import { type PeopleRepository, personView } from './people.repository.ts';

const KINDS = { person: 'PERSON', supplier: 'SUPPLIER', apiKey: 'API_KEY', system: 'SYSTEM' };

/** Who is signed in, as the schema shows it. */
export async function meOf(context: GraphqlContext, people: PeopleRepository) {
  const { ctx, ability, space } = context;
  const tx = await context.read();
  const scope = await tx.db.scope.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: ctx.tenantId } },
  });
  const person = ctx.actor.kind === 'person' ? await people.find(tx, ctx.actor.id) : undefined;
  return {
    kind: KINDS[ctx.actor.kind],
    person: person && personView(person),
    scopeKind: (space?.kind ?? 'tenant').toUpperCase(),
    scope: scope && { ...scope, kind: scope.kind.toUpperCase() },
    roles: [...rolesHeld(ctx.actor).keys()],
    rules: serializeAbility(ability),
    locale: person?.locale ?? space?.locale ?? 'en',
    timeZone: space?.timeZone ?? 'UTC',
  };
}
