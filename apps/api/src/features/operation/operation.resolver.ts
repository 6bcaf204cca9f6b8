import { explainDenial } from '@clearhold/access';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { OperationReach, partnerOf } from './reach.ts';
import { ReadOperation } from './read-operation.ts';
import { ReadShares } from './read-shares.ts';
import type { Refused } from './refusals.ts';
import { SetTenantWeight } from './set-tenant-weight.ts';
import { StopTenantWork } from './stop-tenant-work.ts';

@Resolver('Operation')
export class OperationResolver {
  constructor(
    private readonly reach: OperationReach,
    private readonly read: ReadOperation,
    private readonly share: ReadShares,
    private readonly weights: SetTenantWeight,
    private readonly stopping: StopTenantWork,
  ) {}

  @Query('operation')
  operation() {
    return {};
  }

  @ResolveField('lanes')
  lanes(@Operation() op: GraphqlContext) {
    return this.read.lanes(mine(op));
  }

  @ResolveField('doneByMinute')
  doneByMinute(@Operation() op: GraphqlContext) {
    return this.read.doneByMinute(mine(op));
  }

  @ResolveField('effectsInDoubt')
  effectsInDoubt(@Operation() op: GraphqlContext) {
    return this.read.effectsInDoubt(mine(op));
  }

  @ResolveField('failedWork')
  failedWork(@Operation() op: GraphqlContext) {
    return this.read.failedWork(mine(op));
  }

  @ResolveField('seals')
  seals(@Operation() op: GraphqlContext) {
    return this.read.seals(mine(op));
  }

  @ResolveField('shares')
  shares(@Operation() op: GraphqlContext, @Args('search') search?: string | null) {
    return this.share.list(mine(op), search ?? '');
  }

  @Mutation('setTenantWeight')
  setWeight(
    @Operation() op: GraphqlContext,
    @Args('input') { tenant, weight, reason }: { tenant: string; weight: number; reason: string },
  ) {
    return this.#act(op, tenant, async () => this.weights.run(await this.reach.at(op.ctx, tenant), weight, reason));
  }

  @Mutation('stopTenantWork')
  stopWork(
    @Operation() op: GraphqlContext,
    @Args('input') { tenant, stopped, reason }: { tenant: string; stopped: boolean; reason: string },
  ) {
    return this.#act(op, tenant, async () => this.stopping.run(await this.reach.at(op.ctx, tenant), stopped, reason));
  }

  async #act(op: GraphqlContext, tenant: string, act: () => Promise<Refused | undefined>) {
    const partner = partnerOf(op.ctx);
    if (partner === undefined) return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'update', 'Operation') };
    const no = await act();
    if (no) return { __typename: no.refused, ...no.why };
    return { __typename: 'TenantShareSet', share: await this.share.one(partner, tenant.toLowerCase()) };
  }
}

// Nobody's own: a partner that is none has no tenants.
const NOBODY = '00000000-0000-0000-0000-000000000000';
function mine({ ctx }: GraphqlContext): string | null {
  const partner = partnerOf(ctx);
  return partner === undefined ? NOBODY : partner;
}
