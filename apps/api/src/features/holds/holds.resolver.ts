import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../tenancy/index.ts';
import { type HoldRow, listHolds, stands } from './hold-rows.ts';
import type { HoldOutcome } from './hold-words.ts';
import { KeepHolds, type WantedHold } from './keep-holds.ts';

interface Where {
  readonly scope?: string | null;
}

@Resolver()
export class HoldsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly holds: KeepHolds,
  ) {}

  @Query('legalHolds')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return this.scopes.read(place, op, async (tx) => (await listHolds(tx)).map((hold) => viewOf(hold, op, tx.at)));
  }

  @Mutation('placeLegalHold')
  place(@Operation() op: GraphqlContext, @Args('input') { scope, ...wanted }: WantedHold & Where) {
    return this.#at(op, scope, (place) => this.holds.place(place, wanted));
  }

  @Mutation('liftLegalHold')
  lift(@Operation() op: GraphqlContext, @Args('input') { scope, id, reason }: Where & { id: string; reason: string }) {
    return this.#at(op, scope, (place) => this.holds.askToLift(place, id, reason));
  }

  @Mutation('confirmLiftOfLegalHold')
  confirm(@Operation() op: GraphqlContext, @Args('input') { scope, id }: Where & { id: string }) {
    return this.#at(op, scope, (place) => this.holds.confirmLift(place, id));
  }

  async #at(
    op: GraphqlContext,
    scope: string | null | undefined,
    work: (place: Place) => Promise<HoldOutcome> | HoldOutcome,
  ) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'LegalHoldSaved', hold: viewOf(outcome.hold, op, new Date()) };
  }
}

function viewOf(hold: HoldRow, { ctx, ability }: GraphqlContext, now: Date) {
  const isStanding = stands(hold, now);
  const isOther = hold.liftAskedById !== null && hold.liftAskedById !== ctx.actor.id;
  return { ...hold, stands: isStanding, canConfirmLift: isStanding && isOther && ability.can('verify', 'LegalHold') };
}
