import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { PolicyService } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { tellTenant } from './act-as-notices.ts';
import { type ActAsRow, findActAs, listActAs, stateOf, type Way } from './act-as-rows.ts';
import { type ActAsOutcome, ALREADY, NO_PURPOSE, NO_TICKET, TENANTS_ONLY, tooLong } from './act-as-words.ts';

/** What a person of the partner's staff asks for. */
export interface ActAsWanted {
  readonly purpose: string;
  readonly ticket: string;
  readonly minutes: number;
  readonly breakGlass?: boolean | null;
}

const LAPSES_HOURS = 24;

/** Asks to look into a tenant; what the tenant's policy announces only is allowed at once. */
@Injectable()
export class AskActAs {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  async ask({ ctx, kind, scopeId }: Place, wanted: ActAsWanted): Promise<ActAsOutcome> {
    if (kind !== 'tenant' || scopeId !== ctx.tenantId || ctx.staff !== 'partner') return TENANTS_ONLY;
    const [purpose, ticket] = [wanted.purpose.trim(), wanted.ticket.trim()];
    if (purpose.length < 5 || purpose.length > 300) return NO_PURPOSE;
    if (ticket.length < 1 || ticket.length > 60) return NO_TICKET;
    return this.database.inTenant(ctx, async (tx) => {
      const policy = await this.policies.effective(tx);
      const most = policy.get('actAs.maxMinutes');
      if (wanted.minutes < 1 || wanted.minutes > most) return tooLong(most);
      await tx.query('SELECT id FROM scope WHERE tenant_id = $1 AND id = $1 FOR NO KEY UPDATE', [ctx.tenantId]);
      const waits = (one: ActAsRow) => ['ASKED', 'ALLOWED'].includes(stateOf(one, tx.at));
      if ((await listActAs(tx)).some((one) => one.askerId === ctx.actor.id && waits(one))) return ALREADY;
      const way: Way = wanted.breakGlass
        ? 'breakGlass'
        : policy.get('actAs.consent') === 'required'
          ? 'consent'
          : 'announced';
      const id = await add(tx, { purpose, ticket, minutes: wanted.minutes, way });
      return { actAs: (await findActAs(tx, id))! };
    });
  }
}

async function add(tx: Tx, wanted: { purpose: string; ticket: string; minutes: number; way: Way }): Promise<string> {
  const { tenantId, actor, actorName } = tx.ctx;
  const id = newId<string>();
  const isAllowed = wanted.way === 'announced' ? true : null;
  const lapsesAt = new Date(tx.at.getTime() + LAPSES_HOURS * 3_600_000);
  await tx.db.actAs.create({
    data: { ...wanted, tenantId, id, askerId: actor.id, askerName: actorName, askedAt: tx.at, lapsesAt, isAllowed },
  });
  tx.audit({ action: 'actAs.asked', subject: { kind: 'Scope', id: tenantId }, details: { actAsId: id, ...wanted } });
  if (wanted.way !== 'breakGlass') await tellTenant(tx, id, isAllowed ? 'allowed' : 'asked');
  return id;
}
