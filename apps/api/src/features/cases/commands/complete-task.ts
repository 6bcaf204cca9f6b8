import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { StandIns } from '../../delegations/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { actorFor, matterOf } from '../acting.ts';
import { type DecidedAs, decideAs } from '../decide-as.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { TwoPersons } from '../two-persons.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';
import { FACTS_CHANGED, factsSeen } from './facts-seen.ts';
import { answeredAlready, checkUndo, findTask, HeldAnswers, lockTask, type TaskRow } from './held-answers.ts';

export interface TaskAnswer {
  readonly taskId: string;
  readonly outcome: string;
  readonly reason?: string | null;
  readonly values?: Record<string, unknown> | null;
  readonly expectedVersion?: number | null;
  /** For so long the giver may take the answer back; nothing happens before. Absent: it takes effect at once. */
  readonly undoSeconds?: number | null;
  /** The held answer that takes effect now. */
  readonly heldId?: string;
}

/** A person's answer to a task, or his decision on an approval. */
@Injectable()
export class CompleteTask {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
    private readonly held: HeldAnswers,
    private readonly standIns: StandIns,
    private readonly persons: TwoPersons,
  ) {}

  async complete(command: CommandContext, answer: TaskAnswer): Promise<CaseAnswer> {
    const badTime = checkUndo(answer.undoSeconds);
    if (badTime) return refused(badTime);
    const task = await this.database.read(command.ctx, (tx) => findTask(tx, answer.taskId));
    if (!task) return refused({ code: 'NOT_FOUND', message: 'There is no such task.' });
    return onCase(this.database, command, task.case_id, answer.expectedVersion, async (tx, row) => {
      const gone = await this.#gone(tx, task.id, answer.heldId);
      if (gone) return refused(gone);
      const { event, forWhom } =
        task.kind === 'APPROVAL'
          ? await this.#decision(tx, row, task, answer)
          : { event: this.#answer(tx, row, task, answer) };
      if (answer.undoSeconds) return this.held.hold(tx, row, task, answer, event);
      const fed = await this.engine.feedOne(tx, { caseId: row.id, event, touch: true });
      if (!fed.ok) refuse(refused(fed.error));
      await tx.run(DONE, [
        tx.ctx.tenantId,
        task.id,
        answer.outcome,
        answer.reason ?? null,
        JSON.stringify(answer.values ?? null),
        tx.ctx.actor.id,
        tx.ctx.actorName,
        tx.at,
        'authority' in event ? JSON.stringify(event.authority) : null,
        forWhom?.id ?? null,
      ]);
      const action =
        task.kind !== 'APPROVAL'
          ? 'task.completed'
          : answer.outcome === 'approve'
            ? 'approval.given'
            : 'approval.refused';
      tx.audit({
        action,
        subject: { kind: 'Case', id: row.id },
        details: {
          ...{ taskId: task.id, step: task.step_id, outcome: answer.outcome, reason: answer.reason ?? '' },
          ...(forWhom && { onBehalfOf: forWhom.id, onBehalfOfName: forWhom.name }),
        },
      });
      return changed(row);
    });
  }

  #answer(tx: Tx, row: CaseRow, task: TaskRow, answer: TaskAnswer) {
    return {
      id: newId(),
      type: 'taskCompleted' as const,
      stepId: task.step_id,
      outcome: answer.outcome,
      by: actorFor(tx.ctx, row),
      values: answer.values ?? undefined,
      reason: answer.reason ?? undefined,
    };
  }

  // Authority is checked here, in the transaction that writes: what the page showed may be out of date.
  async #decision(tx: Tx, row: CaseRow, task: TaskRow, answer: TaskAnswer) {
    const decision = DECISIONS.get(answer.outcome);
    if (!decision) return refuse(refused(UNKNOWN_DECISION));
    const ways = await this.standIns.ofActor(tx);
    const policy = await this.policies.effective(tx, row.unit_id);
    const step = { stepId: task.step_id, decision };
    const matter = await matterOf(tx, row, policy, this.engine);
    const as = await decideAs(tx, row, step, matter, ways);
    if (!as.ok) return refuse(refused(as.error));
    const alone = decision === 'approved' ? await this.persons.refuses(tx, row, matter, step.stepId) : undefined;
    if (alone) return refuse(refused(alone));
    return { event: this.#decided(step, as.value, answer), forWhom: as.value.forWhom };
  }

  #decided(
    { stepId, decision }: { stepId: string; decision: 'approved' | 'rejected' | 'sentBack' },
    { by, authority }: DecidedAs,
    { reason }: TaskAnswer,
  ) {
    const common = { id: newId(), type: 'approvalDecided' as const, stepId, by, reason: reason ?? undefined };
    return authority ? { ...common, decision, authority } : { ...common, decision };
  }

  async #gone(tx: Tx, taskId: string, heldId: string | undefined) {
    const task = await lockTask(tx, taskId);
    if (task?.state === 'open' && task.held?.id === heldId) {
      const { facts } = task.held ?? {};
      return facts && facts !== (await factsSeen(tx, task.case_id)) ? FACTS_CHANGED : undefined;
    }
    if (task?.held && task.state === 'open') return answeredAlready(task.held);
    const who = task?.done_by_name ? ` by ${task.done_by_name}` : '';
    return {
      code: 'TASK_CLOSED',
      message: `This task was ${task?.state === 'done' ? 'done' : 'called off'}${who} already.`,
      hint: 'Look at the case as it is now.',
    };
  }
}

const DECISIONS = new Map([
  ['approve', 'approved'],
  ['reject', 'rejected'],
  ['sendBack', 'sentBack'],
] as const) as ReadonlyMap<string, 'approved' | 'rejected' | 'sentBack'>;

const UNKNOWN_DECISION: Refusal = {
  code: 'UNKNOWN_DECISION',
  message: 'Decide to approve, reject or sendBack.',
  path: 'decision',
};

const DONE = `
  UPDATE task SET state = 'done', outcome = $3, reason = $4, values = $5, done_by_id = $6, done_by_name = $7, done_at = $8,
    authority = coalesce($9::jsonb, authority), done_for_id = $10, held = NULL, held_until = NULL WHERE tenant_id = $1 AND id = $2`;
