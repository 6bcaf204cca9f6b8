import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { seal } from '../../../platform/auth/secrets.ts';
import { productName } from '../../../platform/brand/product-name.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { MAIL_LINK_KEY, SECRET_LINK, sendMail } from '../../../platform/mail/send-mail.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { SignOnDemand } from '../sign-on/sign-on-demand.ts';
import { LINK_MINUTES, makeLink } from './link-store.ts';

/** Mail a link that signs in to whoever has this address here, if anybody has. Asking takes as long for an address that nobody knows. */
export const signInLinkJob = defineJob({
  kind: 'signIn.link',
  lane: LANE.urgent,
  attempts: 5,
  batch: 1,
  payload: z.object({
    email: z.string().max(254),
    host: z.string().max(253),
    browserHash: z.string().max(64),
  }),
});

@Injectable()
export class LinkMails implements OnModuleInit {
  readonly #key: Buffer;

  constructor(
    private readonly registry: JobRegistry,
    private readonly demand: SignOnDemand,
    private readonly config: Config,
  ) {
    this.#key = config.keyFor(MAIL_LINK_KEY);
  }

  onModuleInit(): void {
    this.registry.add({
      definition: signInLinkJob,
      inside: async (tx, items) => {
        for (const { payload } of items) await this.#mail(tx, payload);
      },
    });
  }

  async #mail(
    tx: Tx,
    { email, host, browserHash }: { email: string; host: string; browserHash: string },
  ): Promise<void> {
    const text = `SELECT id, name FROM person WHERE tenant_id = $1 AND email = $2 AND status = 'active' FOR UPDATE`;
    const [person] = await tx.query<{ id: string; name: string }>(text, [tx.ctx.tenantId, email]);
    if (!person || !(await this.demand.mailsLinks(tx)) || (await this.demand.wayOf(tx, email)) === 'closed') return;
    const token = await makeLink(tx, person.id, { host, browserHash: Buffer.from(browserHash, 'base64url') });
    if (!token) return;
    // Behind a #: no server log and no Referer ever carries it.
    const url = `${this.config.origin(host)}/sign-in#link=${token}`;
    const product = await productName(tx);
    await sendMail(tx, {
      to: email,
      of: { kind: 'person.signIn', facts: { person: person.name } },
      subject: `Your link to sign in to ${product}`,
      lines: [
        `Hello ${person.name},`,
        `Somebody, probably you, wants to sign in to ${product} as ${email}.`,
        `Open this in the browser where you asked for it: ${SECRET_LINK}`,
        `It works once, for ${LINK_MINUTES} minutes. Did you not ask? Then do nothing: the link opens nothing in any other browser.`,
      ],
      sealedLink: seal(this.#key, url),
    });
    tx.audit({ action: 'signIn.linkMailed', subject: { kind: 'Person', id: person.id } });
  }
}
