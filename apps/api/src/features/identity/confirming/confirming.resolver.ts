import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { ConfirmMyself, type Shown } from './confirm-myself.ts';

@Resolver()
export class ConfirmingResolver {
  constructor(private readonly confirming: ConfirmMyself) {}

  @Mutation('confirmMyself')
  async confirm(@Args('input') shown: Shown, @Operation() op: GraphqlContext) {
    const outcome = await this.confirming.run(op.ctx, shown);
    return 'code' in outcome ? { __typename: 'Invalid', ...outcome } : { __typename: 'MyselfConfirmed', ...outcome };
  }
}
