import { explainDenial } from '@clearhold/access';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { OperationReach, partnerOf } from './reach.ts';
import { ReadBreakers } from './read-breakers.ts';
import { RestConnection } from './rest-connection.ts';

interface Input {
  readonly tenant: string;
  readonly connection: string;
  readonly rests: boolean;
  readonly reason: string;
}

@Resolver('Operation')
export class BreakersResolver {
  constructor(
    private readonly reach: OperationReach,
    private readonly read: ReadBreakers,
    private readonly resting: RestConnection,
  ) {}

  @ResolveField('erps')
  erps(@Operation() { ctx }: GraphqlContext) {
    const partner = partnerOf(ctx);
    return partner === undefined ? [] : this.read.list(partner);
  }

  @Mutation('restConnection')
  async rest(@Operation() op: GraphqlContext, @Args('input') { tenant, connection, rests, reason }: Input) {
    const partner = partnerOf(op.ctx);
    if (partner === undefined) return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'update', 'Operation') };
    const id = connection.toLowerCase();
    const no = await this.resting.run(await this.reach.at(op.ctx, tenant), id, rests, reason);
    if (no) return { __typename: no.refused, ...no.why };
    return { __typename: 'ConnectionRests', erp: await this.read.one(partner, id) };
  }
}
