import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { invalid, PlanChange, PolicyService, PublishPolicy, SaveDraft } from '../../policies/index.ts';
import type { Place } from '../../tenancy/index.ts';
import { BlueprintOffers } from '../checks/blueprint-offers.ts';
import { type BlueprintLink, recordVersion } from './blueprint-link.ts';

export interface TakeUpInput {
  /** The version that the caller saw as the newest. */
  readonly version: number;
  readonly reason: string;
}

type Refused =
  | Exclude<Awaited<ReturnType<PublishPolicy['run']>>, { ok: true }>
  | Exclude<Awaited<ReturnType<SaveDraft['save']>>, { ok: true }>;
export type TakeUpOutcome = { ok: true; how: 'PUBLISHED' | 'DRAFTED' | 'NOTHING_TO_CHANGE' } | Refused;

class Stop extends Error {
  constructor(readonly refused: Refused) {
    super('refused');
  }
}

/** Takes a tenant to the newest version of its blueprint: published at once, or as a draft where a second person approves. */
@Injectable()
export class TakeUpBlueprint {
  constructor(
    private readonly database: Database,
    private readonly offers: BlueprintOffers,
    private readonly policies: PolicyService,
    private readonly planning: PlanChange,
    private readonly publishing: PublishPolicy,
    private readonly drafts: SaveDraft,
  ) {}

  async run(place: Place, input: TakeUpInput): Promise<TakeUpOutcome> {
    const reason = input.reason.trim();
    if (reason.length < 5) return invalid('REASON_REQUIRED', 'Say why, in 5 letters at least.', 'input.reason');
    const { link, needsSecond, fault } = await this.database.read(place.ctx, async (tx) => {
      const { link, heldBack } = await this.offers.of(tx);
      return {
        link,
        needsSecond: (await this.policies.effective(tx, place.scopeId)).get('policy.secondPerson'),
        fault: check(link, input.version) ?? checkFailed(heldBack),
      };
    });
    if (fault) return { ok: false, kind: 'Invalid', why: fault };
    const { changes, title } = link!;
    if (!needsSecond || changes.length === 0) return this.#publish(place, { ...input, reason }, needsSecond);
    const name = `${title}, version ${input.version}`;
    const drafted = await this.drafts.save(place, { title: name, reason, changes });
    if (!drafted.ok) return drafted;
    await this.database.inTenant(place.ctx, (tx) => this.#record(tx, link!, input.version, drafted.draft.id));
    return { ok: true, how: 'DRAFTED' };
  }

  // Judged again inside the transaction: what was read before may have moved.
  async #publish(place: Place, input: TakeUpInput, neededSecond: boolean): Promise<TakeUpOutcome> {
    try {
      return await this.database.inTenant(place.ctx, async (tx) => {
        const { link, heldBack } = await this.offers.of(tx);
        const fault = check(link, input.version) ?? checkFailed(heldBack);
        if (fault) throw new Stop({ ok: false, kind: 'Invalid', why: fault });
        const { changes } = link!;
        await this.#record(tx, link!, input.version);
        if (changes.length === 0) return { ok: true, how: 'NOTHING_TO_CHANGE' as const };
        if (neededSecond || (await this.policies.effective(tx, place.scopeId)).get('policy.secondPerson'))
          throw new Stop(invalid('POLICY_MOVED', 'The policy was changed meanwhile.', 'input.version', 'Try again.'));
        const plan = await this.planning.plan(tx, place, { changes });
        if ('ok' in plan) throw new Stop(plan);
        const done = await this.publishing.publish(tx, place, plan, { setBy: tx.ctx.actorName, reason: input.reason });
        if (!done.ok) throw new Stop(done);
        return { ok: true, how: 'PUBLISHED' as const };
      });
    } catch (error) {
      if (error instanceof Stop) return error.refused;
      throw error;
    }
  }

  async #record(tx: Tx, link: BlueprintLink, version: number, draft?: string): Promise<void> {
    await recordVersion(tx, version);
    const details = {
      key: link.key,
      from: link.version,
      to: version,
      kept: [...link.kept],
      ...(draft ? { draft } : {}),
    };
    tx.audit({ action: 'blueprint.takenUp', subject: { kind: 'Scope', id: tx.ctx.tenantId }, details });
  }
}

const checkFailed = (message: string | undefined): Refusal | undefined =>
  message === undefined
    ? undefined
    : {
        code: 'CHECK_FAILED',
        message,
        hint: 'Change what stands against it at this tenant, or have the blueprint’s author mend the test case.',
        path: 'input.version',
      };

function check(link: BlueprintLink | undefined, version: number): Refusal | undefined {
  if (!link)
    return {
      code: 'NO_BLUEPRINT',
      message: 'This tenant was made from no blueprint that is kept.',
      path: 'input.scope',
    };
  if (!link.follows)
    return {
      code: 'NOT_FOLLOWED',
      message: 'This tenant left its blueprint.',
      hint: 'Have it follow again first.',
      path: 'input.scope',
    };
  if (link.latest === link.version)
    return { code: 'UP_TO_DATE', message: 'The tenant has the newest version already.', path: 'input.version' };
  if (link.latest !== version)
    return {
      code: 'VERSION_MOVED',
      message: `Version ${link.latest} is the newest by now.`,
      hint: 'Look at what it changes, then take it up.',
      path: 'input.version',
    };
  return undefined;
}
