import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../platform/auth/secrets.ts';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Space } from '../../tenancy/index.ts';
import type { Stage } from '../second-factor/factor-check.ts';
import { tellIfOdd } from './odd-sign-in.ts';
import { SESSION_HOURS, WAITING_MINUTES } from './session-opener.ts';

/** A sign-in whose password was right and that waits for more. */
export interface WaitingSession {
  readonly id: string;
  readonly stage: Exclude<Stage, 'open'>;
  readonly email: string;
  /** As the person; with no roles, for it opens nothing yet. */
  readonly ctx: TenantContext;
}

/** Sign-ins between the password and the second factor: found by their cookie on their host, and opened under a new one. */
@Injectable()
export class WaitingSessions {
  constructor(private readonly database: Database) {}

  async find(space: Space, token: string | undefined, correlationId: string): Promise<WaitingSession | undefined> {
    if (!token) return undefined;
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<Row>(FIND, [space.tenantId, tokenHash(token), tx.at, space.host, WAITING_MINUTES]),
    );
    if (!row) return undefined;
    const actor = { ...ctx.actor, kind: 'person' as const, id: row.personId };
    const { id, stage, email } = row;
    return { id, stage, email, ctx: { ...ctx, actor, actorName: row.name } };
  }
}

interface Row {
  id: string;
  stage: WaitingSession['stage'];
  personId: string;
  name: string;
  email: string;
}

/** Opens a sign-in that waited. Its cookie of before is worth nothing any more. Undefined where it was opened meanwhile. */
export async function openWaiting(tx: Tx, id: string): Promise<{ token: string; expires: Date } | undefined> {
  const token = newToken();
  const expires = new Date(tx.at.getTime() + SESSION_HOURS * 3_600_000);
  const { tenantId, actor } = tx.ctx;
  if ((await tx.run(OPEN, [tenantId, id, tokenHash(token), expires, tx.at])) !== 1) return undefined;
  await tellIfOdd(tx, actor.id, id);
  await tx.run(SIGNED_IN, [tenantId, actor.id, tx.at]);
  tx.audit({ action: 'session.opened', subject: { kind: 'Person', id: actor.id }, details: { secondFactor: true } });
  return { token, expires };
}

const FIND = `
  SELECT s.id, s.stage, p.id AS "personId", p.name, p.email
  FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.token_hash = $2 AND s.host = $4 AND s.stage <> 'open' AND s.revoked_at IS NULL
    AND s.created_at > $3::timestamptz - make_interval(mins => $5) AND s.expires_at > $3 AND p.status = 'active'`;

const OPEN = `
  UPDATE session SET stage = 'open', token_hash = $3, expires_at = $4, seen_at = $5, confirmed_at = $5
  WHERE tenant_id = $1 AND id = $2 AND stage <> 'open' AND revoked_at IS NULL`;

const SIGNED_IN = `
  UPDATE person SET last_sign_in_at = $3, failed_sign_ins = 0, locked_until = NULL WHERE tenant_id = $1 AND id = $2`;
