import { isId } from '@clearhold/kernel';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { rowLoader } from '../cases/index.ts';
import { dismissalsOf, forgetDismissals } from './dismissals.ts';

const NOTHING = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'Nothing of that kind is remembered of this supplier.',
};

/** What was learned from suspicions that people dismissed. */
@Resolver('Supplier')
export class DismissalsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField('dismissedLikenesses')
  async dismissedLikenesses(@Parent() row: { id: string }, @Operation() op: GraphqlContext) {
    return dismissalsOf(await op.read(), [row.id]);
  }

  @Mutation('forgetDismissals')
  async forget(
    @Args('input') { supplierId, relation }: { supplierId: string; relation: string },
    @Operation() op: GraphqlContext,
  ) {
    if (!isId(supplierId)) return NOTHING;
    const pairs = await this.database.inTenant(op.ctx, (tx) => forgetDismissals(tx, supplierId, relation));
    return pairs ? { __typename: 'DismissalsForgotten', supplierId, pairs } : NOTHING;
  }
}

@Resolver('DismissalsForgotten')
export class DismissalsForgottenResolver {
  @ResolveField('supplier')
  supplier(@Parent() { supplierId }: { supplierId: string }, @Operation() op: GraphqlContext) {
    return op.loader(rowLoader('supplier')).load(supplierId);
  }
}
