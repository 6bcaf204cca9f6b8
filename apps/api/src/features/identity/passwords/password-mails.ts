import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { seal } from '../../../platform/auth/secrets.ts';
import { productName } from '../../../platform/brand/product-name.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { MAIL_LINK_KEY, SECRET_LINK, sendMail } from '../../../platform/mail/send-mail.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { issueLink, type Purpose, recentLinks } from './password-links.ts';

const LINKS_AN_HOUR = 5;

/** Mail a link to whoever has this address here, if anybody has. Asking takes as long for an address that nobody knows. */
export const passwordMailJob = defineJob({
  kind: 'password.mail',
  lane: LANE.urgent,
  attempts: 5,
  batch: 1,
  payload: z.object({ email: z.string().max(254), purpose: z.enum(['invite', 'reset']) }),
});

export const askForLink = (tx: Tx, email: string, purpose: Purpose): Promise<void> =>
  enqueue(tx, passwordMailJob, [{ subjectId: tx.ctx.tenantId, payload: { email, purpose } }]);

/** What people are told by mail about their passwords, in the words of the brand that they sign in to. */
@Injectable()
export class PasswordMails implements OnModuleInit {
  readonly #key: Buffer;

  constructor(
    private readonly registry: JobRegistry,
    private readonly hosts: HostDirectory,
    config: Config,
  ) {
    this.#key = config.keyFor(MAIL_LINK_KEY);
  }

  onModuleInit(): void {
    this.registry.add({
      definition: passwordMailJob,
      inside: async (tx, items) => {
        for (const { payload } of items) await this.#mailLink(tx, payload.email, payload.purpose);
      },
    });
  }

  async #mailLink(tx: Tx, email: string, purpose: Purpose): Promise<void> {
    const [person] = await tx.query<{ id: string; name: string }>(
      `SELECT id, name FROM person WHERE tenant_id = $1 AND email = $2 AND status = 'active' FOR UPDATE`,
      [tx.ctx.tenantId, email],
    );
    if (!person || (await recentLinks(tx, person.id)) >= LINKS_AN_HOUR) return;
    const { token, expiresAt } = await issueLink(tx, person.id, purpose);
    // Behind a #: no server log and no Referer ever carries it.
    const url = await this.hosts.address(tx.ctx.tenantId, `/set-password#${token}`);
    const product = await productName(tx);
    const until = `${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    await sendMail(tx, {
      to: email,
      of: { kind: purpose === 'invite' ? 'person.invited' : 'person.password', facts: { person: person.name } },
      subject: purpose === 'invite' ? `Your access to ${product}` : `A new password for ${product}`,
      lines: [
        `Hello ${person.name},`,
        WORDS[purpose](product, email),
        `Set your password: ${SECRET_LINK}`,
        after(until),
      ],
      sealedLink: seal(this.#key, url),
    });
    tx.audit({ action: 'password.linkMailed', subject: { kind: 'Person', id: person.id }, details: { purpose } });
  }
}

/** Tells a person that the password was changed: who did not do it himself hears of it. */
export async function mailPasswordChanged(tx: Tx, { email, name }: { email: string; name: string }): Promise<void> {
  const product = await productName(tx);
  await sendMail(tx, {
    to: email,
    subject: `Your password for ${product} was changed`,
    lines: [
      `Hello ${name},`,
      `Your password for ${product} was changed just now, and every other place where you were signed in was signed out.`,
      'Was it not you? Choose “Forgot your password?” on the sign-in page at once, and tell your administrator.',
    ],
  });
}

const WORDS: Record<Purpose, (product: string, email: string) => string> = {
  invite: (product, email) => `You have been given access to ${product}. You sign in with ${email}.`,
  reset: (product, email) => `Somebody, probably you, asked for a new password for ${email} at ${product}.`,
};
const after = (until: string) =>
  `The link works once, until ${until}. Did you not expect this mail? Then do nothing: nothing changes without the link.`;
