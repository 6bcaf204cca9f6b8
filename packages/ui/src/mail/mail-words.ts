import type { Tone } from '../theme/palette.ts';

/** A mail as the outbox shows it. */
export interface MailShown {
  id: string;
  to: string;
  subject: string;
  /** QUEUED, SENT, KEPT or FAILED. */
  state: string;
  /** What the mail server said last, where it did not take it. */
  error: string | null;
  /** ISO 8601. */
  createdAt: string;
  sentAt: string | null;
}

const STATES: Record<string, { label: string; tone: Tone | 'neutral'; words: string }> = {
  QUEUED: { label: 'On its way', tone: 'info', words: 'It is handed to the mail server shortly.' },
  SENT: { label: 'Sent', tone: 'good', words: 'The mail server took it.' },
  KEPT: { label: 'Kept here', tone: 'waiting', words: 'No mail server is set: nobody got it. Hand over what it says.' },
  FAILED: { label: 'Failed', tone: 'risk', words: 'The mail server did not take it, after all tries.' },
};

/** A mail's state as word, tone and sentence; one that is tried again says so. */
export function mailState({ state, error }: Pick<MailShown, 'state' | 'error'>) {
  if (state === 'QUEUED' && error)
    return { label: 'Trying again', tone: 'waiting' as const, words: 'The mail server did not take it yet.' };
  return STATES[state] ?? { label: state.toLowerCase(), tone: 'neutral' as const, words: '' };
}

/** The addresses that a mail's text names, each once. */
export function linksIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.replace(/(?<![.,;:)])[.,;:)]+$/, ''))),
  ];
}
