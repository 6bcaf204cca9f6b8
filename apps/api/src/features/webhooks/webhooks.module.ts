import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.ts';
import { DutiesModule } from '../duties/index.ts';
import { EventsModule } from '../events/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { HookSourcesResolver } from './hook-sources.resolver.ts';
import { HooksController } from './in/hooks.controller.ts';
import { ReceiveHook } from './in/receive-hook.ts';
import { SaveSource } from './in/save-source.ts';
import { TakeHook } from './in/take-hook.ts';
import { AllowedHosts } from './out/allowed-hosts.ts';
import { CallReceiver } from './out/call-receiver.ts';
import { CloseDelivery } from './out/close-delivery.ts';
import { DeadWebhook } from './out/dead-webhook.ts';
import { PrepareCall } from './out/prepare-call.ts';
import { PublishEvents } from './out/publish-events.ts';
import { ReplayDeliveries } from './out/replay-deliveries.ts';
import { SaveWebhook } from './out/save-webhook.ts';
import { SendDeliveries } from './out/send-deliveries.ts';
import { SetWebhookState } from './out/set-webhook-state.ts';
import { TryWebhook } from './out/try-webhook.ts';
import { WebhookSecrets } from './signing/sealed-pair.ts';
import { HookMetrics } from './webhook-metrics.ts';
import { WebhookDeliveryResolver, WebhooksResolver } from './webhooks.resolver.ts';

const OUT = [
  PrepareCall,
  AllowedHosts,
  CallReceiver,
  CloseDelivery,
  DeadWebhook,
  PublishEvents,
  ReplayDeliveries,
  SaveWebhook,
  SendDeliveries,
  SetWebhookState,
  TryWebhook,
  WebhookDeliveryResolver,
  WebhooksResolver,
];
const IN = [HookSourcesResolver, ReceiveHook, SaveSource, TakeHook];

@Module({
  imports: [CasesModule, DutiesModule, EventsModule, PoliciesModule, TenancyModule],
  controllers: [HooksController],
  providers: [WebhookSecrets, HookMetrics, ...OUT, ...IN],
  exports: [SaveWebhook],
})
export class WebhooksModule {}
