import type { Playbook, StepKind } from '../playbook/definition.ts';
import { outcomeWords } from './outcome-words.ts';
import type { PlaybookState, StepStatus } from './state.ts';

/** One stop of the path that a screen shows. */
export interface PathStop {
  readonly stepId: string;
  readonly title: string;
  readonly kind: StepKind;
  readonly status: StepStatus;
  /** Who is asked: role, and the role it was escalated to; or who did it. */
  readonly who: {
    readonly role?: string;
    /** Other roles that may do it too. */
    readonly also?: readonly string[];
    readonly escalatedTo?: string;
    readonly personId?: string;
  };
  readonly dueAt?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** The answer given, by key and in words. */
  readonly outcome?: string;
  readonly outcomeLabel?: string;
  readonly reason?: string;
  readonly attempt: number;
}

/** The playbook as a path: every step in the playbook's order with where it stands. */
export function describePath(playbook: Playbook, state: PlaybookState): PathStop[] {
  return playbook.steps.map((step) => {
    const at = state.steps[step.id] ?? { status: 'waiting' as const, attempt: 0, heldBack: undefined };
    const role =
      'who' in step ? step.who.role : step.kind === 'supplierRequest' && !at.heldBack ? 'supplier' : undefined;
    const also = 'who' in step ? step.who.also : undefined;
    const chosen = 'outcomes' in step ? step.outcomes.find((outcome) => outcome.key === at.outcome) : undefined;
    const label = at.said ?? chosen?.label ?? outcomeWords(at.outcome);
    return {
      stepId: step.id,
      title: step.title,
      kind: step.kind,
      status: at.status,
      who: {
        ...(role ? { role } : {}),
        ...(also ? { also } : {}),
        ...(at.escalatedTo ? { escalatedTo: at.escalatedTo } : {}),
        ...(at.by ? { personId: at.by } : {}),
      },
      attempt: at.attempt,
      ...(at.dueAt && at.status === 'active' ? { dueAt: at.dueAt } : {}),
      ...(at.startedAt ? { startedAt: at.startedAt } : {}),
      ...(at.endedAt ? { endedAt: at.endedAt } : {}),
      ...(at.outcome ? { outcome: at.outcome } : {}),
      ...(label ? { outcomeLabel: label } : {}),
      ...(at.reason ? { reason: at.reason } : {}),
    };
  });
}
