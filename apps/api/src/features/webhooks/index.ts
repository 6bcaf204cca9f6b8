export { hookKey, parseHookKey } from './in/hook-address.ts';
export { nothingHere, REFUSED } from './in/hook-refusals.ts';
export { SaveWebhook } from './out/save-webhook.ts';
export { listWebhooks } from './out/webhook-rows.ts';
export { faultOf, newSigningSecret } from './signing/standard-signature.ts';
export { WebhooksModule } from './webhooks.module.ts';
