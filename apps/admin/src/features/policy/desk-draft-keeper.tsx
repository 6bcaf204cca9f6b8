import { type ReactNode, useMemo, useState } from 'react';
import { DeskDraftContext, type DeskDrafts } from './use-drafts.ts';

/** Keeps what was changed on the policy desk while other pages are looked at. */
export function DeskDraftKeeper({ children }: { children: ReactNode }) {
  // Not in the store of answers: it tells of a change too late for fields that are typed in.
  const [all, change] = useState<DeskDrafts>({});
  const store = useMemo(() => ({ all, change }), [all]);
  return <DeskDraftContext value={store}>{children}</DeskDraftContext>;
}
