import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../platform/auth/secrets.ts';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { PolicyService } from '../policies/index.ts';
import { HostDirectory, type Place, type Space } from '../tenancy/index.ts';
import { type ActAsRow, lockActAs, stateOf } from './act-as-rows.ts';
import { NO_SESSION, NOT_YOURS, NOTHING, no, wrongState } from './act-as-words.ts';

const CODE_MINUTES = 2;

/** The way from the console into the tenant's portal: a code that works once, at the tenant's host. */
@Injectable()
export class OpenActAs {
  constructor(
    private readonly database: Database,
    private readonly hosts: HostDirectory,
    private readonly policies: PolicyService,
  ) {}

  /** For who asked, through the console session that he has now; an earlier code is over. */
  async open({ ctx }: Place, id: string): Promise<{ url: string } | ReturnType<typeof no>> {
    const { sessionId, tenantId, actor } = ctx;
    if (!isId(id)) return NOTHING;
    if (!sessionId) return NO_SESSION;
    const code = newToken();
    const refused = await this.database.inTenant(ctx, async (tx) => {
      const row = await lockActAs(tx, id);
      if (!row) return NOTHING;
      if (row.askerId !== actor.id) return NOT_YOURS;
      const state = stateOf(row, tx.at);
      if (state !== 'ALLOWED') return wrongState(state);
      const until = new Date(tx.at.getTime() + CODE_MINUTES * 60_000);
      await tx.run(ISSUE, [tenantId, id, sessionId, tokenHash(code), until]);
      tx.audit({ action: 'actAs.opened', subject: { kind: 'Scope', id: tenantId }, details: { actAsId: id } });
      return undefined;
    });
    // Behind a #: no server log and no Referer ever carries it.
    return refused ?? { url: await this.hosts.address(tenantId, `/act-as#${code}`) };
  }

  /** Redeems a code at the tenant's host. Undefined where it is none, was used, or its time is over. */
  async begin(space: Space, code: string, correlationId: string): Promise<{ token: string; endsAt: Date } | undefined> {
    const ctx = systemContext(space.tenantId, space.partnerId, correlationId);
    const values = (at: Date) => [space.tenantId, tokenHash(code), at];
    const [found] = await this.database.read(ctx, (tx) => tx.query<Found>(FIND, values(tx.at)));
    if (!found || space.kind !== 'tenant') return undefined;
    const { id, askerId, askerName, consentedBy, doorId } = found;
    const actor = { ...ctx.actor, kind: 'person' as const, id: askerId };
    const onBehalfOf = consentedBy ?? space.tenantId;
    const own = { ...ctx, actor, actorName: askerName, acting: { id, onBehalfOf, doorId, endsAt: found.lapsesAt } };
    const token = newToken();
    return this.database.inTenant(own, async (tx) => {
      const minutes = Math.min(found.minutes, (await this.policies.effective(tx)).get('actAs.maxMinutes'));
      const endsAt = new Date(tx.at.getTime() + minutes * 60_000);
      const begun = await tx.run(BEGIN, [...values(tx.at), tokenHash(token), endsAt, space.host]);
      if (begun !== 1) return undefined;
      const details = { actAsId: id, until: endsAt.toISOString(), purpose: found.purpose, ticket: found.ticket };
      tx.audit({ action: 'actAs.begun', subject: { kind: 'Scope', id: space.tenantId }, details });
      return { token, endsAt };
    });
  }
}

type Found = Pick<ActAsRow, 'id' | 'askerId' | 'askerName' | 'minutes' | 'purpose' | 'ticket' | 'lapsesAt'> & {
  doorId: string;
  consentedBy: string | null;
};

const OPEN = `code_ends_at > $3 AND is_allowed AND opened_at IS NULL AND ended_at IS NULL`;

const ISSUE = `UPDATE act_as SET door_id = $3, code_hash = $4, code_ends_at = $5 WHERE tenant_id = $1 AND id = $2`;

const FIND = `
  SELECT id, asker_id AS "askerId", asker_name AS "askerName", minutes, purpose, ticket, lapses_at AS "lapsesAt", door_id AS "doorId",
    CASE way WHEN 'consent' THEN decided_by END AS "consentedBy"
  FROM act_as WHERE tenant_id = $1 AND code_hash = $2 AND ${OPEN}`;

const BEGIN = `
  UPDATE act_as SET token_hash = $4, code_hash = NULL, opened_at = $3, ends_at = $5, host = $6
  WHERE tenant_id = $1 AND code_hash = $2 AND ${OPEN}`;
