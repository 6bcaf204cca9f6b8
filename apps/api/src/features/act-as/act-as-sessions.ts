import { rolesThatMay } from '@clearhold/access';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../platform/auth/secrets.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { RoleBooks } from '../roles/index.ts';
import type { Space } from '../tenancy/index.ts';

/** Sessions of act-as: found by their cookie at the tenant's host, and judged anew each time. */
@Injectable()
export class ActAsSessions {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleBooks,
  ) {}

  /** Who looks in by this token; undefined once it is over, or the person lost his standing at the partner's. */
  async find(space: Space, token: string, correlationId: string): Promise<TenantContext | undefined> {
    if (space.kind !== 'tenant') return undefined;
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<Found>(FIND, [space.tenantId, tokenHash(token), tx.at, space.host]),
    );
    if (!row || !(await this.standing(space.partnerId, [row])).has(row.doorId)) return undefined;
    const acting = {
      id: row.id,
      doorId: row.doorId,
      endsAt: row.endsAt,
      onBehalfOf: row.consentedBy ?? space.tenantId,
    };
    const actor = {
      kind: 'person' as const,
      id: row.personId,
      scopeKind: 'tenant' as const,
      tenantId: space.tenantId,
      grants: [],
      isActing: true,
    };
    return { ...ctx, actor, actorName: row.name, sessionId: row.id, acting, isReadOnly: true };
  }

  /** Of these doors those that are still open: the console session stands, and the person works for the partner. */
  async standing(partnerId: string, doors: readonly { readonly doorId: string }[]): Promise<ReadonlySet<string>> {
    if (doors.length === 0) return new Set();
    const rows = await this.database.read(systemContext(partnerId, partnerId), async (tx) => {
      const may = rolesThatMay('create', 'ActAs', 'partner', (await this.roles.of(tx)).book);
      return tx.query<{ id: string }>(STANDING, [partnerId, doors.map(({ doorId }) => doorId), tx.at, may]);
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** Ends it, by who looks in himself. */
  async leave(ctx: TenantContext): Promise<void> {
    const { acting, tenantId, actorName } = ctx;
    if (!acting) return;
    await this.database.inTenant({ ...ctx, isReadOnly: false }, async (tx) => {
      const ended = await tx.run(LEAVE, [tenantId, acting.id, tx.at, actorName]);
      if (ended)
        tx.audit({ action: 'actAs.ended', subject: { kind: 'Scope', id: tenantId }, details: { actAsId: acting.id } });
    });
  }
}

interface Found {
  id: string;
  personId: string;
  name: string;
  doorId: string;
  endsAt: Date;
  consentedBy: string | null;
}

const FIND = `
  SELECT id, asker_id AS "personId", asker_name AS name, door_id AS "doorId", ends_at AS "endsAt",
    CASE way WHEN 'consent' THEN decided_by END AS "consentedBy"
  FROM act_as WHERE tenant_id = $1 AND token_hash = $2 AND host = $4 AND is_allowed AND ended_at IS NULL AND ends_at > $3`;

const STANDING = `
  SELECT s.id FROM session s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
  WHERE s.tenant_id = $1 AND s.id = ANY($2) AND s.stage = 'open' AND s.revoked_at IS NULL AND s.expires_at > $3 AND p.status = 'active'
    AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = p.id AND g.revoked_at IS NULL
      AND g.role = ANY($4))`;

const LEAVE = `UPDATE act_as SET ended_at = $3, ended_by_name = $4 WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL`;
