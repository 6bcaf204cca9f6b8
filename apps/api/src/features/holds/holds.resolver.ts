import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { SecondPerson } from '../policies/index.ts';
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
    private readonly second: SecondPerson,
  ) {}

  @Query('legalHolds')
  async list(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return this.scopes.read(place, op, async (tx) =>
      (await listHolds(tx)).map((hold) => this.#view(hold, place, op, tx.at)),
    );
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
    return { __typename: 'LegalHoldSaved', hold: this.#view(outcome.hold, place, op, (await op.read()).at) };
  }

  #view(hold: HoldRow, place: Place, op: GraphqlContext, at: Date) {
    const isStanding = stands(hold, at);
    const { liftAskedById: by, liftAskedAt } = hold;
    const canConfirmLift = isStanding && by !== null && by !== op.ctx.actor.id && op.ability.can('verify', 'LegalHold');
    const notSecond = () => (canConfirmLift ? this.second.whyNot(place, op, { by: [by], at: liftAskedAt! }) : null);
    return { ...hold, stands: isStanding, canConfirmLift, notSecond };
  }
}
