import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { SecondPerson } from '../policies/index.ts';
import { tellTenant } from './act-as-notices.ts';
import { type ActAsRow, findActAs, lockActAs, stateOf } from './act-as-rows.ts';
import { type ActAsOutcome, NOT_THE_COMPANYS, NOTHING, no, OWN, wrongState } from './act-as-words.ts';

/** The tenant's yes or no, the second person's yes to a break-glass, and the end of either. */
@Injectable()
export class DecideActAs {
  constructor(
    private readonly database: Database,
    private readonly second: SecondPerson,
  ) {}

  /** The tenant decides; a break-glass asks for nobody's consent, so that there is nothing of it to decide here. */
  decide(ctx: TenantContext, id: string, allow: boolean): Promise<ActAsOutcome> {
    return this.#change(ctx, id, async (tx, row) => {
      if (row.way === 'breakGlass') return NOT_THE_COMPANYS;
      if (row.way !== 'consent' || stateOf(row, tx.at) !== 'ASKED') return wrongState(stateOf(row, tx.at));
      return this.#decided(tx, row, allow);
    });
  }

  /** The second person of the partner's confirms a break-glass. */
  confirm(ctx: TenantContext, id: string): Promise<ActAsOutcome> {
    return this.#change(ctx, id, async (tx, row) => {
      if (row.askerId === ctx.actor.id) return OWN;
      if (row.way !== 'breakGlass' || stateOf(row, tx.at) !== 'ASKED') return wrongState(stateOf(row, tx.at));
      const why = await this.second.refuses(tx, { by: [row.askerId], at: row.askedAt }, 'input.id');
      if (why) return no('Denied', why);
      await tellTenant(tx, row.id, 'allowed');
      return this.#decided(tx, row, true);
    });
  }

  /** Ends what is not over yet: a request, a leave that was not used, or a session. */
  end(ctx: TenantContext, id: string): Promise<ActAsOutcome> {
    return this.#change(ctx, id, async (tx, row) => {
      const state = stateOf(row, tx.at);
      if (state === 'OVER' || state === 'REFUSED') return wrongState(state);
      await tx.run(END, [ctx.tenantId, row.id, tx.at, ctx.actorName]);
      tx.audit({ action: 'actAs.ended', ...aboutOf(tx, row) });
      return { actAs: (await findActAs(tx, row.id))! };
    });
  }

  #change(
    ctx: TenantContext,
    id: string,
    work: (tx: Tx, row: ActAsRow) => Promise<ActAsOutcome>,
  ): Promise<ActAsOutcome> {
    if (!isId(id)) return Promise.resolve(NOTHING);
    return this.database.inTenant(ctx, async (tx) => {
      const row = await lockActAs(tx, id);
      return row ? work(tx, row) : NOTHING;
    });
  }

  async #decided(tx: Tx, row: ActAsRow, allow: boolean): Promise<ActAsOutcome> {
    const { tenantId, actor, actorName } = tx.ctx;
    await tx.run(DECIDE, [tenantId, row.id, allow, tx.at, actor.id, actorName]);
    const about = aboutOf(tx, row);
    tx.audit(allow ? { action: 'actAs.allowed', ...about } : { action: 'actAs.refused', ...about });
    return { actAs: (await findActAs(tx, row.id))! };
  }
}

const aboutOf = ({ ctx }: Tx, { id, askerId, way }: ActAsRow) => ({
  subject: { kind: 'Scope', id: ctx.tenantId },
  details: { actAsId: id, askerId, way },
});

const DECIDE = `
  UPDATE act_as SET is_allowed = $3, decided_at = $4, decided_by = $5, decided_by_name = $6 WHERE tenant_id = $1 AND id = $2`;

const END = `
  UPDATE act_as SET ended_at = $3, ended_by_name = $4, code_hash = NULL, token_hash = NULL WHERE tenant_id = $1 AND id = $2`;
