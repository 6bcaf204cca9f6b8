import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext, TenancyService } from '../../tenancy/index.ts';
import { SuspendTenant } from './suspend-tenant.ts';

@Resolver()
export class SuspensionResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly tenancy: TenancyService,
    private readonly suspending: SuspendTenant,
  ) {}

  @Mutation('suspendTenant')
  async suspend(
    @Operation() op: GraphqlContext,
    @Args('input') { scope, suspended, reason }: { scope: string; suspended: boolean; reason: string },
  ) {
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'create', 'Tenant') };
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return noSuchScope;
    if (suspended) mustBeConfirmed(op.ctx);
    const fault = await this.suspending.run(place, suspended, reason);
    if (fault) return { __typename: 'Invalid', ...fault };
    const health = await this.tenancy.health(op.ctx, place.scopeId);
    return { __typename: 'TenantSuspension', tenant: health!.tenant };
  }
}
