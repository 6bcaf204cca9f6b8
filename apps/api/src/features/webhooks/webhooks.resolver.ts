import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { type DeliveryFilter, listDeliveries } from './out/delivery-rows.ts';
import { TOLD_EVENTS, typesFor } from './out/event-catalogue.ts';
import { ReplayDeliveries, type Wanted } from './out/replay-deliveries.ts';
import { SaveWebhook, type WebhookInput } from './out/save-webhook.ts';
import { SetWebhookState, type WantedState } from './out/set-webhook-state.ts';
import { TryWebhook } from './out/try-webhook.ts';
import { listWebhooks, type WebhookRow } from './out/webhook-rows.ts';
import { answerOf } from './refused.ts';

type Of<Input> = { readonly input: Input };

@Resolver('Webhook')
export class WebhooksResolver {
  constructor(
    private readonly saving: SaveWebhook,
    private readonly states: SetWebhookState,
    private readonly trying: TryWebhook,
    private readonly replaying: ReplayDeliveries,
  ) {}

  @Query('webhooks')
  async webhooks(@Operation() op: GraphqlContext) {
    return listWebhooks(await op.read());
  }

  @Query('webhookEventTypes')
  types(@Operation() op: GraphqlContext) {
    return typesFor(op.ctx.actor.scopeKind !== 'tenant');
  }

  @Query('webhookDeliveries')
  async deliveries(@Operation() op: GraphqlContext, @Args() filter: DeliveryFilter) {
    return listDeliveries(await op.read(), filter);
  }

  @ResolveField('types')
  typesOf(@Parent() { actions }: WebhookRow) {
    return actions.flatMap((action) => TOLD_EVENTS[action]?.type ?? []);
  }

  @ResolveField('status')
  status(@Parent() { status }: WebhookRow) {
    return status.toUpperCase();
  }

  @ResolveField('formerKeyUntil')
  formerKeyUntil(@Parent() { formerUntil }: WebhookRow) {
    return formerUntil;
  }

  @Mutation('saveWebhook')
  async save(@Operation() op: GraphqlContext, @Args() { input }: Of<WebhookInput>) {
    mustBeConfirmed(op.ctx);
    return answerOf('WebhookSaved', await this.saving.save(op.ctx, input));
  }

  @Mutation('rotateWebhookKey')
  async rotate(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string; hours: number }>) {
    mustBeConfirmed(op.ctx);
    return answerOf('WebhookSaved', await this.saving.rotate(op.ctx, input.id, input.hours));
  }

  @Mutation('setWebhookState')
  async set(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string; state: WantedState }>) {
    return answerOf('WebhookSet', await this.states.run(op.ctx, input.id, input.state));
  }

  @Mutation('tryWebhook')
  async try(@Operation() op: GraphqlContext, @Args() { input }: Of<{ id: string }>) {
    return answerOf('WebhookTried', await this.trying.run(op.ctx, input.id));
  }

  @Mutation('replayDeliveries')
  async replay(@Operation() op: GraphqlContext, @Args() { input }: Of<Wanted>) {
    return answerOf('DeliveriesReplayed', await this.replaying.run(op.ctx, input));
  }
}

/** A delivery's state as the schema names it. */
@Resolver('WebhookDelivery')
export class WebhookDeliveryResolver {
  @ResolveField('state')
  state(@Parent() { state }: { state: string }) {
    return state.toUpperCase();
  }
}
