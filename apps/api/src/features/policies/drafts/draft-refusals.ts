import type { Refusal } from '@clearhold/kernel';
import type { PlanRefused } from '../plan-change.ts';
import type { DraftRow, DraftState } from './draft-row.ts';

export type DraftRefused = PlanRefused | { ok: false; kind: 'NotFound' | 'Denied'; why: Refusal };

export const noSuchDraft: DraftRefused = {
  ok: false,
  kind: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such draft.', path: 'input.id' },
};

export const revisionMoved = (revision: number): DraftRefused => ({
  ok: false,
  kind: 'Conflict',
  why: {
    code: 'DRAFT_MOVED',
    message: 'Somebody changed this draft meanwhile.',
    hint: 'Look at it as it stands now, then try again.',
    path: 'input.expectedRevision',
  },
  currentVersion: revision,
});

export const settingsMoved = (currentVersion: number, titles: readonly string[]): DraftRefused => ({
  ok: false,
  kind: 'Conflict',
  why: {
    code: 'SETTINGS_MOVED',
    message: `Since this draft was begun somebody else published: ${titles.join(', ')}.`,
    hint: 'Open the draft, keep your value or take theirs for each, and save it.',
    path: 'input.id',
  },
  currentVersion,
});

const STATE_WORDS: Record<DraftState, string> = {
  draft: 'is still being written',
  submitted: 'waits for approval',
  scheduled: 'is approved and waits for its date',
  published: 'is published',
  rejected: 'was rejected',
  withdrawn: 'was withdrawn',
};

export const wrongState = (draft: DraftRow, hint: string): DraftRefused => ({
  ok: false,
  kind: 'Invalid',
  why: { code: 'DRAFT_STATE', message: `This draft ${STATE_WORDS[draft.state]}.`, hint, path: 'input.id' },
});

export const ownDraft: DraftRefused = {
  ok: false,
  kind: 'Denied',
  why: {
    code: 'OWN_DRAFT',
    message: 'You wrote or changed this draft.',
    hint: 'Somebody else with authority at this scope approves or rejects it.',
    path: 'input.id',
  },
};
