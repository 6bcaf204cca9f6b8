import { CLEARED_BY, type Resolution } from '../lifecycle/resolutions.ts';
import type { Playbook, Step } from '../playbook/definition.ts';
import type { PlaybookState } from './state.ts';

/**
 * What a case ends as when this step closes it: the step's own word, else what was decided on the way (the last answer
 * in the playbook's order that named a resolution, whatever order they came in), else what cleared it.
 */
export function resolutionOf(playbook: Playbook, state: PlaybookState, closing: Step): { resolution: Resolution } {
  if (closing.closes && closing.closes !== 'asDecided') return { resolution: closing.closes };
  if (state.cleared) return { resolution: CLEARED_BY[state.cleared.by] };
  if (state.overridden) return { resolution: 'acceptedUnderAuthority' };
  let resolution: Resolution = 'acceptedUnderAuthority';
  for (const step of playbook.steps) {
    const given = state.steps[step.id]?.outcome;
    if (given) resolution = namedBy(step, given) ?? resolution;
  }
  return { resolution };
}

function namedBy(step: Step, given: string): Resolution | undefined {
  if (step.kind === 'approval') return given === 'approved' ? step.approvedResolution : step.rejectedResolution;
  if (step.kind === 'waitForEvent')
    return given in CLEARED_BY ? CLEARED_BY[given as keyof typeof CLEARED_BY] : undefined;
  if ('outcomes' in step) return step.outcomes.find((outcome) => outcome.key === given)?.resolution;
  return undefined;
}
