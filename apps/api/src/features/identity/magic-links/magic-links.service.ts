import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../../platform/auth/secrets.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { Space } from '../../tenancy/index.ts';
import { type Opened, SessionOpener, type Waiting } from '../sessions/session-opener.ts';
import type { Visitor } from '../sessions/visitor.ts';
import { SignOnDemand } from '../sign-on/sign-on-demand.ts';
import { signInLinkJob } from './link-mails.ts';
import { takeLink } from './link-store.ts';

const SWITCHED_OFF: Refusal = {
  code: 'LINKS_OFF',
  message: 'Links that sign in are not sent here.',
  hint: 'Sign in another way. An administrator can allow links in policy.',
};
export const LINK_OVER: Refusal = {
  code: 'LINK_OVER',
  message: 'This link was used already, its time is over, or you asked for it in another browser.',
  hint: 'Ask for a new one here.',
  path: 'input.token',
};

/** Sign-in by a link that was mailed: asked for, and used up once in the browser that asked. */
@Injectable()
export class MagicLinks {
  constructor(
    private readonly database: Database,
    private readonly opener: SessionOpener,
    private readonly demand: SignOnDemand,
  ) {}

  /** Answers alike whoever is asked about. Undefined where it was taken. */
  ask(space: Space, email: string, browser: string, correlationId: string): Promise<Refusal | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await this.demand.mailsLinks(tx))) return SWITCHED_OFF;
      const payload = { email, host: space.host, browserHash: tokenHash(browser).toString('base64url') };
      await enqueue(tx, signInLinkJob, [{ subjectId: space.tenantId, payload }]);
      tx.audit({ action: 'signIn.linkAsked', subject: { kind: 'Scope', id: space.tenantId } });
      return undefined;
    });
  }

  async redeem(
    space: Space,
    { token, browser }: { token: string; browser: string },
    visitor: Visitor,
    correlationId: string,
  ): Promise<Opened | Waiting | Refusal> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const person = await this.database.inTenant(ctx, async (tx) => {
      const found = await takeLink(tx, token, { browserHash: tokenHash(browser), host: space.host });
      if (!found) return undefined;
      tx.audit({ action: 'signIn.linkUsed', subject: { kind: 'Person', id: found.id } });
      const isOpen = (await this.demand.mailsLinks(tx)) && (await this.demand.wayOf(tx, found.email)) !== 'closed';
      return isOpen ? found : undefined;
    });
    const opened =
      person && (await this.opener.open(ctx, space, person, visitor, { by: { link: 'mail' }, isStrong: false }));
    return opened ?? LINK_OVER;
  }
}
