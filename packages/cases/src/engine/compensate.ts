import type { Step } from '../playbook/definition.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

/**
 * Takes back what these steps did, the last first: whom each names is told. To be called before they are reset, which is
 * what makes it once for each time that a step was done. A step that was left out did nothing.
 */
export function compensate(turn: Turn, steps: readonly Step[], reason?: string): void {
  const done = steps.filter((step) => {
    const { status, outcome } = stepState(turn, step.id);
    return 'compensate' in step && step.compensate && status === 'done' && outcome !== 'skipped';
  });
  for (const step of done.toSorted((a, b) => lastFirst(turn, a, b))) undo(turn, step, reason);
}

function undo(turn: Turn, step: Step, reason: string | undefined): void {
  if (!('compensate' in step) || !step.compensate) return;
  const { who, message } = step.compensate;
  const personId = who.person ?? (who.owner ? turn.facts.people?.[who.owner] : undefined);
  const key = `${keyOf(turn, step.id)}~undone`;
  turn.commands.push({ type: 'notify', key, stepId: step.id, role: who.role, personId, message });
  record(turn, 'stepCompensated', step.id, { reason });
}

// What ended at one instant ended in the order of the playbook.
function lastFirst(turn: Turn, a: Step, b: Step): number {
  const [before, after] = [stepState(turn, a.id).endedAt ?? '', stepState(turn, b.id).endedAt ?? ''];
  if (before !== after) return before < after ? 1 : -1;
  return turn.playbook.steps.indexOf(b) - turn.playbook.steps.indexOf(a);
}
