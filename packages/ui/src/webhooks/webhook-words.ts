import type { Tone } from '../theme/palette.ts';
import type { DeliveryRow, DeliveryState, WebhookRow } from './webhooks.ts';

interface Word {
  readonly label: string;
  readonly tone: Tone | 'neutral';
}

const STATUS: Record<WebhookRow['status'], Word> = {
  ACTIVE: { label: 'On', tone: 'good' },
  PAUSED: { label: 'Paused', tone: 'neutral' },
  DISABLED: { label: 'Switched off', tone: 'risk' },
  CLOSED: { label: 'Closed', tone: 'neutral' },
};

/** How a webhook stands, in a word: one that is on and fails says so. */
export const statusOf = ({ status, failingSince }: Pick<WebhookRow, 'status' | 'failingSince'>): Word =>
  status === 'ACTIVE' && failingSince ? { label: 'Failing', tone: 'waiting' } : STATUS[status];

const DELIVERY_STATES: Record<DeliveryState, Word> = {
  WAITING: { label: 'Waits', tone: 'waiting' },
  DELIVERED: { label: 'Taken', tone: 'good' },
  FAILED: { label: 'Given up', tone: 'risk' },
};

/** What became of a delivery, in a word; a test that was not taken is not sent again by itself, and nothing was given up. */
export const deliveryWord = ({ state, type }: Pick<DeliveryRow, 'state' | 'type'>): Word =>
  state === 'FAILED' && isTest(type) ? { ...DELIVERY_STATES.FAILED, label: 'Not taken' } : DELIVERY_STATES[state];

/** Whether somebody sent it to try the webhook: it is not sent again. */
export const isTest = (type: string): boolean => type === 'com.clearhold.webhook.tested';

/** What a try came to, in a few words. */
export const tryWords = ({ status, error }: Pick<DeliveryRow['tries'][number], 'status' | 'error'>): string =>
  error ?? `Answered ${status}`;

/** An event's type without what all of them begin with. */
export const shortType = (type: string): string => type.replace(/^com\.clearhold\./, '');

/** For how long the key before works on. */
export const WINDOWS = [
  { id: '0', label: 'It ends at once' },
  { id: '1', label: 'One hour' },
  { id: '24', label: 'One day' },
  { id: '168', label: 'One week' },
  { id: '720', label: '30 days' },
] as const;
