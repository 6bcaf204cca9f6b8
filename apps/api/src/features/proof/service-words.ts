import { type ActionWords, words } from './said-action.ts';

/** What the service itself does: webhooks, and the work of tenants and workers. */
export const SERVICE_WORDS: Readonly<Record<string, ActionWords>> = {
  'webhook.added': words('Webhook added', 'has {subject} told of events'),
  'webhook.changed': words('Webhook changed', 'changed where {subject} is told, or of what'),
  'webhook.closed': words('Webhook closed', 'closed {subject}'),
  'webhook.disabled': words('Webhook switched off', 'switched {subject} off, as it took nothing'),
  'webhook.gaveUp': words('Event not delivered', 'gave up an event that {subject} did not take'),
  'webhook.paused': words('Webhook paused', 'paused {subject}'),
  'webhook.replayed': words('Events sent again', 'had events sent to {subject} again'),
  'webhook.rotated': words('Webhook’s key renewed', 'gave {subject} a new signing key'),
  'webhook.takenUp': words('Webhook taken up', 'took {subject} up again'),
  'webhook.tried': words('Webhook tried', 'sent {subject} a test event'),
  'work.resumed': words('Work taken up again', 'had the work of {subject} done again'),
  'work.stopped': words('Work stopped', 'lets the work of {subject} wait'),
  'work.weightSet': words('Weight set', 'set the weight of {subject}'),
  'worker.drained': words('Worker drained', 'had {subject} take no more work'),
  'worker.takenBack': words('Worker taken back', 'had {subject} take work again'),
};
