import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { loosensDuties } from '../duty-rules.ts';
import { differencesOf } from '../plan-change.ts';
import { PolicyService } from '../policy.service.ts';
import { checkReason, type Invalid, invalid } from '../policy-change.ts';
import { SecondPerson } from '../second-person/index.ts';
import { reachOf } from './ring.ts';
import { RingsRepository, type StagedRow, type StepRow } from './rings.repository.ts';

export interface MoveInput {
  /** The version that the caller saw on its way. */
  readonly version: number;
  readonly move: 'PROMOTE' | 'WITHDRAW';
  readonly reason: string;
}

export interface DecideMoveInput {
  readonly id: string;
  readonly decision: 'APPROVE' | 'REJECT';
  readonly reason?: string | null;
}

export type MoveOutcome =
  | { ok: true }
  | Invalid
  | { ok: false; kind: 'NotFound' | 'Denied' | 'Conflict'; why: Refusal };

/** Takes a version on its way to the next ring, or back; where policy asks for a second person, as that person decides. */
@Injectable()
export class MoveStaged {
  constructor(
    private readonly database: Database,
    private readonly repository: RingsRepository,
    private readonly policies: PolicyService,
    private readonly second: SecondPerson,
  ) {}

  async ask(place: Place, input: MoveInput): Promise<MoveOutcome> {
    const fault = checkReason(input.reason);
    if (fault) return fault;
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx, place.scopeId);
      const staged = await this.repository.staged(tx, place.scopeId);
      if (!staged) return nothingStaged;
      if (staged.version !== input.version) return versionMoved(staged.version);
      const waiting = (await this.repository.steps(tx, staged.id)).find(({ state }) => state === 'asked');
      if (waiting) return waits(waiting);
      const needsSecond = await this.#needsSecond(tx, place, staged, input.move);
      const step = await this.repository.addStep(tx, {
        ...(await this.#target(tx, place, staged, input.move)),
        versionId: staged.id,
        state: needsSecond ? 'asked' : 'done',
        reason: input.reason.trim(),
      });
      if (!needsSecond) return this.#move(tx, place, staged, step);
      const details = { version: staged.version, move: step.move, ...(step.ring ? { ring: step.ring } : {}) };
      tx.audit({ action: 'policy.moveAsked', subject: { kind: 'Scope', id: place.scopeId }, details });
      return { ok: true };
    });
  }

  async decide(place: Place, input: DecideMoveInput): Promise<MoveOutcome> {
    const fault = input.decision === 'REJECT' ? checkReason(input.reason ?? '') : undefined;
    if (fault) return fault;
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx, place.scopeId);
      const step = await this.repository.lockStep(tx, input.id);
      const staged = await this.repository.staged(tx, place.scopeId);
      if (step?.state !== 'asked' || staged?.id !== step.versionId) return noSuchStep;
      if (step.askedById === tx.ctx.actor.id) return ownStep;
      const reason = input.reason?.trim() || null;
      if (input.decision === 'APPROVE') {
        const why = await this.second.refuses(tx, { by: [step.askedById], at: step.askedAt }, 'input.id');
        if (why) return { ok: false, kind: 'Denied', why };
        await this.repository.decideStep(tx, step.id, 'done', reason);
        return this.#move(tx, place, staged, step);
      }
      await this.repository.decideStep(tx, step.id, 'rejected', reason);
      const details = { version: staged.version, move: step.move, reason };
      tx.audit({ action: 'policy.moveRejected', subject: { kind: 'Scope', id: place.scopeId }, details });
      return { ok: true };
    });
  }

  // Tenants that a stricter version has reached lose its rules on duties when it is taken back.
  async #needsSecond(tx: Tx, place: Place, staged: StagedRow, move: MoveInput['move']): Promise<boolean> {
    if ((await this.policies.effective(tx, place.scopeId)).get('policy.secondPerson')) return true;
    const [ring] = staged.rings;
    if (move !== 'WITHDRAW' || !ring) return false;
    const [reached, others] = [
      await this.policies.layersInRing(tx, ring),
      await this.policies.layers(tx, place.scopeId),
    ];
    return loosensDuties(differencesOf(reached, others));
  }

  async #target(tx: Tx, place: Place, staged: StagedRow, move: MoveInput['move']) {
    if (move === 'WITHDRAW') return { move: 'withdraw', ring: null, ringName: null };
    const rings = await this.repository.rings(tx, place.scopeId);
    const next = rings[staged.rings.length] ?? rings.at(-1)!;
    return { move: 'promote', ring: next.key, ringName: next.name };
  }

  async #move(tx: Tx, place: Place, staged: StagedRow, { move, ring, reason }: StepRow): Promise<MoveOutcome> {
    const { version, id } = staged;
    const subject = { kind: 'Scope', id: place.scopeId };
    if (move === 'withdraw') {
      await this.repository.move(tx, id, { status: 'withdrawn', rings: [], ringName: null });
      tx.audit({ action: 'policy.stageWithdrawn', subject, details: { version, reason } });
      return { ok: true };
    }
    const reach = reachOf(await this.repository.rings(tx, place.scopeId), ring ?? '') ?? 'all';
    const isOut = reach === 'all';
    await this.repository.move(tx, id, {
      status: isOut ? 'published' : 'staged',
      rings: isOut ? [] : reach.map(({ key }) => key),
      ringName: isOut ? null : reach.at(-1)!.name,
    });
    tx.audit({ action: 'policy.promoted', subject, details: { version, ring, reason } });
    return { ok: true };
  }
}

const nothingStaged = invalid(
  'NOTHING_STAGED',
  'No version is on its way.',
  'input.version',
  'Publish one to a ring first.',
);

const versionMoved = (version: number): MoveOutcome => ({
  ok: false,
  kind: 'Conflict',
  why: {
    code: 'VERSION_MOVED',
    message: `Version ${version} is on its way by now.`,
    hint: 'Look at it, then decide again.',
    path: 'input.version',
  },
});

const waits = ({ move, askedBy }: StepRow): Invalid =>
  invalid(
    'STEP_WAITS',
    `${askedBy} asked already to ${move} it; a second person decides that first.`,
    'input.move',
    'Approve or reject that step.',
  );

const noSuchStep: MoveOutcome = {
  ok: false,
  kind: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such step to decide.', path: 'input.id' },
};

const ownStep: MoveOutcome = {
  ok: false,
  kind: 'Denied',
  why: {
    code: 'OWN_STEP',
    message: 'You asked for this step.',
    hint: 'Somebody else with authority at this scope decides it.',
    path: 'input.id',
  },
};
