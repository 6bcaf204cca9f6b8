import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../../platform/auth/secrets.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { Space } from '../../tenancy/index.ts';
import { takeContactLink } from './contact-links.ts';
import { contactLinkJob } from './contact-mails.ts';
import { endContactSession, findContactSession, openContactSession } from './contact-sessions.ts';

/** How a supplier's contact comes in at a partner's host, and leaves. */
@Injectable()
export class ContactEntry {
  constructor(private readonly database: Database) {}

  /** Answers alike whoever is asked about. */
  ask(space: Space, email: string, browser: string, correlationId: string): Promise<void> {
    return this.#in(space, correlationId, async (tx) => {
      const payload = { email, host: space.host, browserHash: tokenHash(browser).toString('base64url') };
      await enqueue(tx, contactLinkJob, [{ subjectId: space.tenantId, payload }]);
      tx.audit({ action: 'supplierContact.linkAsked', subject: { kind: 'Scope', id: space.tenantId } });
    });
  }

  redeem(space: Space, { token, browser }: { token: string; browser: string }, correlationId: string) {
    return this.#in(space, correlationId, async (tx) => {
      const address = await takeContactLink(tx, token, { browserHash: tokenHash(browser), host: space.host });
      if (!address) return undefined;
      tx.audit({ action: 'supplierContact.signedIn', subject: { kind: 'Scope', id: space.tenantId } });
      return { address, ...(await openContactSession(tx, space.host, address)) };
    });
  }

  find(space: Space, token: string, correlationId: string) {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    return this.database.read(ctx, (tx) => findContactSession(tx, space.host, token));
  }

  leave(space: Space, token: string, correlationId: string): Promise<void> {
    return this.#in(space, correlationId, async (tx) => {
      if (await endContactSession(tx, space.host, token))
        tx.audit({ action: 'supplierContact.left', subject: { kind: 'Scope', id: space.tenantId } });
    });
  }

  #in<T>(space: Space, correlationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.inTenant(systemContext(space.tenantId, space.partnerId, correlationId), work);
  }
}
