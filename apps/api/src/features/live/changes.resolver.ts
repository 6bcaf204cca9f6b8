import { Resolver, Subscription } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { LiveChanges } from './live-changes.ts';

@Resolver()
export class ChangesResolver {
  constructor(private readonly live: LiveChanges) {}

  @Subscription('changes', { resolve: (change: unknown) => change })
  changes(@Operation() op: GraphqlContext) {
    return this.live.of(op.ctx);
  }
}
