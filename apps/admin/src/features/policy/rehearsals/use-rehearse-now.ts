import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import { changesOf } from '../draft.ts';
import { SAVE_DRAFT } from '../drafts/documents.ts';
import type { Desk } from '../use-desk.ts';
import { contentOf, isAsRehearsed } from './as-rehearsed.ts';
import { useRehearsals } from './use-rehearsals.ts';

const NO_REASON_YET = 'Kept to be rehearsed';

/**
 * Rehearses what lies on the desk on past invoices. A rehearsal is of a draft, so the changes are saved as one first,
 * the same one each time, where they are not those that were saved last.
 */
export function useRehearseNow(desk: Desk, scope: string) {
  const client = useQueryClient();
  const toast = useToast();
  const { drafts, draft, title } = desk;
  const known = draft.rehearsed ?? draft.saved;
  const { all, ofDraft, begin, cancel } = useRehearsals(scope, known?.id ?? '');
  const save = async () => {
    if (draft.rehearsed && isAsRehearsed(draft)) return draft.rehearsed;
    const name = title.trim();
    const content = { title: name.length < 3 ? 'Rehearsed' : name, changes: changesOf(draft.changes) };
    const reason = draft.reason.trim().length < 3 ? NO_REASON_YET : draft.reason.trim();
    const which = { id: known?.id, expectedRevision: known?.revision };
    const saved = accept(
      (await request(SAVE_DRAFT, { input: { scope, ...which, ...content, reason } })).savePolicyDraft,
    );
    const { id, revision } = saved.draft;
    const rehearsed = { id, revision, content: contentOf(draft) };
    drafts.note(scope, { rehearsed, ...(draft.saved && { saved: { id, revision } }) });
    toast.show({ title: `Saved as draft “${saved.draft.title}”; the rehearsal runs` });
    return rehearsed;
  };
  const rehearse = useMutation({
    mutationFn: async (days: number) => {
      const { id } = await save();
      return begin.mutateAsync({ days, draftId: id });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy', scope] }),
  });
  return { all, newest: known ? ofDraft?.[0] : undefined, rehearse, cancel };
}
