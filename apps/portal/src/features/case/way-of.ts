import type { CaseAction, CaseTask } from './case-query.ts';

/** How an action is done: at once, or through which form. */
export type Way = 'approval' | 'task' | 'ask' | 'release' | 'override' | 'assign' | 'pause' | 'resume' | 'none';

/** The way an action goes, by its task and kind. */
export function wayOf(
  action: Pick<CaseAction, 'kind' | 'taskId' | 'outcome'>,
  tasks: readonly Pick<CaseTask, 'id' | 'kind'>[],
): Way {
  const kind = action.kind.toLowerCase();
  const task = tasks.find(({ id }) => id === action.taskId);
  if (task && action.outcome) return task.kind === 'APPROVAL' ? 'approval' : 'task';
  if (kind === 'pause' || kind === 'resume') return kind;
  if (kind.includes('ask')) return 'ask';
  if (kind.includes('release')) return 'release';
  if (kind.includes('override')) return 'override';
  if (kind.includes('assign') || kind.includes('take')) return 'assign';
  return 'none';
}

/** The values that a task asks for with this answer. */
export function fieldsFor(
  task: Pick<CaseTask, 'form'> | undefined,
  outcome: string | null,
): readonly CaseTask['form'][number][] {
  return (task?.form ?? []).filter(({ onlyFor }) => onlyFor.length === 0 || onlyFor.includes(outcome ?? ''));
}

/** Whether nothing is left to ask before a task's answer is given: no reason, no value. */
export function isDoneAtOnce(
  action: Pick<CaseAction, 'kind' | 'taskId' | 'outcome' | 'needsReason'>,
  tasks: readonly Pick<CaseTask, 'id' | 'kind' | 'form'>[],
): boolean {
  if (action.needsReason || wayOf(action, tasks) !== 'task') return false;
  const task = tasks.find(({ id }) => id === action.taskId);
  return fieldsFor(task, action.outcome).length === 0;
}

/** Whether an approval's outcome turns the invoice away. */
export function isRejection(outcome: string | null): boolean {
  return outcome === 'reject';
}
