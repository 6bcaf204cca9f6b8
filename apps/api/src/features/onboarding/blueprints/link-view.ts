import { SETTINGS } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { PlanChange } from '../../policies/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { BlueprintOffers } from '../checks/blueprint-offers.ts';
import { ChecksRepository } from '../checks/checks.repository.ts';

/** A tenant's blueprint as people see it: what an update would change, what is against it, how its checks stand. */
@Injectable()
export class BlueprintLinkView {
  constructor(
    private readonly offers: BlueprintOffers,
    private readonly planning: PlanChange,
    private readonly checks: ChecksRepository,
  ) {}

  async of(tx: Tx, place: Place) {
    const { link, heldBack } = await this.offers.of(tx);
    if (!link) return null;
    const { changes, kept, checks: _, latestChecks: __, ...shown } = link;
    const plan = changes.length ? await this.planning.plan(tx, place, { changes }) : undefined;
    const refused = plan && 'ok' in plan ? plan : undefined;
    const why = refused?.kind === 'PolicyRefused' ? refused.refusals[0]?.message : refused?.why.message;
    return {
      ...shown,
      updateAvailable: link.latest !== link.version,
      differences: plan && 'differences' in plan ? plan.differences : [],
      kept: kept.map((key) => SETTINGS[key as keyof typeof SETTINGS]?.title ?? key),
      blockedBecause: why ?? heldBack ?? null,
      checks: await this.checks.of(tx),
    };
  }
}
