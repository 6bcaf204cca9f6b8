import type { BookRole, RoleDefinition } from '@clearhold/access';
import { type EffectivePolicy, type PolicyLayer, type Provenance, sourceName } from '@clearhold/policy';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { PolicyService, rolesUnder } from '../policies/index.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { type Holder, holdersHere } from './holders.ts';

const KEY = 'people.roles';

/** The roles of a scope, with what the levels say about them and who holds them. */
@Resolver()
export class RolesResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly policies: PolicyService,
  ) {}

  @Query('roleCatalogue')
  async catalogue(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    return this.scopes.read(place, op, async (tx) => {
      const policy = await this.policies.effective(tx);
      const layers = await this.policies.layers(tx);
      const own = layers.find((layer) => layer.scope.id === tx.ctx.tenantId);
      const here = rolesUnder(policy);
      const isShown = op.ability.can('read', 'RoleGrant') && place.kind !== 'unit';
      const holders = isShown ? await holdersHere(tx, here) : null;
      const isHere = ({ scopes }: BookRole) => place.kind !== 'unit' && (!scopes.length || scopes.includes(place.kind));
      return here.book.all().map((role) => viewOf(role, policy, own, isHere(role) ? holders : null));
    });
  }
}

function viewOf(role: BookRole, policy: EffectivePolicy, own: PolicyLayer | undefined, holders: Holders) {
  const said = policy.explain(KEY).entries?.[role.key];
  const value = own?.values[KEY];
  const mine = (value?.value as Record<string, RoleDefinition> | undefined)?.[role.key];
  return {
    ...{ key: role.key, title: role.title, words: role.words, isOwn: role.isOwn, isOn: role.isOn, bases: role.bases },
    scopeKind: (role.scopes[0] ?? levelSaid(said)).toUpperCase(),
    definition: said?.value ?? null,
    rank: said && said.source !== 'declared default' ? RANKS.indexOf(said.source.kind) : null,
    sourceName: said ? sourceName(said.source) : null,
    own: mine ?? null,
    ownMode: mine ? (value?.modes?.[role.key] ?? value?.mode) : null,
    lockedBy: said?.lockedBy?.name ?? null,
    holders: holders && (holders.get(role.key) ?? []),
  };
}

type Holders = ReadonlyMap<string, readonly Holder[]> | null;
const RANKS = ['platform', 'partner', 'tenant', 'unit'];
const levelSaid = (said: Provenance | undefined) =>
  said && said.source !== 'declared default' && said.source.kind === 'partner' ? 'partner' : 'tenant';
