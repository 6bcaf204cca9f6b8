import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../lib/session.ts';
import { effectiveQuery, inForce, type ScopeNode, versionsQuery } from './documents.ts';
import { faultsByKey, saidNow } from './draft.ts';
import type { SavedDraft } from './drafts/documents.ts';
import { inOneLine } from './drafts/draft-words.ts';
import { useKeepDraft } from './drafts/use-keep-draft.ts';
import { useForgetRehearsed } from './rehearsals/use-forget-rehearsed.ts';
import { useDrafts } from './use-drafts.ts';
import { usePublish } from './use-publish.ts';
import { useRehearsal } from './use-rehearsal.ts';

/** Everything about one scope's policy that the desk shows and does. */
export function useDesk(scope: ScopeNode | undefined, onKept: (draft: SavedDraft) => void) {
  const id = scope?.id ?? '';
  const drafts = useDrafts();
  const draft = drafts.of(id);
  const effective = useQuery({ ...effectiveQuery(id), enabled: id !== '' });
  const versions = useQuery({ ...versionsQuery(id), enabled: id !== '' });
  const now = inForce(versions.data);
  const version = now?.version ?? 0;
  const said = saidNow(now && [now]);
  const rehearsal = useRehearsal(id, version, draft.changes);
  const keys = Object.keys(draft.changes);
  const count = keys.length;
  const { '': apart, ...faults } = faultsByKey(count > 0 ? (rehearsal.data?.faults ?? []) : [], keys);
  const forget = useForgetRehearsed(id);
  const publish = usePublish(scope, version, () => {
    if (draft.rehearsed && !draft.saved) forget(draft.rehearsed);
    drafts.discard(id);
  });
  const keep = useKeepDraft(id, {
    onSaved: (saved) => drafts.note(id, { saved: { id: saved.id, revision: saved.revision } }),
    onDone: (kept) => {
      drafts.discard(id);
      onKept(kept);
    },
  });
  const setting = (key: string) => effective.data?.find((one) => one.key === key);
  return {
    drafts,
    draft,
    count,
    effective,
    versions,
    said,
    faults,
    faultsApart: apart ?? (rehearsal.isError ? [{ message: rehearsal.error.message }] : []),
    differences: rehearsal.data?.differences ?? [],
    isTrying: rehearsal.isPending || rehearsal.isPlaceholderData,
    publish,
    keep,
    title: draft.title ?? inOneLine(keys.map((key) => setting(key)?.title ?? key)),
    timeZone: String(setting('calendar.timeZone')?.value ?? 'UTC'),
    mayUpdate: useCan('update', 'Policy'),
    mayPublish: useCan('publish', 'Policy'),
    needsSecond: setting('policy.secondPerson')?.value === true,
  };
}

export type Desk = ReturnType<typeof useDesk>;
