import { RESOLUTION_TITLES } from '../lifecycle/resolutions.ts';
import { type Playbook, type Step, stepOf } from './definition.ts';
import { descendantsOf, needsOf } from './needs.ts';

/** What an answer leads to. */
export interface WhatFollows {
  /** In words for the one who chooses; null where nothing can be said. */
  readonly words: string | null;
  /** True when the invoice may be paid next, with no other question between: at most an approval. */
  readonly releases: boolean;
}

/** What choosing `outcome` of a step leads to next, by the playbook's own needs. */
export function whatFollows(playbook: Playbook, stepId: string, outcome: string): WhatFollows {
  const step = playbook.steps.find(({ id }) => id === stepId);
  const chosen = step && 'outcomes' in step ? step.outcomes.find(({ key }) => key === outcome) : undefined;
  if (!step || !chosen) return { words: null, releases: false };
  if (chosen.goTo === stepId) return { words: 'The question stays open.', releases: false };
  if (chosen.goTo) return { words: `Goes back to “${stepOf(playbook, chosen.goTo).title}”.`, releases: false };
  if (chosen.closes) return { words: `Closes the case: ${RESOLUTION_TITLES[chosen.closes]}.`, releases: false };
  const next = playbook.steps.filter((one) =>
    needsOf(one).refs.some((ref) => ref.source === stepId && (ref.outcome ?? outcome) === outcome),
  );
  const words = next.flatMap((one) => wordsOf(playbook, one) ?? []);
  return { words: words.join(' ') || null, releases: next.some((one) => isReleasing(playbook, one)) };
}

function wordsOf(playbook: Playbook, step: Step): string | undefined {
  switch (step.kind) {
    case 'approval':
      return isReleasing(playbook, step)
        ? 'Goes to approval; once approved, the invoice is released for payment.'
        : 'Goes to approval.';
    case 'connectorAction':
      return EFFECTS[step.action];
    case 'supplierRequest':
      return 'The supplier is asked; the case waits for the answer.';
    case 'task':
      return `The ${nameOf(step.who.role)} is asked: “${step.title}”`;
    case 'notify':
      return `The ${nameOf(step.who.role)} is told.`;
    case 'waitForEvent':
      return `Next: “${step.title}”.`;
    default:
      return undefined;
  }
}

const EFFECTS: Readonly<Record<string, string>> = {
  releaseHold: 'The invoice is released for payment.',
  rejectInvoice: 'The invoice is rejected to the supplier and not paid.',
};

const nameOf = (role: string | undefined): string => role?.replaceAll('-', ' ') ?? 'person named';

function isReleasing(playbook: Playbook, step: Step): boolean {
  const releases = (one: Step): boolean => one.kind === 'connectorAction' && one.action === 'releaseHold';
  if (step.kind !== 'approval') return releases(step);
  const after = descendantsOf(playbook, step.id);
  return playbook.steps.some((one) => after.has(one.id) && releases(one));
}
