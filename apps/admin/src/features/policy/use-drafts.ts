import { createContext, useContext } from 'react';
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
  /** Key of the ring that it goes to first; left out or `''`: all tenants at once. */
  readonly ring?: string;
  /** The draft that the changes were saved as to be rehearsed, with what it held then. */
  readonly rehearsed?: { readonly id: string; readonly revision: number; readonly content: string };
  /** The saved draft that this one goes on with. */
  readonly saved?: { readonly id: string; readonly revision: number };
}

export type DeskDrafts = Readonly<Record<string, DeskDraft>>;

/** Where the changes that wait are kept. */
export interface DeskDraftStore {
  readonly all: DeskDrafts;
  readonly change: (next: (all: DeskDrafts) => DeskDrafts) => void;
}

export const DeskDraftContext = createContext<DeskDraftStore | undefined>(undefined);

const EMPTY: DeskDraft = { changes: {}, reason: '', from: '' };

/** The changes that wait, by scope; they outlive a look at another page, and end with the session. */
export function useDrafts() {
  const store = useContext(DeskDraftContext);
  if (!store) throw new Error('useDrafts needs a DeskDraftKeeper above it');
  const { all } = store;
  const put = (scope: string, next: (now: DeskDraft) => DeskDraft) =>
    store.change((old) => ({ ...old, [scope]: next(old[scope] ?? EMPTY) }));
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
