import type { PlaybookEvent } from '@clearhold/cases';
import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue, withdraw } from '../../../platform/outbox/enqueue.ts';
import { answerDueJob } from '../cases.jobs.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { lockCases } from '../engine/case-store.ts';
import { noteOn } from '../engine/note-on.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { type CommandContext, onCase, refuse } from './case-command.ts';
import type { TaskAnswer } from './complete-task.ts';
import { factsSeen } from './facts-seen.ts';

/** The longest time, in seconds, that an answer may be held for its giver to take it back. */
export const UNDO_SECONDS_MAX = 60;

/** An answer that was given and has not taken effect yet, as its task keeps it. */
export interface HeldAnswer {
  readonly id: string;
  readonly by: string;
  readonly byName: string;
  /** The session it was given through: what is held when that is ended from elsewhere has no effect. */
  readonly bySession?: string;
  readonly outcome: string;
  readonly label: string;
  readonly reason: string | null;
  readonly values: Record<string, unknown> | null;
  /** Of what its giver saw, as `factsSeen` tells it: when that changes meanwhile, the answer has no effect. */
  readonly facts?: string;
}

export interface TaskRow {
  id: string;
  case_id: string;
  step_id: string;
  kind: string;
  title: string;
  state: string;
  outcomes: { choices: { key: string; label: string }[] };
  done_by_name: string | null;
  held: HeldAnswer | null;
}

/**
 * Answers that their givers may take back for some seconds. Nothing happens before the time is over: the answer waits on its task,
 * and the work that gives it effect is in the outbox of the same transaction. Both ways out lock the case and the task first
 * and find the answer there or gone, so that it takes effect once or not at all.
 */
@Injectable()
export class HeldAnswers {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
  ) {}

  /** Keeps an answer that could take effect now; one that could not is refused now, not after its time. */
  async hold(tx: Tx, row: CaseRow, task: TaskRow, answer: TaskAnswer, event: PlaybookEvent): Promise<CaseAnswer> {
    const weighed = await this.engine.weigh(tx, row, event);
    if (!weighed.ok) refuse(refused(weighed.error));
    const { actor, actorName, sessionId, tenantId } = tx.ctx;
    const held: HeldAnswer = {
      id: newId(),
      by: actor.id,
      byName: actorName,
      bySession: sessionId,
      outcome: answer.outcome,
      label: labelOf(task, answer.outcome),
      reason: answer.reason ?? null,
      values: answer.values ?? null,
      facts: await factsSeen(tx, row.id),
    };
    const until = new Date(tx.at.getTime() + answer.undoSeconds! * 1000);
    await tx.run(HOLD, [tenantId, task.id, JSON.stringify(held), until]);
    await enqueue(tx, answerDueJob, [
      {
        subjectId: row.id,
        payload: { taskId: task.id, heldId: held.id },
        notBefore: until,
        dedupeKey: dueKey(held.id),
        correlationId: row.correlation_id,
      },
    ]);
    await note(tx, row.id, 'answerGiven', `“${task.title}” answered: ${held.label}`);
    tx.audit({
      action: 'task.answered',
      subject: { kind: 'Case', id: row.id },
      details: { taskId: task.id, step: task.step_id, outcome: held.outcome, takesEffectAt: until.toISOString() },
    });
    return changed(row);
  }

  /** Takes an answer back, as long as it has not taken effect, by whoever gave it. */
  async takeBack(command: CommandContext, taskId: string): Promise<CaseAnswer> {
    const task = await this.database.read(command.ctx, (tx) => findTask(tx, taskId));
    if (!task) return refused({ code: 'NOT_FOUND', message: 'There is no such task.' });
    return onCase(this.database, command, task.case_id, null, async (tx, row) => {
      const { held, state } = (await lockTask(tx, taskId)) ?? {};
      if (!held || state !== 'open') return refused(TOO_LATE);
      if (held.by !== tx.ctx.actor.id) return refused(notYours(held));
      await drop(tx, taskId, held);
      await note(tx, row.id, 'answerTakenBack', `“${task.title}”: took the answer back`);
      tx.audit({
        action: 'task.answerTakenBack',
        subject: { kind: 'Case', id: row.id },
        details: { taskId, step: task.step_id, outcome: held.outcome },
      });
      return changed(row);
    });
  }

  /** Ends an answer that could not take effect after all; the task stays with whoever can do it. */
  async letGo(tx: Tx, caseId: string, taskId: string, heldId: string, why: string): Promise<void> {
    await lockCases(tx, [caseId]);
    const task = await lockTask(tx, taskId);
    if (task?.held?.id !== heldId) return;
    await drop(tx, taskId, task.held);
    await note(
      tx,
      caseId,
      'answerDropped',
      `The answer of ${task.held.byName} to “${task.title}” had no effect: ${why}`,
    );
    tx.audit({
      action: 'task.answerDropped',
      subject: { kind: 'Case', id: caseId },
      details: { taskId, step: task.step_id, outcome: task.held.outcome, by: task.held.by },
    });
  }
}

/** Why the time asked for is not one, if so. */
export function checkUndo(seconds: number | null | undefined): Refusal | undefined {
  if (seconds == null || (seconds >= 1 && seconds <= UNDO_SECONDS_MAX)) return undefined;
  const message = `An answer can be held for 1 to ${UNDO_SECONDS_MAX} seconds.`;
  return { code: 'BAD_UNDO_TIME', message, hint: 'Leave it out to answer at once.', path: 'undoSeconds' };
}

export const answeredAlready = ({ byName }: HeldAnswer): Refusal => ({
  code: 'ANSWER_HELD',
  message: `${byName} answered this a moment ago.`,
  hint: 'The answer takes effect within seconds, unless it is taken back.',
});

const TOO_LATE: Refusal = {
  code: 'TOO_LATE_TO_UNDO',
  message: 'There is no answer to take back: it took effect, was taken back before, or the task was called off.',
  hint: 'Look at the case as it is now.',
};

const notYours = ({ byName }: HeldAnswer): Refusal => ({
  code: 'NOT_YOURS',
  message: `${byName} gave this answer; nobody else can take it back.`,
});

const dueKey = (heldId: string) => `answer:${heldId}`;

function labelOf(task: TaskRow, outcome: string): string {
  if (task.kind === 'APPROVAL')
    return outcome === 'approve' ? 'approved' : outcome === 'sendBack' ? 'sent back' : 'rejected';
  return task.outcomes.choices.find(({ key }) => key === outcome)?.label ?? outcome;
}

async function drop(tx: Tx, taskId: string, held: HeldAnswer): Promise<void> {
  await tx.run(DROP, [tx.ctx.tenantId, taskId]);
  await withdraw(tx, [dueKey(held.id)]);
}

function note(tx: Tx, caseId: string, type: string, text: string): Promise<void> {
  const { actor, actorName } = tx.ctx;
  const mark = actor.kind === 'person' ? ('PERSON' as const) : ('SYSTEM' as const);
  return noteOn(tx, caseId, { type, mark, text, actorId: actor.id, actorName });
}

/** A task with its held answer. */
export async function findTask(tx: Tx, taskId: string, more = ''): Promise<TaskRow | undefined> {
  const values = [tx.ctx.tenantId, taskId];
  const [task] = await tx.query<TaskRow>(`${FIND} WHERE tenant_id = $1 AND id = $2${more}`, values);
  return task;
}

export const lockTask = (tx: Tx, taskId: string) => findTask(tx, taskId, ' FOR UPDATE');

const FIND = 'SELECT id, case_id, step_id, kind, title, state, outcomes, done_by_name, held FROM task';
const HOLD = 'UPDATE task SET held = $3, held_until = $4 WHERE tenant_id = $1 AND id = $2';
const DROP = 'UPDATE task SET held = NULL, held_until = NULL WHERE tenant_id = $1 AND id = $2';
