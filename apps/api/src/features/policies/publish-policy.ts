import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';
import { type BrandChange, DraftBrands, orTurnedBack, TurnedBack } from './drafts/draft-brands.ts';
import { loosensDuties, secondForDuties } from './duty-rules.ts';
import { type Difference, moved, type Plan, PlanChange, type PlanRefused } from './plan-change.ts';
import { PolicyRepository } from './policy.repository.ts';
import { PolicyService } from './policy.service.ts';
import { checkChanges, checkReason, invalid, type PolicyChangeInput } from './policy-change.ts';
import { StageVersion } from './rings/stage-version.ts';

export interface PublishInput {
  readonly changes: readonly PolicyChangeInput[];
  readonly reason: string;
  readonly expectedVersion?: number | null;
  readonly dryRun?: boolean | null;
  /** Key of the ring that it goes to first; absent: everywhere. */
  readonly ring?: string | null;
  /** What becomes of the scope's brand in the same transaction; absent: it stays as it is. */
  readonly brand?: BrandChange | null;
}

export type PublishOutcome =
  | { ok: true; differences: readonly Difference[]; versionId?: string; version?: number; brandVersion?: number }
  | PlanRefused;

/** Who stands for a version: whose change it is, and who approved it where that takes a second person. */
export interface Responsible {
  readonly setBy: string;
  readonly reason: string;
  readonly approvedBy?: string;
  readonly draftId?: string;
  readonly ring?: string | null;
}

/** Publishes the next version of one scope's policy. Versions stay as they are for ever; a change is a new one. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly planning: PlanChange,
    private readonly stages: StageVersion,
    private readonly brands: DraftBrands,
  ) {}

  /** At once, by one person: where the scope's policy does not ask for a second one. */
  async run(place: Place, input: PublishInput): Promise<PublishOutcome> {
    const fault = checkReason(input.reason) ?? checkChanges(input.changes);
    if (fault) return fault;
    if (input.dryRun) {
      const plan = await this.database.read(place.ctx, (tx) => this.planning.plan(tx, place, input));
      return 'ok' in plan ? plan : { ok: true, differences: plan.differences };
    }
    const carried = input.brand ? await this.brands.keeper.prepare(place, input.brand) : undefined;
    if (carried && 'why' in carried) return { ok: false, kind: 'Invalid', why: carried.why };
    const publishing = this.database.inTenant(place.ctx, async (tx) => {
      const policy = await this.policies.effective(tx, place.scopeId);
      if (policy.get('policy.secondPerson')) return secondPersonNeeded;
      if (policy.get('policy.rehearsed')) return draftNeeded;
      const plan = await this.planning.plan(tx, place, input);
      if ('ok' in plan) return plan;
      const { reason, ring } = input;
      const outcome = await this.publish(tx, place, plan, { setBy: tx.ctx.actorName, reason, ring });
      if (!outcome.ok || !carried) return outcome;
      const worn = await this.brands.keeper.wear(tx, place, carried.change);
      if ('why' in worn) throw new TurnedBack(worn.why);
      return { ...outcome, brandVersion: worn.version };
    });
    return orTurnedBack<PublishOutcome>(publishing);
  }

  /** Saves a planned version inside the caller's transaction. */
  async publish(tx: Tx, place: Place, plan: Plan, { reason, ring, ...by }: Responsible): Promise<PublishOutcome> {
    const reach = await this.stages.reach(tx, place, ring);
    if ('kind' in reach) return reach;
    if (loosensDuties(plan.differences) && !by.approvedBy) return secondForDuties;
    const { version, values } = plan.draft;
    const id = newId();
    const saved = await this.repository.add(tx, {
      id,
      scopeId: place.scopeId,
      version,
      values,
      reason: reason.trim(),
      ...by,
      ...reach,
    });
    if (!saved) return moved(version);
    const changes = plan.changed.map(({ key, mode, value, modes, remove }) =>
      remove ? { key, removed: true } : { key, mode: mode ?? 'default', value, ...(modes ? { modes } : {}) },
    );
    const staged = reach.reach?.at(-1);
    if (staged) await this.stages.begin(tx, id, staged, reason.trim());
    tx.audit({
      action: staged ? 'policy.staged' : 'policy.published',
      subject: { kind: 'Scope', id: place.scopeId },
      details: { version, changes, ...(by.draftId ? { draft: by.draftId } : {}), ...(staged && { ring: staged.key }) },
    });
    return { ok: true, differences: plan.differences, versionId: id, version };
  }
}

const draftNeeded = invalid(
  'REHEARSAL_NEEDED',
  'Here every change of policy is rehearsed on past invoices first.',
  'input',
  'Save the change as a draft, rehearse it and submit it: savePolicyDraft, beginRehearsal, submitPolicyDraft.',
);

const secondPersonNeeded = invalid(
  'SECOND_PERSON_NEEDED',
  'Here a second person approves every change of policy.',
  'input',
  'Save the change as a draft and submit it: savePolicyDraft, then submitPolicyDraft.',
);
