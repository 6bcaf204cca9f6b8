import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { unseal } from '../auth/secrets.ts';
import { readBrand } from '../brand/read-brand.ts';
import { Config } from '../config/config.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import { Database } from '../database/database.ts';
import type { JobItem } from '../queue/job-definition.ts';
import { JobRegistry } from '../queue/job-registry.ts';
import { MAIL_LINK_KEY, sendMailJob, withFooter, withLink } from './send-mail.ts';

/** Sends mails over SMTP_URL; without one they stay in the local outbox, marked as sent there. */
@Injectable()
export class Mailer implements OnModuleInit {
  readonly #smtp: Transporter | undefined;
  readonly #key: Buffer;

  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    config: Config,
  ) {
    const url = config.vars.SMTP_URL;
    this.#key = config.keyFor(MAIL_LINK_KEY);
    this.#smtp = url ? createTransport(url) : undefined;
  }

  /** Whether mails leave the house. */
  get sends(): boolean {
    return this.#smtp !== undefined;
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
      mail: await tx.db.mail.findUnique({ where }),
      brand: await readBrand(tx),
    }));
    if (!found.mail || found.mail.state === 'sent') return;
    const { toAddress: to, subject, sealedLink } = found.mail;
    const words = withLink(found.mail, sealedLink ? unseal(this.#key, sealedLink) : undefined);
    const { text, html } = withFooter(words, found.brand.fields.mailFooter);
    const from = { name: found.brand.senderName, address: found.brand.senderAddress };
    if (this.#smtp)
      await this.#smtp.sendMail({ from, to, subject, text, html, messageId: `<${id}@${from.address.split('@')[1]}>` });
    const state = this.#smtp ? 'sent' : 'kept';
    await this.database.inTenant(ctx, async (tx) => {
      await tx.db.mail.update({ where, data: { state, sentAt: tx.at, error: null, sealedLink: null } });
      tx.audit({ action: 'mail.sent', subject: { kind: 'Mail', id }, details: { state } });
    });
  }
}
