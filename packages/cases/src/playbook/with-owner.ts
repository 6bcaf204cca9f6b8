import type { Playbook, Step, StepRole } from './definition.ts';

/**
 * The playbook with its first task, and every task of the same role, given to another role. Approvals stay where they
 * are: who may approve is authority, not ownership. Without a role, or without a task, the playbook itself.
 */
export function withOwner(playbook: Playbook, role: StepRole | undefined): Playbook {
  const first = playbook.steps.find((step) => step.kind === 'task' && step.who.role);
  const from = first?.kind === 'task' ? first.who.role : undefined;
  if (!role || !from || role === from) return playbook;
  const moved = (step: Step): Step =>
    step.kind === 'task' && step.who.role === from ? { ...step, who: { ...step.who, role } } : step;
  return { ...playbook, steps: playbook.steps.map(moved) };
}
