import { isId } from '@clearhold/kernel';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { rowLoader } from '../cases/index.ts';
import { refusalOf } from '../policies/index.ts';
import { noSuchScope, type Place, ScopeContext, unitReach } from '../tenancy/index.ts';
import { type BeginInput, BeginRehearsal, type RehearsalOutcome } from './begin-rehearsal.ts';
import { CancelRehearsal } from './cancel-rehearsal.ts';
import { type DifferencesAsked, listDifferences } from './list-differences.ts';
import type { RehearsalRow } from './rehearsal-row.ts';
import { rehearsalView } from './rehearsal-view.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';

type At = { scope?: string | null };

@Resolver('RehearsedDifference')
export class RehearsalsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly repository: RehearsalsRepository,
    private readonly beginning: BeginRehearsal,
    private readonly cancelling: CancelRehearsal,
  ) {}

  @Query('rehearsals')
  async list(@Operation() op: GraphqlContext, @Args() { scope }: At) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return [];
    return this.#views(place, await this.scopes.read(place, op, (tx) => this.repository.list(tx, place.scopeId)));
  }

  @Query('rehearsal')
  async one(@Operation() op: GraphqlContext, @Args() { id, scope }: At & { id: string }) {
    const place = isId(id) ? await this.scopes.of(op.ctx, scope) : undefined;
    if (!place) return null;
    const row = await this.scopes.read(place, op, (tx) => this.repository.find(tx, id));
    return row?.scopeId === place.scopeId ? (await this.#views(place, [row]))[0] : null;
  }

  @Query('rehearsedDifferences')
  async differences(@Operation() op: GraphqlContext, @Args() asked: DifferencesAsked) {
    return listDifferences(await op.read(), asked, unitReach(op.ability, 'Invoice'));
  }

  @ResolveField('invoice')
  invoice(@Parent() { invoiceId }: { invoiceId: string }, @Operation() op: GraphqlContext) {
    return op.loader(rowLoader('invoice')).load(invoiceId);
  }

  @Mutation('beginRehearsal')
  begin(@Operation() op: GraphqlContext, @Args('input') input: BeginInput & At) {
    return this.#at(op, input, (place) => this.beginning.run(place, input));
  }

  @Mutation('cancelRehearsal')
  cancel(@Operation() op: GraphqlContext, @Args('input') input: At & { id: string }) {
    return this.#at(op, input, (place) => this.cancelling.run(place, input.id));
  }

  async #at(op: GraphqlContext, { scope }: At, work: (place: Place) => Promise<RehearsalOutcome>) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if (!outcome.ok) return refusalOf(outcome);
    return { __typename: 'RehearsalBegun', rehearsal: (await this.#views(place, [outcome.rehearsal]))[0] };
  }

  async #views(place: Place, rows: readonly RehearsalRow[]) {
    const parts = rows.length
      ? await this.repository.parts(
          place.ctx,
          rows.map((row) => row.id),
        )
      : [];
    return rows.map((row) =>
      rehearsalView(
        row,
        parts.filter((part) => part.rehearsalId === row.id),
      ),
    );
  }
}
