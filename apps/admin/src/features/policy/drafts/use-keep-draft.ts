import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { changesOf } from '../draft.ts';
import type { DeskDraft } from '../use-drafts.ts';
import { SAVE_DRAFT, type SavedDraft, SUBMIT_DRAFT } from './documents.ts';

/** Saves the desk's changes as a draft, a new one or the one they were loaded from; and submits it where told. */
export function useKeepDraft(
  scope: string,
  on: { onSaved: (draft: SavedDraft) => void; onDone: (draft: SavedDraft) => void },
) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ draft, title, submit }: { draft: DeskDraft; title: string; submit: boolean }) => {
      const content = { title: title.trim(), reason: draft.reason.trim(), changes: changesOf(draft.changes) };
      const kept = draft.saved ?? draft.rehearsed;
      const which = { id: kept?.id, expectedRevision: kept?.revision };
      const saved = accept((await request(SAVE_DRAFT, { input: { scope, ...which, ...content } })).savePolicyDraft);
      // What is refused below was saved all the same: the next try must not save a second one.
      on.onSaved(saved.draft);
      if (!submit) return saved.draft;
      const { id, revision: expectedRevision } = saved.draft;
      const input = { scope, id, expectedRevision, effectiveAt: draft.from || null, ring: draft.ring || null };
      return accept((await request(SUBMIT_DRAFT, { input })).submitPolicyDraft).draft;
    },
    onSuccess: (draft, { submit }) => {
      toast.show({ title: submit ? `“${draft.title}” waits for approval` : `Draft “${draft.title}” saved` });
      on.onDone(draft);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}
