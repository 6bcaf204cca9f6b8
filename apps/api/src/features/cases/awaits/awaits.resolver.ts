import { bookOf } from '@clearhold/access';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { caseLoader } from '../loaders.ts';
import { caseNode } from '../view/case-node.ts';
import { type AwaitedParty, type AwaitRow, listAwaits, sumAwaits } from './await-board.ts';

const MOST = 200;

/** The await board: what open cases wait for, from whom, since when and until when. */
@Resolver('Await')
export class AwaitsResolver {
  @Query('awaits')
  async awaits(
    @Operation() op: GraphqlContext,
    @Args('party') party?: AwaitedParty | null,
    @Args('first') first?: number | null,
    @Args('after') after?: string | null,
  ) {
    return listAwaits(await op.read(), party ?? null, Math.min(MOST, Math.max(1, first ?? 50)), after ?? null);
  }

  @Query('awaitSums')
  async sums(@Operation() op: GraphqlContext) {
    return sumAwaits(await op.read());
  }

  @ResolveField('whose')
  whose(@Parent() { whose, byRole }: AwaitRow, @Operation() op: GraphqlContext) {
    return whose && byRole ? bookOf(op.ctx.actor).titleOf(whose) : whose;
  }

  @ResolveField('case')
  async case(@Parent() { caseId }: AwaitRow, @Operation() op: GraphqlContext) {
    const row = await op.loader(caseLoader).load(caseId);
    return row && caseNode(row);
  }
}
