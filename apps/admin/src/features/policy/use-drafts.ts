import { useState } from 'react';
import type { Change, Draft, Said } from './draft.ts';
import { withChange } from './draft.ts';

const NONE: Draft = {};

/** The drafts that wait, one for each scope; they live as long as the page. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  return {
    of: (scope: string): Draft => drafts[scope] ?? NONE,
    waiting: new Set(Object.keys(drafts).filter((scope) => Object.keys(drafts[scope] ?? NONE).length > 0)),
    change: (scope: string, key: string, change: Change | undefined, said: Said | undefined) =>
      setDrafts((all) => ({ ...all, [scope]: withChange(all[scope] ?? NONE, key, change, said) })),
    discard: (scope: string) => setDrafts((all) => ({ ...all, [scope]: NONE })),
  };
}
