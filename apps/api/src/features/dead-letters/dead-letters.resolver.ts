import { isId } from '@clearhold/kernel';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { DiscardLetters } from './discard-letters.ts';
import { historyOf } from './letter-history.ts';
import { findLetter, groupLetters, type Letter, type LetterFilter, listLetters } from './letter-rows.ts';
import { MendLetter } from './mend-letter.ts';
import type { Refusal } from './refusals.ts';
import { ReplayLetters, type WantedLetters } from './replay-letters.ts';

@Resolver('DeadLetter')
export class DeadLettersResolver {
  constructor(
    private readonly replay: ReplayLetters,
    private readonly mending: MendLetter,
    private readonly laying: DiscardLetters,
  ) {}

  @Query('deadLetters')
  async list(@Operation() op: GraphqlContext, @Args() { first, ...filter }: LetterFilter & { first?: number | null }) {
    if (filter.after && !isId(filter.after)) return [];
    return listLetters(await op.read(), Math.min(200, Math.max(1, first ?? 50)), filter);
  }

  @Query('deadLetter')
  async one(@Operation() op: GraphqlContext, @Args('id') id: string) {
    return isId(id) ? findLetter(await op.read(), id) : null;
  }

  @Query('deadLetterGroups')
  async groups(@Operation() op: GraphqlContext) {
    return groupLetters(await op.read());
  }

  @ResolveField('mendable')
  mendable(@Parent() letter: Letter) {
    return letter.state === 'OPEN' ? this.mending.fieldsOf(letter.kind) : [];
  }

  @ResolveField('history')
  async history(@Parent() letter: Letter, @Operation() op: GraphqlContext) {
    return historyOf(await op.read(), letter);
  }

  @Mutation('replayDeadLetter')
  async replayOne(@Operation() op: GraphqlContext, @Args('input') input: { id: string }) {
    return this.#letter(op, await this.replay.one(op.ctx, input.id));
  }

  @Mutation('mendDeadLetter')
  async mend(
    @Operation() op: GraphqlContext,
    @Args('input') { id, changes, reason }: { id: string; changes: unknown; reason: string },
  ) {
    return this.#letter(op, await this.mending.mend(op.ctx, id, changes, reason));
  }

  @Mutation('replayDeadLetters')
  async replayMany(@Operation() op: GraphqlContext, @Args('input') input: WantedLetters) {
    return answer('DeadLettersReplayed', await this.replay.many(op.ctx, input));
  }

  @Mutation('discardDeadLetters')
  async discard(@Operation() op: GraphqlContext, @Args('input') { ids, reason }: { ids: string[]; reason: string }) {
    return answer('DeadLettersDiscarded', await this.laying.discard(op.ctx, ids, reason));
  }

  async #letter(op: GraphqlContext, done: { id: string } | Refusal) {
    if ('refused' in done) return answer('', done);
    return { __typename: 'DeadLetterReplayed', deadLetter: await findLetter(await op.read(), done.id) };
  }
}

function answer<Done extends object>(type: string, done: Done | Refusal) {
  return 'refused' in done ? { __typename: done.refused, ...done } : { __typename: type, ...done };
}
