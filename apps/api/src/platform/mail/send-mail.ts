import { newId } from '@clearhold/kernel';
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

export interface NewMail {
  readonly to: string;
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  readonly caseId?: string;
}

/** Writes a mail in the write's own transaction; a worker sends it. Line breaks cannot get into its head. */
export async function sendMail(tx: Tx, mail: NewMail): Promise<void> {
  const id = newId();
  const html = mail.lines.map((line) => `<p>${linked(escaped(line))}</p>`).join('\n');
  await tx.db.mail.create({
    data: {
      tenantId: tx.ctx.tenantId,
      id,
      toAddress: flat(mail.to),
      subject: flat(mail.subject).slice(0, 200),
      html,
      text: mail.lines.join('\n\n'),
      caseId: mail.caseId,
      createdAt: tx.at,
    },
  });
  await enqueue(tx, sendMailJob, [{ subjectId: id, payload: {} }]);
}

const flat = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const linked = (html: string) => html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
