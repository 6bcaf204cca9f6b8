import type { Tone } from '@clearhold/ui';

/** A document's status in words. */
export const STATUS: Record<string, { label: string; tone: Tone | 'neutral' }> = {
  RECEIVED: { label: 'Being read', tone: 'info' },
  READ: { label: 'Read', tone: 'info' },
  REJECTED: { label: 'Could not be read', tone: 'risk' },
  WAITING: { label: 'Waits for a mapping', tone: 'waiting' },
  PROCESSED: { label: 'Processed', tone: 'good' },
};

/** A status of which this page knows no words is shown as it is. */
export function statusOf(status: string): { label: string; tone: Tone | 'neutral' } {
  return STATUS[status] ?? { label: status.toLowerCase(), tone: 'neutral' };
}

/** A size in bytes, in the greatest unit that leaves a whole digit; the figure by the locale, the unit in English. */
export function sizeWords(bytes: number, locale: string): string {
  const [value, unit] =
    bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : bytes >= 1_000 ? [bytes / 1_000, 'kB'] : [bytes, 'bytes'];
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return `${figure} ${bytes === 1 ? 'byte' : unit}`;
}

const CHANNELS: Record<string, string> = {
  API: 'API',
  MAIL: 'e-mail',
  EMAIL: 'e-mail',
  IMAP: 'e-mail',
  SFTP: 'SFTP',
  DIRECTORY: 'a folder',
  EDI: 'EDI',
  PORTAL: 'the supplier portal',
};

/** The way a document came, in words. */
export function channelWords(channel: string): string {
  return CHANNELS[channel.toUpperCase()] ?? channel.toLowerCase();
}

/** True for a whole EDI interchange that was read: its sender can be sent an acknowledgement. */
export function isInterchange(document: { format: string | null; processedAt: unknown; partOf: unknown }): boolean {
  return /^(x12|edifact)-/.test(document.format ?? '') && Boolean(document.processedAt) && !document.partOf;
}
