import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { actorFor, authorityOf } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { authorityDenied, type CommandContext, onCase, refuse } from './case-command.ts';

export interface TaskAnswer {
  readonly taskId: string;
  readonly outcome: string;
  readonly reason?: string | null;
  readonly values?: Record<string, unknown> | null;
  readonly expectedVersion?: number | null;
}

interface TaskRow {
  id: string;
  case_id: string;
  step_id: string;
  kind: string;
  state: string;
  done_by_name: string | null;
}

/** A person's answer to a task, or his decision on an approval. */
@Injectable()
export class CompleteTask {
  constructor(
    private readonly database: Database,
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
  ) {}

  async complete(command: CommandContext, answer: TaskAnswer): Promise<CaseAnswer> {
    const task = await this.#find(command, answer.taskId);
    if (!task) return refused({ code: 'NOT_FOUND', message: 'There is no such task.' });
    return onCase(this.database, command, task.case_id, answer.expectedVersion, async (tx, row) => {
      const gone = await this.#gone(tx, task.id);
      if (gone) return refused(gone);
      const event =
        task.kind === 'APPROVAL' ? await this.#decision(tx, row, task, answer) : this.#answer(tx, row, task, answer);
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
      ]);
      const action =
        task.kind === 'APPROVAL' ? `approval.${answer.outcome === 'approve' ? 'given' : 'refused'}` : 'task.completed';
      tx.audit({
        action,
        subject: { kind: 'Case', id: row.id },
        details: { taskId: task.id, step: task.step_id, outcome: answer.outcome, reason: answer.reason ?? '' },
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
    const decision =
      answer.outcome === 'approve'
        ? ('approved' as const)
        : answer.outcome === 'sendBack'
          ? ('sentBack' as const)
          : ('rejected' as const);
    const common = {
      id: newId(),
      type: 'approvalDecided' as const,
      stepId: task.step_id,
      by: actorFor(tx.ctx, row),
      reason: answer.reason ?? undefined,
    };
    if (decision !== 'approved') return { ...common, decision };
    const authority = await authorityOf(tx, row, await this.policies.effective(tx, row.unit_id), this.engine);
    if (!authority.ok) return refuse(refused(authority.error), authorityDenied(row.id, authority.error.code));
    await tx.run('UPDATE task SET authority = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      task.id,
      JSON.stringify(authority.value),
    ]);
    return { ...common, decision, authority: authority.value };
  }

  #find({ ctx }: CommandContext, taskId: string): Promise<TaskRow | undefined> {
    return this.database.read(
      ctx,
      async (tx) => (await tx.query<TaskRow>(`${FIND} WHERE tenant_id = $1 AND id = $2`, [ctx.tenantId, taskId]))[0],
    );
  }

  async #gone(tx: Tx, taskId: string) {
    const [task] = await tx.query<TaskRow>(`${FIND} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [
      tx.ctx.tenantId,
      taskId,
    ]);
    if (task?.state === 'open') return undefined;
    const who = task?.done_by_name ? ` by ${task.done_by_name}` : '';
    return {
      code: 'TASK_CLOSED',
      message: `This task was ${task?.state === 'done' ? 'done' : 'called off'}${who} already.`,
      hint: 'Look at the case as it is now.',
    };
  }
}

const FIND = 'SELECT id, case_id, step_id, kind, state, done_by_name FROM task';
const DONE = `
  UPDATE task SET state = 'done', outcome = $3, reason = $4, values = $5, done_by_id = $6, done_by_name = $7, done_at = $8 WHERE tenant_id = $1 AND id = $2`;
