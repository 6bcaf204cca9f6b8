import type { DocumentPart, Problem, ReadResult } from '../canonical.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import { leaveOut } from './leave-out.ts';
import { looksLikeMail } from './looks-like-mail.ts';
import type { MailHead } from './mail-head.ts';
import { openedMail } from './mail-threads.ts';
import { MAIL_BOUNDS, type OpenedMail } from './opened-mail.ts';

const FORMAT = 'mail';
const ATTACHED_DEPTH_MAX = 3;

/**
 * The documents that a mail carries (RFC 5322, MIME), those of forwarded mails among them, each to be read by itself. What is left
 * out stands in the problems with its reason. A mail without a document is `rejected`. Throws ReadRefusal for what cannot be opened.
 */
export async function readMail(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const mails = await openedAll(bytes, 1);
  const files = mails.flatMap((one) => one.files.filter((file) => !looksLikeMail(file.bytes)));
  const { kept, leftOut } = leaveOut(files);
  const mail = headOf(mails[0]!, mails.slice(1));
  const problems: Problem[] = leftOut.map(({ name, why }) => ({
    code: 'DOC-MAIL-LEFT-OUT',
    severity: 'warning',
    message: `${name} was left out: ${why}.`,
  }));
  const refusal = refusalOf(kept.length, limits.partsMax);
  if (refusal) return { status: 'rejected', format: FORMAT, problems: [refusal, ...problems], mail };
  const parts = kept.map((one): DocumentPart => ({ ...one, filename: filenameOf(one.name) }));
  return { status: 'split', format: FORMAT, parts, problems, mail };
}

function refusalOf(documents: number, most: number): Problem | undefined {
  const words =
    documents === 0
      ? (['DOC-MAIL-EMPTY', 'The mail carries no document. Please send the invoice as an attachment.'] as const)
      : documents > most
        ? (['DOC-TOO-MANY-FILES', `The mail carries ${documents} documents; at most ${most} are taken.`] as const)
        : undefined;
  return words && { code: words[0], severity: 'fatal', message: words[1] };
}

/** The mail and every mail inside of it, those that hang on it under another content type too. */
async function openedAll(bytes: Uint8Array, depth: number): Promise<OpenedMail[]> {
  if (depth > ATTACHED_DEPTH_MAX)
    throw new ReadRefusal('DOC-MAIL-NESTED', 'The mail holds mails inside of mails. Please send the documents alone.');
  const mails = flat(await openedMail(bytes));
  const attached = mails.flatMap(({ files }) => files.filter((file) => looksLikeMail(file.bytes)));
  const inside: OpenedMail[] = [];
  for (const one of attached) inside.push(...(await openedAll(one.bytes, depth + 1)));
  const files = [...mails, ...inside].reduce((sum, one) => sum + one.files.length, 0);
  if (files > MAIL_BOUNDS.filesMax)
    throw new ReadRefusal('DOC-TOO-MANY-FILES', `The mail holds more than ${MAIL_BOUNDS.filesMax} files.`);
  return [...mails, ...inside];
}

const flat = (mail: OpenedMail): OpenedMail[] => [mail, ...mail.forwarded.flatMap(flat)];

function headOf({ from, to, subject, date, messageId }: OpenedMail, inside: readonly OpenedMail[]): MailHead {
  const sent = date === undefined ? Number.NaN : Date.parse(date);
  return {
    ...(from?.address ? { from: from.address.toLowerCase() } : {}),
    ...(from?.name ? { fromName: from.name } : {}),
    to: to.map((one) => one.toLowerCase()),
    ...(subject ? { subject } : {}),
    ...(Number.isNaN(sent) ? {} : { sentAt: new Date(sent).toISOString() }),
    ...(messageId ? { messageId } : {}),
    forwardedFrom: inside.flatMap((one) => one.from?.address?.toLowerCase() ?? []),
  };
}

const NAME_CHARACTERS = 200;

const filenameOf = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .at(-1)!
    .slice(0, NAME_CHARACTERS) || 'attachment';
