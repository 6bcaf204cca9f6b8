import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Change, Draft, Said } from './draft.ts';
import { withChange } from './draft.ts';

/** What is being changed at one scope: kept by this page alone until it is published or saved. */
export interface DeskDraft {
  readonly changes: Draft;
  /** Left out until somebody names it. */
  readonly title?: string;
  readonly reason: string;
  /** ISO 8601 instant from which it shall hold, or `''`. */
  readonly from: string;
  /** The saved draft that this one goes on with. */
  readonly saved?: { readonly id: string; readonly revision: number };
}

type DeskDrafts = Readonly<Record<string, DeskDraft>>;

const NONE: DeskDrafts = {};
const EMPTY: DeskDraft = { changes: {}, reason: '', from: '' };
const KEY = ['desk-drafts'];

/** The changes that wait, by scope; they outlive a look at another page, and end with the session. */
export function useDrafts() {
  const client = useQueryClient();
  const { data: all = NONE } = useQuery<DeskDrafts>({
    queryKey: KEY,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const put = (scope: string, next: (now: DeskDraft) => DeskDraft) =>
    client.setQueryData<DeskDrafts>(KEY, (old = NONE) => ({ ...old, [scope]: next(old[scope] ?? EMPTY) }));
  return {
    of: (scope: string): DeskDraft => all[scope] ?? EMPTY,
    waiting: new Set(Object.keys(all).filter((scope) => Object.keys(all[scope]?.changes ?? {}).length > 0)),
    change: (scope: string, key: string, change: Change | undefined, said: Said | undefined) =>
      put(scope, (now) => ({ ...now, changes: withChange(now.changes, key, change, said) })),
    note: (scope: string, words: Partial<Omit<DeskDraft, 'changes'>>) => put(scope, (now) => ({ ...now, ...words })),
    open: (scope: string, draft: DeskDraft) => put(scope, () => draft),
    discard: (scope: string) => put(scope, () => EMPTY),
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
