import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { endSessionsOf } from './end-sessions.ts';
import { IDLE } from './idle.ts';

/** A place where a person is signed in. */
export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly network: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** The sessions of people: those that stand, and their end. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: Database) {}

  list(tx: Tx, personId: string): Promise<SessionRow[]> {
    return tx.query<SessionRow>(STANDING, [tx.ctx.tenantId, personId, tx.at]);
  }

  /**
   * Ends one session of a person, or all but the one that asks. How many were ended; undefined where the person is not there
   * or the session is not his.
   */
  end(place: Place, personId: string, sessionId?: string): Promise<number | undefined> {
    const { ctx } = place;
    return this.database.inTenant(ctx, async (tx) => {
      const [found] = await tx.query(FOUND, [ctx.tenantId, personId, sessionId ?? null]);
      if (!found) return undefined;
      const keep = sessionId ? undefined : ctx.sessionId;
      const count = await endSessionsOf(tx, personId, { only: sessionId, keep });
      const details = { sessions: count, ...(sessionId && { sessionId }) };
      if (count) tx.audit({ action: 'session.revoked', subject: { kind: 'Person', id: personId }, details });
      return count;
    });
  }
}

const STANDING = `
  SELECT id, device, network, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt" FROM session
  WHERE tenant_id = $1 AND person_id = $2 AND stage = 'open' AND revoked_at IS NULL AND expires_at > $3
    AND seen_at > $3::timestamptz - interval '${IDLE}' ORDER BY seen_at DESC, id DESC LIMIT 200`;

const FOUND = `
  SELECT p.id FROM person p WHERE p.tenant_id = $1 AND p.id = $2
    AND ($3::uuid IS NULL OR EXISTS (SELECT FROM session s WHERE s.tenant_id = $1 AND s.person_id = $2 AND s.id = $3))`;
