import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Space } from '../../tenancy/index.ts';
import { Authenticator } from '../authenticator.ts';
import { FactorCheck, type Stage } from '../second-factor/factor-check.ts';
import { tellIfOdd } from './odd-sign-in.ts';
import type { Visitor } from './visitor.ts';

export const SESSION_HOURS = 12;
/** How long a sign-in waits for its second factor. */
export const WAITING_MINUTES = 10;

/** A session that was opened: its token is in the cookie and nowhere else. */
export interface Opened {
  readonly token: string;
  readonly expires: Date;
  readonly ctx: TenantContext;
}

/** A sign-in that waits for its second factor; its token opens nothing else. */
export interface Waiting {
  readonly token: string;
  readonly expires: Date;
  readonly mustEnrol: boolean;
  /** The person's passkey is what it waits for. */
  readonly byPasskey: boolean;
}

/** What showed who somebody is; `isStrong`: with more than one factor, so no further one is asked for. */
export interface ShownBy {
  readonly by:
    | { readonly signOn: string; readonly protocol: 'OIDC' | 'SAML' }
    | { readonly passkey: string }
    | { readonly link: 'mail' };
  readonly isStrong: boolean;
}

/** Opens sessions for who has shown his password, a passkey, or who he is at a provider: at once, or once he has shown a second factor. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly factors: FactorCheck,
  ) {}

  /** Undefined where the person may not be here any more. */
  async open(
    ctx: TenantContext,
    space: Space,
    person: { id: string; name: string },
    visitor: Visitor,
    shown?: ShownBy,
  ): Promise<Opened | Waiting | undefined> {
    const own = { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, id: person.id }, actorName: person.name };
    const token = newToken();
    const { stage, expires } = await this.database.inTenant(own, async (tx) => {
      const stage = shown?.isStrong ? 'open' : await this.factors.stageFor(tx, person.id, space.host);
      const minutes = stage === 'open' ? SESSION_HOURS * 60 : WAITING_MINUTES;
      const expires = new Date(tx.at.getTime() + minutes * 60_000);
      await addSession(tx, { personId: person.id, token, stage, expires, host: space.host, visitor, shown });
      return { stage, expires };
    });
    if (stage !== 'open') return { token, expires, mustEnrol: stage === 'enrol', byPasskey: stage === 'passkey' };
    const signedIn = await this.authenticator.bySession(space, token, ctx.correlationId);
    return signedIn && { token, expires, ctx: signedIn };
  }
}

interface NewSession {
  readonly personId: string;
  readonly token: string;
  readonly stage: Stage;
  readonly expires: Date;
  readonly host: string;
  readonly visitor: Visitor;
  readonly shown: ShownBy | undefined;
}

async function addSession(
  tx: Tx,
  { personId, token, stage, expires, host, visitor, shown }: NewSession,
): Promise<void> {
  const { tenantId } = tx.ctx;
  const { device, network, before } = visitor;
  if (before) await tx.run(LEAVE, [tenantId, tokenHash(before), tx.at]);
  const times = { expiresAt: expires, createdAt: tx.at, seenAt: tx.at, confirmedAt: tx.at };
  const id = newId();
  await tx.db.session.create({
    data: {
      tenantId,
      id,
      personId,
      tokenHash: Uint8Array.from(tokenHash(token)),
      stage,
      byMailLink: stage === 'open' && shown !== undefined && 'link' in shown.by,
      host,
      device,
      network,
      ...times,
    },
  });
  const subject = { kind: 'Person', id: personId };
  const by = shown?.by;
  if (stage !== 'open') return tx.audit({ action: 'session.begun', subject, details: { waitsFor: stage, ...by } });
  await tellIfOdd(tx, personId, id);
  await tx.db.person.update({
    where: { tenantId_id: { tenantId, id: personId } },
    data: { lastSignInAt: tx.at, failedSignIns: 0, lockedUntil: null },
  });
  tx.audit({ action: 'session.opened', subject, ...(by && { details: by }) });
}

const LEAVE = 'UPDATE session SET revoked_at = $3 WHERE tenant_id = $1 AND token_hash = $2 AND revoked_at IS NULL';
