import type { Refusal } from '@clearhold/kernel';
import { z } from 'zod';
import { COMPLETE } from './folders/complete.ts';

export type ChannelKind = 'mail' | 'directory';

const sender = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^@\s]{0,64}@[^@\s]{1,190}$/, 'an address, or @ and a domain for all of one, is needed');
const senders = z.array(sender).max(500).default([]);

/** Whose mails are expected beside those of suppliers' own addresses: addresses, or `@domain`. */
export type MailSettings = z.infer<typeof MAIL>;
const MAIL = z.strictObject({ senders });

/** A folder of this machine, below the tenant's own, and how it is told that a file is whole. */
export type FolderSettings = z.infer<typeof DIRECTORY>;
const DIRECTORY = z.strictObject({
  folder: z
    .string()
    .max(200)
    .regex(
      /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
      'a path of letters, digits, dots, - and _ is needed',
    ),
  complete: z.enum(COMPLETE).default('size'),
});

const SETTINGS = { mail: MAIL, directory: DIRECTORY } satisfies Record<ChannelKind, z.ZodType>;

/** The settings of a kind of channel as they are kept, or what is wrong with them. */
export function settingsOf(
  kind: ChannelKind,
  given: unknown,
): { settings: Record<string, unknown> } | { fault: Refusal } {
  const parsed = SETTINGS[kind].safeParse(given ?? {});
  if (parsed.success) return { settings: parsed.data };
  const [issue] = parsed.error.issues;
  const path = ['input.settings', ...issue!.path].join('.');
  return { fault: { code: 'SETTINGS_INVALID', message: `${path}: ${issue!.message}`, path } };
}
