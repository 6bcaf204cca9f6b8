import { newId } from '@clearhold/kernel';
import type { MAIL_KINDS, MailKind } from '@clearhold/policy';
import { z } from 'zod';
import type { Tx } from '../database/tx.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { defineJob, LANE } from '../queue/job-definition.ts';

/** Hand a mail to the server. The subject is the mail. */
export const sendMailJob = defineJob({
  kind: 'mail.send',
  lane: LANE.normal,
  attempts: 10,
  batch: 1,
  payload: z.object({}),
});

type FactsOf<K extends MailKind> = Readonly<Record<(typeof MAIL_KINDS)[K]['facts'][number], string>>;

/** What a mail is, so that its space may say it in words of its own; `language` is its reader's. */
export type MailOf = {
  [K in MailKind]: { readonly kind: K; readonly language?: string; readonly facts: FactsOf<K> };
}[MailKind];

export interface NewMail {
  readonly to: string;
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  readonly caseId?: string;
  /** Absent: always in these words, whatever the space says. */
  readonly of?: MailOf;
  /** Sealed for `MAIL_LINK_KEY`: stands for SECRET_LINK in what is sent, and nowhere else. */
  readonly sealedLink?: Uint8Array;
  /** A file that goes with it: a blob of the transaction's space. */
  readonly attachment?: { readonly sha256: string; readonly name: string };
}

/** What is read in place of a link that only the addressee may see. */
export const SECRET_LINK = '[the link stands in the mail itself, for its addressee alone]';
export const MAIL_LINK_KEY = 'links in mails';

/** Writes a mail in the write's own transaction; a worker sends it. Line breaks cannot get into its head. */
export async function sendMail(tx: Tx, mail: NewMail): Promise<void> {
  const id = newId();
  const html = mail.lines.map(asHtml).join('\n');
  await tx.db.mail.create({
    data: {
      tenantId: tx.ctx.tenantId,
      id,
      toAddress: flat(mail.to),
      subject: flat(mail.subject).slice(0, 200),
      html,
      text: mail.lines.join('\n\n'),
      caseId: mail.caseId,
      kind: mail.of?.kind,
      language: mail.of?.language,
      facts: mail.of?.facts,
      sealedLink: mail.sealedLink && Uint8Array.from(mail.sealedLink),
      attachmentSha256: mail.attachment?.sha256,
      attachmentName: mail.attachment && flat(mail.attachment.name),
      createdAt: tx.at,
    },
  });
  await enqueue(tx, sendMailJob, [{ subjectId: id, payload: {} }]);
}

/** A mail's words as they are sent: with its secret link, where it has one. */
export function withLink<T extends { text: string; html: string }>(mail: T, link: string | undefined): T {
  if (!link) return mail;
  return { ...mail, text: mail.text.replace(SECRET_LINK, link), html: mail.html.replace(SECRET_LINK, linked(link)) };
}

/** A mail's words as they are sent, with the brand's footer under them. */
export function withFooter<T extends { text: string; html: string }>(mail: T, footer: string | null): T {
  if (!footer) return mail;
  const lines = footer.split(/\r?\n/).map((line) => linked(escaped(line)));
  const html = `${mail.html}\n<hr>\n<p style="color:#50555f;font-size:12px">${lines.join('<br>')}</p>`;
  return { ...mail, text: `${mail.text}\n\n-- \n${footer}`, html };
}

/** A paragraph of plain text as HTML, its addresses as links. */
export const asHtml = (line: string): string => `<p>${linked(escaped(line)).replace(/\r?\n/g, '<br>')}</p>`;

const flat = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const linked = (html: string) => html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
