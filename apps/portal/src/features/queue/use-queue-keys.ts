import { useListKeys, useShortcuts } from '@clearhold/ui';
import type { CaseRow } from './documents.ts';

export interface QueueKeys {
  rows: readonly CaseRow[];
  active: number;
  onActive: (index: number) => void;
  scrollTo: (index: number) => void;
  onOpen: (row: CaseRow, act?: 'act' | 'comment') => void;
  onPeek: () => void;
  onToggle: (row: CaseRow) => void;
  onAssign: (row: CaseRow) => void;
  onLeave: () => void;
  onRenew: () => void;
  /** Shows what came meanwhile. */
  onFresh: () => void;
}

/** The keys of the queue, on the active row and on the list. */
export function useQueueKeys(keys: QueueKeys): void {
  const { rows, active, onActive, scrollTo, onOpen, onPeek, onToggle, onAssign } = keys;
  const on = (act: (row: CaseRow) => void) => (index: number) => {
    const row = rows[index];
    if (row) act(row);
  };
  useListKeys({
    count: rows.length,
    active,
    onActive,
    scrollTo,
    onOpen: on((row) => onOpen(row)),
    onPeek,
    onToggle: on(onToggle),
    extra: {
      a: on(onAssign),
      e: on((row) => onOpen(row, 'act')),
      c: on((row) => onOpen(row, 'comment')),
    },
  });
  useShortcuts({ Escape: keys.onLeave, r: keys.onRenew, n: keys.onFresh });
}
