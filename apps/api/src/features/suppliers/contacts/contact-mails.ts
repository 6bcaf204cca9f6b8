import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { seal } from '../../../platform/auth/secrets.ts';
import { productName } from '../../../platform/brand/product-name.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { MAIL_LINK_KEY, SECRET_LINK, sendMail } from '../../../platform/mail/send-mail.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { CONTACT_LINK_MINUTES, makeContactLink } from './contact-links.ts';
import { Invitations } from './invitations.ts';

const payload = z.object({ email: z.string().max(254), host: z.string().max(253), browserHash: z.string().max(64) });

/** Mail a supplier's contact a link to the list of matters, if a buyer asked this address. Asking takes as long for any other. */
export const contactLinkJob = defineJob({
  kind: 'supplierContact.link',
  lane: LANE.urgent,
  attempts: 5,
  batch: 1,
  payload,
});

@Injectable()
export class ContactMails implements OnModuleInit {
  readonly #key: Buffer;

  constructor(
    private readonly registry: JobRegistry,
    private readonly invitations: Invitations,
    private readonly config: Config,
  ) {
    this.#key = config.keyFor(MAIL_LINK_KEY);
  }

  onModuleInit(): void {
    this.registry.add({
      definition: contactLinkJob,
      inside: async (tx, items) => {
        for (const { payload } of items) await this.#mail(tx, payload);
      },
    });
  }

  async #mail(tx: Tx, { email, host, browserHash }: z.infer<typeof payload>): Promise<void> {
    const { tenantId } = tx.ctx;
    const [invited] = await this.invitations.of(tenantId, email, tx.at);
    if (!invited) return;
    const token = await makeContactLink(tx, email, { host, browserHash: Buffer.from(browserHash, 'base64url') });
    if (!token) return;
    const product = await productName(tx);
    await sendMail(tx, {
      to: email,
      of: { kind: 'supplier.signIn', facts: {} },
      subject: `Your matters at ${product}`,
      lines: [
        'Hello,',
        `Somebody, probably you, wants to see the open matters about invoices that were sent to ${email} through ${product}.`,
        `Open this in the browser where you asked for it: ${SECRET_LINK}`,
        `It works once, for ${CONTACT_LINK_MINUTES} minutes. Did you not ask? Then do nothing: the link opens nothing in any other browser.`,
      ],
      // Behind a #: no server log and no Referer ever carries it.
      sealedLink: seal(this.#key, `${this.config.origin(host)}/suppliers#link=${token}`),
    });
    tx.audit({ action: 'supplierContact.linkMailed', subject: { kind: 'Scope', id: tenantId } });
  }
}
