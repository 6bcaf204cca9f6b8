import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { caseLoader, caseNode, rowLoader } from '../cases/index.ts';
import { HoldByHand } from './hold-by-hand.ts';
import { LiftHold } from './lift-hold.ts';

@Resolver()
export class ManualHoldsResolver {
  constructor(
    private readonly holds: HoldByHand,
    private readonly lifts: LiftHold,
  ) {}

  @Mutation('holdInvoice')
  async hold(@Args('input') input: { invoiceId: string; reason: string }, @Operation() op: GraphqlContext) {
    const outcome = await this.holds.hold(op.ctx, op.ability, input);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    const found = await op.loader(caseLoader).load(outcome.caseId);
    return {
      __typename: 'InvoiceHeld',
      invoice: await op.loader(rowLoader('invoice')).load(outcome.invoiceId),
      case: caseNode(found!),
    };
  }

  @Mutation('liftHold')
  lift(@Args('input') input: { invoiceId: string; reason: string }, @Operation() op: GraphqlContext) {
    return this.lifts.lift(op, input);
  }
}
