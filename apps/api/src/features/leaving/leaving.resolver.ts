import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext } from '../tenancy/index.ts';
import { AskToLeave } from './ask-to-leave.ts';
import { type Confirmation, ConfirmLeaving } from './confirm-leaving.ts';
import { ExportLeaver } from './export-leaver.ts';
import { Leavers } from './leaver.ts';
import { exportView, LeavingView } from './leaving-view.ts';
import type { LeavingOutcome } from './leaving-words.ts';

interface Wish {
  readonly scope?: string | null;
  readonly reason: string;
}

@Resolver()
export class LeavingResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly leavers: Leavers,
    private readonly asking: AskToLeave,
    private readonly confirming: ConfirmLeaving,
    private readonly exporting: ExportLeaver,
    private readonly views: LeavingView,
  ) {}

  @Query('leaving')
  async leaving(@Operation() op: GraphqlContext, @Args('scope') scope?: string | null) {
    if (op.ctx.actor.scopeKind === 'partner' && scope && isId(scope)) {
      const leaver = await this.leavers.find(op.ctx.tenantId, scope.toLowerCase());
      return leaver ? this.views.of(op, leaver.tenantId, op.ctx.tenantId) : null;
    }
    const place = await this.scopes.of(op.ctx, scope);
    return place?.kind === 'tenant' ? this.views.of(op, place.ctx.tenantId, place.ctx.partnerId) : null;
  }

  @Query('formerTenants')
  async former(@Operation() op: GraphqlContext) {
    if (op.ctx.actor.scopeKind !== 'partner') return [];
    const gone = await this.leavers.gone(op.ctx.tenantId);
    const shown = [];
    for (const { tenantId } of gone) shown.push(await this.views.of(op, tenantId, op.ctx.tenantId));
    return shown.filter((one) => one !== null).sort((a, b) => Number(b.endedAt) - Number(a.endedAt));
  }

  @Query('leaverExport')
  async leaverExport(@Operation() op: GraphqlContext, @Args('scope') scope: string) {
    const pack = isId(scope) ? await this.exporting.last(op.ctx, scope) : undefined;
    return pack ? exportView(pack, scope) : null;
  }

  @Mutation('askToLeave')
  ask(@Operation() op: GraphqlContext, @Args('input') { scope, reason }: Wish) {
    mustBeConfirmed(op.ctx);
    return this.#at(op, scope, (place) => this.asking.ask(place, reason));
  }

  @Mutation('confirmLeaving')
  confirm(@Operation() op: GraphqlContext, @Args('input') { scope, ...given }: Confirmation & { scope: string }) {
    mustBeConfirmed(op.ctx);
    return this.#at(op, scope, (place) => this.confirming.confirm(place, given));
  }

  @Mutation('cancelLeaving')
  cancel(@Operation() op: GraphqlContext, @Args('input') { scope, reason }: Wish) {
    return this.#at(op, scope, (place) => this.asking.cancel(place, reason));
  }

  @Mutation('exportLeaver')
  async export(@Operation() op: GraphqlContext, @Args('input') { scope }: { scope: string }) {
    const pack = isId(scope) ? await this.exporting.ask(op.ctx, scope) : undefined;
    if (!pack) return noSuchScope;
    if ('refused' in pack) return { __typename: pack.refused, ...pack.why };
    return { __typename: 'LeaverExportBegun', export: exportView(pack, scope) };
  }

  async #at(
    op: GraphqlContext,
    scope: string | null | undefined,
    work: (place: Place) => Promise<LeavingOutcome> | LeavingOutcome,
  ) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const outcome = await work(place);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    const leaving = await this.views.of(op, place.ctx.tenantId, place.ctx.partnerId);
    if (outcome.retentionKey === undefined) return { __typename: 'LeavingSaved', leaving };
    return { __typename: 'LeavingConfirmed', leaving, retentionKey: outcome.retentionKey };
  }
}
