import type { MailKind } from '@clearhold/policy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Prisma } from '../../generated/prisma/client.ts';
import type { MailModel } from '../../generated/prisma/models.ts';
import { unseal } from '../auth/secrets.ts';
import { BLOBS, type BlobStore } from '../blobs/blob-store.ts';
import { readBrand } from '../brand/read-brand.ts';
import { Config } from '../config/config.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import { Database } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';
import type { JobItem } from '../queue/job-definition.ts';
import { JobRegistry } from '../queue/job-registry.ts';
import { MailFiles } from './mail-files.ts';
import { inOwnWords, type MailWording } from './mail-words.ts';
import { MAIL_LINK_KEY, sendMailJob, withFooter, withLink } from './send-mail.ts';
import { smtpOf } from './smtp.ts';

/** Sends mails over SMTP_URL; without one they stay in the local outbox, marked as sent there. */
@Injectable()
export class Mailer implements OnModuleInit {
  readonly #smtp: Transporter | undefined;
  readonly #files: MailFiles | undefined;
  readonly #key: Buffer;
  #wording: MailWording | undefined;

  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    config: Config,
  ) {
    const url = config.vars.SMTP_URL;
    this.#key = config.keyFor(MAIL_LINK_KEY);
    this.#files = MailFiles.of(config);
    this.#smtp = url ? smtpOf(url) : undefined;
  }

  /** Whether mails leave the house. */
  get sends(): boolean {
    return this.#smtp !== undefined;
  }

  /** Who knows what spaces say in their mails. */
  wordedBy(wording: MailWording): void {
    this.#wording = wording;
  }

  /** What a demonstration wrote down for a tenant goes with it. */
  async forget(tenantId: string): Promise<void> {
    await this.#files?.forget(tenantId);
  }

  onModuleInit(): void {
    this.registry.add({ definition: sendMailJob, outside: (ctx, item) => this.#try(ctx, item) });
  }

  /** What the mail server objects to stands beside the mail; after the last try the mail counts as failed. */
  async #try(ctx: TenantContext, { subjectId: id, attempts }: JobItem): Promise<void> {
    try {
      await this.#send(ctx, id);
    } catch (error) {
      const state = attempts + 1 >= sendMailJob.attempts ? 'failed' : 'queued';
      await this.database.inTenant(ctx, async (tx) => {
        const data = { state, error: (error as Error).message.slice(0, 1000) };
        await tx.db.mail.updateMany({ where: { tenantId: ctx.tenantId, id, state: { not: 'sent' } }, data });
        tx.audit({ action: 'mail.failed', subject: { kind: 'Mail', id }, details: data });
      });
      throw error;
    }
  }

  async #send(ctx: TenantContext, id: string): Promise<void> {
    const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
    const found = await this.database.read(ctx, async (tx) => ({
      ...(await this.#worded(tx, await tx.db.mail.findUnique({ where }))),
      isSample: (await tx.query<{ sample: boolean }>(SAMPLE, [tx.ctx.tenantId]))[0]?.sample ?? false,
    }));
    if (!found.mail || found.mail.state === 'sent') return;
    const { toAddress: to, subject, sealedLink } = found.mail;
    // The facts did their work: names stand in the mail alone.
    const asSent = { subject, text: found.mail.text, html: found.mail.html, facts: Prisma.DbNull };
    const words = withLink(found.mail, sealedLink ? unseal(this.#key, sealedLink) : undefined);
    const { text, html } = withFooter(words, found.brand.fields.mailFooter);
    const from = { name: found.brand.senderName, address: found.brand.senderAddress };
    const messageId = `<${id}@${from.address.split('@')[1]}>`;
    const attachments = await this.#attached(ctx, found.mail);
    // Of a sample tenant nothing goes out: its mails are read in its own list.
    const smtp = found.isSample ? undefined : this.#smtp;
    const whole = { from, to, subject, text, html, messageId, attachments };
    if (smtp) await smtp.sendMail(whole);
    else if (sealedLink) await this.#files?.write(ctx.tenantId, id, whole);
    const state = smtp ? 'sent' : 'kept';
    await this.database.inTenant(ctx, async (tx) => {
      await tx.db.mail.update({ where, data: { ...asSent, state, sentAt: tx.at, error: null, sealedLink: null } });
      tx.audit({ action: 'mail.sent', subject: { kind: 'Mail', id }, details: { state } });
    });
  }

  /** A mail in the words of its space, with the brand that it goes out under. */
  async #worded(tx: Tx, mail: MailModel | null) {
    const brand = await readBrand(tx);
    if (!mail?.kind || !this.#wording) return { mail, brand };
    const { language, caseId } = mail;
    const words = await this.#wording.of(tx, { kind: mail.kind as MailKind, language, caseId });
    const { productName } = brand.fields;
    const facts = { ...(mail.facts as Record<string, string> | null), product: productName ?? '', company: brand.name };
    return { mail: inOwnWords(mail, words, facts), brand };
  }

  /** What goes with a mail. A file that is not kept any more is left out: the mail says where it is read. */
  async #attached(ctx: TenantContext, mail: { attachmentSha256: string | null; attachmentName: string | null }) {
    if (!mail.attachmentSha256) return [];
    const content = await this.blobs.get(ctx.tenantId, mail.attachmentSha256);
    return content ? [{ filename: mail.attachmentName ?? 'file', content }] : [];
  }
}

const SAMPLE = 'SELECT sample FROM scope WHERE tenant_id = $1 AND id = $1';
