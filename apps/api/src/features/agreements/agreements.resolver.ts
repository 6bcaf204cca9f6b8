import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { pageSize } from '../../platform/graphql/bad-input.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../tenancy/index.ts';
import { agreementView, breachView, kindOf, monthView } from './agreement-view.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { CorrectMonth, type MonthCorrectionInput } from './correct-month.ts';
import { MonthsRepository } from './months.repository.ts';
import { type NewAgreement, SetAgreement } from './set-agreement.ts';
import { type AgreementInput, termsOf } from './terms-of.ts';

type At = { scope?: string | null };

@Resolver()
export class AgreementsResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly repository: AgreementsRepository,
    private readonly history: MonthsRepository,
    private readonly setting: SetAgreement,
    private readonly correcting: CorrectMonth,
  ) {}

  @Query('agreements')
  async agreements(@Operation() op: GraphqlContext, @Args() { scope }: At) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return (await this.scopes.read(place, op, (tx) => this.repository.list(tx))).map(agreementView);
  }

  @Query('serviceMonths')
  async months(@Operation() op: GraphqlContext, @Args() { scope, first }: At & { first?: number | null }) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant') return [];
    return this.scopes.read(place, op, async (tx) => {
      const months = await this.history.list(tx, pageSize(first, 13));
      const corrections = await this.#corrections(tx, months);
      return months.map((month) => monthView(month, corrections));
    });
  }

  @Query('serviceBreaches')
  async breaches(
    @Operation() op: GraphqlContext,
    @Args() { month, kind, first }: { month: string; kind?: string | null; first?: number | null },
  ) {
    if (op.ctx.actor.scopeKind !== 'tenant') return [];
    const of = { month, kind: kind && kindOf(kind) };
    return (await this.history.breaches(await op.read(), of, pageSize(first))).map(breachView);
  }

  @Mutation('setAgreement')
  setAgreement(@Operation() op: GraphqlContext, @Args('input') input: AgreementInput & { scope: string }) {
    return this.#set(op, input.scope, async (tx) => ({ ...input, terms: await termsOf(tx, input) }));
  }

  @Mutation('endAgreement')
  endAgreement(@Operation() op: GraphqlContext, @Args('input') input: Omit<NewAgreement, 'terms'> & { scope: string }) {
    return this.#set(op, input.scope, async () => ({ ...input, terms: null }));
  }

  @Mutation('correctMonth')
  async correctMonth(@Operation() op: GraphqlContext, @Args('input') input: MonthCorrectionInput & { scope: string }) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (place?.kind !== 'tenant' || !place.ctx.staff) return noSuchScope;
    const outcome = await this.correcting.run(place, input);
    if (!('month' in outcome)) return outcome;
    const corrections = await this.database.read(place.ctx, (tx) => this.#corrections(tx, [outcome.month]));
    return { ...outcome, month: monthView(outcome.month, corrections) };
  }

  async #set(op: GraphqlContext, scope: string, made: (tx: Tx) => Promise<NewAgreement>) {
    const place = await this.scopes.of(op.ctx, scope);
    if (place?.kind !== 'tenant' || !place.ctx.staff) return noSuchScope;
    const outcome = await this.setting.run(place, await this.database.read(place.ctx, made));
    return 'row' in outcome ? { ...outcome, agreement: agreementView(outcome.row) } : outcome;
  }

  #corrections(tx: Tx, months: readonly { month: string }[]) {
    return this.history.corrections(
      tx,
      months.map(({ month }) => month),
    );
  }
}
