import { isId } from '@clearhold/kernel';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { TenancyService, type TenantView } from './tenancy.service.ts';
import { unitReach } from './unit-reach.ts';

type Order = 'NEEDS_HELP' | 'NAME' | 'OPEN' | 'OVERDUE';

@Resolver('Tenant')
export class TenancyResolver {
  constructor(private readonly tenancy: TenancyService) {}

  @Query('tenant')
  async tenant(@Operation() op: GraphqlContext): Promise<TenantView | null> {
    if (op.ctx.actor.scopeKind !== 'tenant') return null;
    return (await this.tenancy.health(op.ctx, op.ctx.tenantId))?.tenant ?? null;
  }

  @Query('tenants')
  tenants(
    @Operation() op: GraphqlContext,
    @Args('orderBy') orderBy: Order,
    @Args('search') search?: string | null,
    @Args('samples') samples?: boolean | null,
  ) {
    // Figures are the whole tenant's: who sees some units only gets none of them.
    if (unitReach(op.ability, 'Metrics')) return [];
    return this.tenancy.list(op.ctx, orderBy, search ?? '', samples ?? false);
  }

  @Query('tenantHealth')
  async tenantHealth(@Operation() op: GraphqlContext, @Args('id') id: string) {
    if (unitReach(op.ability, 'Metrics')) return null;
    return isId(id) ? ((await this.tenancy.health(op.ctx, id)) ?? null) : null;
  }

  @Query('scopes')
  scopes(@Operation() op: GraphqlContext) {
    return this.tenancy.tree(op.ctx);
  }

  @ResolveField('units')
  units(@Operation() op: GraphqlContext, @Parent() tenant: TenantView) {
    return op.loader(this.#unitsLoader).load(tenant.id);
  }

  readonly #unitsLoader = () => new DataLoader((ids: readonly string[]) => this.tenancy.units(ids));
}
