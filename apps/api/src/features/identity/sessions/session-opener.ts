import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Space } from '../../tenancy/index.ts';
import { Authenticator } from '../authenticator.ts';
import type { Visitor } from './visitor.ts';

const SESSION_HOURS = 12;

/** A session that was opened: its token is in the cookie and nowhere else. */
export interface Opened {
  readonly token: string;
  readonly expires: Date;
  readonly ctx: TenantContext;
}

/** Opens sessions for who has shown who he is, however he did. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
  ) {}

  /** Undefined where the person may not be here any more. */
  async open(
    ctx: TenantContext,
    space: Space,
    person: { id: string; name: string },
    visitor: Visitor,
  ): Promise<Opened | undefined> {
    const own = { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, id: person.id }, actorName: person.name };
    const token = newToken();
    const expires = await this.database.inTenant(own, async (tx) => {
      const { tenantId } = ctx;
      const expiresAt = new Date(tx.at.getTime() + SESSION_HOURS * 3_600_000);
      await tx.db.session.create({
        data: {
          tenantId,
          id: newId(),
          personId: person.id,
          tokenHash: Uint8Array.from(tokenHash(token)),
          host: space.host,
          device: visitor.device,
          network: visitor.network,
          expiresAt,
          createdAt: tx.at,
          seenAt: tx.at,
        },
      });
      await tx.db.person.update({
        where: { tenantId_id: { tenantId, id: person.id } },
        data: { lastSignInAt: tx.at, failedSignIns: 0, lockedUntil: null },
      });
      tx.audit({ action: 'session.opened', subject: { kind: 'Person', id: person.id } });
      return expiresAt;
    });
    const signedIn = await this.authenticator.bySession(space, token, ctx.correlationId);
    return signedIn && { token, expires, ctx: signedIn };
  }
}
