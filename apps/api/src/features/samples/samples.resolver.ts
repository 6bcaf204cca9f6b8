import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext, TenancyService } from '../tenancy/index.ts';
import { MakeSample, type MakeSampleInput } from './make-sample.ts';
import { RemoveSample } from './remove-sample.ts';

/** Sample tenants are the partner's: only its staff makes and removes them. */
@Resolver()
export class SamplesResolver {
  constructor(
    private readonly making: MakeSample,
    private readonly removing: RemoveSample,
    private readonly scopes: ScopeContext,
    private readonly tenancy: TenancyService,
  ) {}

  @Mutation('makeSampleTenant')
  async make(@Operation() op: GraphqlContext, @Args('input') input: MakeSampleInput) {
    if (op.ctx.actor.scopeKind !== 'partner') return denied(op);
    const outcome = await this.making.run(op.ctx, input);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    const { tenantId, people } = outcome.made;
    const health = await this.tenancy.health(op.ctx, tenantId);
    const signIns = people.map(({ email, roles, password }) => ({ email, roles: [...roles], password }));
    return { __typename: 'SampleTenantMade', tenant: health!.tenant, signIns };
  }

  @Mutation('removeSampleTenant')
  async remove(@Operation() op: GraphqlContext, @Args('input') { scope }: { scope: string }) {
    if (op.ctx.actor.scopeKind !== 'partner') return denied(op);
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return noSuchScope;
    const fault = await this.removing.run(op.ctx, place);
    return fault ? { __typename: 'Invalid', ...fault } : { __typename: 'SampleTenantRemoved', id: place.scopeId };
  }
}

const denied = (op: GraphqlContext) => ({ __typename: 'Denied', ...explainDenial(op.ctx.actor, 'create', 'Tenant') });
