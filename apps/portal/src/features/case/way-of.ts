import type { CaseAction, CaseTask } from './case-query.ts';

/** How an action is done: at once, or through which form. */
export type Way = 'approval' | 'task' | 'ask' | 'release' | 'override' | 'assign' | 'none';

/** The way an action goes, by its task and kind. */
export function wayOf(
  action: Pick<CaseAction, 'kind' | 'taskId' | 'outcome'>,
  tasks: readonly Pick<CaseTask, 'id' | 'kind'>[],
): Way {
  const kind = action.kind.toLowerCase();
  const task = tasks.find(({ id }) => id === action.taskId);
  if (task && action.outcome) return task.kind === 'APPROVAL' ? 'approval' : 'task';
  if (kind.includes('ask')) return 'ask';
  if (kind.includes('release')) return 'release';
  if (kind.includes('override')) return 'override';
  if (kind.includes('assign') || kind.includes('take')) return 'assign';
  return 'none';
}

/** Whether an approval's outcome turns the invoice away. */
export function isRejection(outcome: string | null): boolean {
  return outcome === 'reject';
}
