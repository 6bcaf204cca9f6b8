import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { Place } from '../../tenancy/index.ts';
import { checkReason, invalid } from '../policy-change.ts';
import { PublishPolicy } from '../publish-policy.ts';
import { StageVersion } from '../rings/stage-version.ts';
import { SecondPerson } from '../second-person/index.ts';
import { DraftBrands, orTurnedBack, TurnedBack } from './draft-brands.ts';
import {
  type DraftRefused,
  noSuchDraft,
  ownDraft,
  revisionMoved,
  settingsMoved,
  wrongState,
} from './draft-refusals.ts';
import type { DraftRow, DraftState } from './draft-row.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { publishDraftJob } from './publish-draft.job.ts';
import { ReviewDraft } from './review-draft.ts';
import type { DraftOutcome } from './save-draft.ts';

export interface StepInput {
  readonly id: string;
  readonly expectedRevision: number;
}

/** Something that must be so before a draft is submitted; what another room knows. Answers with the refusal, or nothing. */
export type BeforeSubmission = (tx: Tx, place: Place, draft: DraftRow) => Promise<DraftRefused | undefined>;

export interface SubmitInput {
  readonly effectiveAt?: Date | null;
  /** Key of the ring that it is published to; absent: everywhere. */
  readonly ring?: string | null;
}

const LONGEST_AHEAD_MS = 366 * 86_400_000;

/** A draft's way to policy: submitted, decided by somebody who did not write it, published at once or at its date. */
@Injectable()
export class DecideDraft {
  readonly #before: BeforeSubmission[] = [];

  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly reviews: ReviewDraft,
    private readonly publishing: PublishPolicy,
    private readonly stages: StageVersion,
    private readonly second: SecondPerson,
    private readonly brands: DraftBrands,
  ) {}

  beforeSubmission(check: BeforeSubmission): void {
    this.#before.push(check);
  }

  submit(place: Place, input: StepInput & SubmitInput): Promise<DraftOutcome> {
    return this.#step(
      place,
      input,
      ['draft'],
      'Only a draft that is being written is submitted.',
      async (tx, draft) => {
        const date = input.effectiveAt ?? null;
        if (date && (date <= tx.at || date.getTime() > tx.at.getTime() + LONGEST_AHEAD_MS))
          return invalid(
            'BAD_DATE',
            'The date must lie ahead, by a year at most.',
            'input.effectiveAt',
            'Leave it out to publish on approval.',
          );
        const ring = input.ring ?? null;
        const refused = (await this.stages.refusesRing(tx, place, ring)) ?? (await this.#against(tx, place, draft));
        if (refused) return refused;
        for (const check of this.#before) {
          const missing = await check(tx, place, draft);
          if (missing) return missing;
        }
        tx.audit({
          action: 'policy.submitted',
          subject: { kind: 'PolicyDraft', id: draft.id },
          details: { effectiveAt: date?.toISOString(), ...(ring ? { ring } : {}) },
        });
        const submitted = { state: 'submitted', submittedAt: tx.at, effectiveAt: date, ring } as const;
        return { ok: true, draft: await this.drafts.change(tx, draft, submitted) };
      },
    );
  }

  withdraw(place: Place, input: StepInput): Promise<DraftOutcome> {
    return this.#step(
      place,
      input,
      ['draft', 'submitted', 'scheduled'],
      'It can no longer be withdrawn.',
      async (tx, draft) => {
        tx.audit({ action: 'policy.withdrawn', subject: { kind: 'PolicyDraft', id: draft.id } });
        return { ok: true, draft: await this.drafts.change(tx, draft, { state: 'withdrawn' }) };
      },
    );
  }

  async reject(place: Place, input: StepInput & { reason: string }): Promise<DraftOutcome> {
    const fault = checkReason(input.reason);
    if (fault) return fault;
    return this.#step(place, input, ['submitted'], 'Only what was submitted is decided.', async (tx, draft) => {
      const decided = decision(tx, input.reason);
      tx.audit({
        action: 'policy.rejected',
        subject: { kind: 'PolicyDraft', id: draft.id },
        details: { reason: input.reason.trim() },
      });
      return { ok: true, draft: await this.drafts.change(tx, draft, { ...decided, state: 'rejected' }) };
    });
  }

  approve(place: Place, input: StepInput & { reason?: string | null }): Promise<DraftOutcome> {
    return this.#step(place, input, ['submitted'], 'Only what was submitted is decided.', async (tx, draft) => {
      if (draft.editorIds.includes(tx.ctx.actor.id)) {
        tx.audit({
          action: 'policy.approvalRefused',
          subject: { kind: 'PolicyDraft', id: draft.id },
          details: { code: 'OWN_DRAFT' },
        });
        return ownDraft;
      }
      const asked = { by: draft.editorIds, at: draft.submittedAt! };
      const why = await this.second.refuses(tx, asked, 'input.id');
      if (why) return { ok: false, kind: 'Denied', why };
      const decided = { ...draft, ...decision(tx, input.reason ?? '') };
      tx.audit({
        action: 'policy.approved',
        subject: { kind: 'PolicyDraft', id: draft.id },
        details: { revision: draft.revision },
      });
      if (!draft.effectiveAt || draft.effectiveAt <= tx.at) return this.publishNow(tx, place, decided);
      const work = { subjectId: draft.id, payload: {}, notBefore: draft.effectiveAt, dedupeKey: `policy:${draft.id}` };
      await enqueue(tx, publishDraftJob, [work]);
      return {
        ok: true,
        draft: await this.drafts.change(tx, draft, { ...decision(tx, input.reason ?? ''), state: 'scheduled' }),
      };
    });
  }

  /** Publishes an approved draft inside the caller's transaction, unless something came between. */
  async publishNow(tx: Tx, place: Place, draft: DraftRow): Promise<DraftOutcome> {
    const { plan, ...review } = await this.reviews.review(tx, place, draft);
    if (review.conflicts.length || review.refusals.length) return refusedBy(review);
    const responsible = {
      setBy: draft.authorName,
      reason: draft.reason,
      approvedBy: draft.decidedBy!,
      draftId: draft.id,
      ring: draft.ring,
    };
    const outcome = plan ? await this.publishing.publish(tx, place, plan, responsible) : undefined;
    if (outcome?.ok === false) return outcome;
    const worn = draft.brand ? await this.brands.keeper.wear(tx, place, draft.brand) : undefined;
    if (worn && 'why' in worn) throw new TurnedBack(worn.why);
    const { decidedById, decidedBy, decidedAt, decisionReason } = draft;
    const change = { decidedById, decidedBy, decidedAt, decisionReason, publishedVersion: plan?.draft.version ?? null };
    return { ok: true, draft: await this.drafts.change(tx, draft, { ...change, state: 'published' }) };
  }

  async #against(tx: Tx, place: Place, draft: DraftRow): Promise<DraftRefused | undefined> {
    const review = await this.reviews.review(tx, place, draft);
    return review.conflicts.length || review.refusals.length ? refusedBy(review) : undefined;
  }

  #step(
    place: Place,
    { id, expectedRevision }: StepInput,
    states: readonly DraftState[],
    hint: string,
    work: (tx: Tx, draft: DraftRow) => Promise<DraftOutcome>,
  ): Promise<DraftOutcome> {
    const step = this.database.inTenant(place.ctx, async (tx) => {
      const draft = await this.drafts.lock(tx, id);
      if (!draft || draft.scopeId !== place.scopeId) return noSuchDraft;
      if (draft.revision !== expectedRevision) return revisionMoved(draft.revision);
      return states.includes(draft.state) ? work(tx, draft) : wrongState(draft, hint);
    });
    return orTurnedBack(step);
  }
}

const decision = (tx: Tx, reason: string) => ({
  decidedById: tx.ctx.actor.id,
  decidedBy: tx.ctx.actorName,
  decidedAt: tx.at,
  decisionReason: reason.trim() || null,
});

function refusedBy(review: Omit<Awaited<ReturnType<ReviewDraft['review']>>, 'plan'>): DraftRefused {
  if (review.conflicts.length)
    return settingsMoved(
      review.currentVersion,
      review.conflicts.map(({ title }) => title),
    );
  return { ok: false, kind: 'PolicyRefused', refusals: [...review.refusals] };
}
