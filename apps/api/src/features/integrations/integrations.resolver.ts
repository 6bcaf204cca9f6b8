import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { IntegrationsService } from './integrations.service.ts';

@Resolver()
export class IntegrationsResolver {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly scopes: ScopeContext,
  ) {}

  @Query('connections')
  async connections(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    return place ? this.scopes.read(place, op, (tx) => this.integrations.connections(tx)) : [];
  }

  @Query('deadLetters')
  async deadLetters(@Operation() op: GraphqlContext, @Args('first') first?: number | null) {
    return this.integrations.deadLetters(await op.read(), Math.min(200, Math.max(1, first ?? 50)));
  }

  @Mutation('replayDeadLetter')
  async replayDeadLetter(@Operation() op: GraphqlContext, @Args('input') input: { id: string }) {
    const outcome = await this.integrations.replay(op.ctx, input.id);
    if (!outcome.ok) return { __typename: outcome.kind, ...outcome, path: 'input.id' };
    return {
      __typename: 'DeadLetterReplayed',
      deadLetter: await this.integrations.deadLetter(await op.read(), outcome.id),
    };
  }
}
