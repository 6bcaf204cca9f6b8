import { useCallback, useMemo, useState } from 'react';

const MOST = 200;

/** A value with what it was before and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What wrote the present: the same hand at the same place goes on in one step of undoing. */
  readonly hand?: string;
}

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** The next value; what `hand` writes without a break is undone at once. */
export function write<T>(history: History<T>, next: T, hand?: string): History<T> {
  if (next === history.present) return history;
  const goesOn = hand !== undefined && hand === history.hand;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present: next, future: [], hand };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  return after === undefined ? { past, present, future } : { past: [...past, present], present: after, future: rest };
}

/** A value that can be written, undone and redone. */
export function useHistory<T>(first: () => T) {
  const [history, setHistory] = useState(() => begin(first()));
  const set = useCallback((next: (now: T) => T, hand?: string) => {
    setHistory((before) => write(before, next(before.present), hand));
  }, []);
  return useMemo(
    () => ({
      value: history.present,
      set,
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    }),
    [history, set],
  );
}
