import { changesOf } from '../draft.ts';
import type { DeskDraft } from '../use-drafts.ts';

/** The desk's changes as text. */
export const contentOf = ({ changes }: Pick<DeskDraft, 'changes'>): string => JSON.stringify(changesOf(changes));

/** Whether the changes that lie on the desk are still those of the draft that was rehearsed. */
export const isAsRehearsed = (draft: Pick<DeskDraft, 'changes' | 'rehearsed'>): boolean =>
  draft.rehearsed?.content === contentOf(draft);
