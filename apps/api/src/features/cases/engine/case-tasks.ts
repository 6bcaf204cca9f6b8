import { newId } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import { CLOSE_TASKS, ESCALATE_TASKS, INSERT_TASKS, MOVE_TASKS } from './case-sql.ts';
import type { EachCommand } from './case-work.ts';

/** Closes, opens, hands on and moves the tasks of people. */
export async function writeTasks(tx: Tx, each: EachCommand): Promise<void> {
  const closing = each('closeTask').map(({ row, command }) => ({
    case_id: row.id,
    step_id: command.stepId,
    cancelled: command.because !== 'completed',
  }));
  if (closing.length) await tx.run(CLOSE_TASKS, [tx.ctx.tenantId, JSON.stringify(closing), tx.at]);
  const opening = each('openTask').map(({ row, command }) => ({
    id: newId(),
    case_id: row.id,
    unit_id: row.unit_id,
    step_id: command.stepId,
    kind: command.kind.toUpperCase(),
    title: command.title,
    role: command.role ?? null,
    assignee_id: command.personId ?? null,
    outcomes: {
      choices: command.outcomes,
      form: command.form ?? [],
      excludes: command.excludes,
      also: command.also ?? [],
    },
    amount: row.amount_at_risk,
    currency: row.currency,
    due_at: command.dueAt ?? null,
  }));
  if (opening.length) await tx.run(INSERT_TASKS, [tx.ctx.tenantId, JSON.stringify(opening), tx.at]);
  const escalating = each('escalate').map(({ row, command }) => ({
    case_id: row.id,
    step_id: command.stepId,
    role: command.role,
  }));
  if (escalating.length) await tx.run(ESCALATE_TASKS, [tx.ctx.tenantId, JSON.stringify(escalating)]);
  const moving = each('moveTask').map(({ row, command }) => ({
    case_id: row.id,
    step_id: command.stepId,
    due_at: command.dueAt,
  }));
  if (moving.length) await tx.run(MOVE_TASKS, [tx.ctx.tenantId, JSON.stringify(moving)]);
}
