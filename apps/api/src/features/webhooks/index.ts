export { SaveWebhook } from './out/save-webhook.ts';
export { listWebhooks } from './out/webhook-rows.ts';
export { WebhooksModule } from './webhooks.module.ts';
