import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseRow } from './documents.ts';

/**
 * The chosen rows of a list; they stay chosen while pages come and go, and end with the list. `chosen` are the rows as
 * they are now, where the list still has them. On a phone rows are chosen in a mode of its own.
 */
export function useSelection(place: string, rows: readonly CaseRow[]) {
  const [selected, setSelected] = useState<ReadonlyMap<string, CaseRow>>(new Map());
  const [mode, setMode] = useState(false);
  const select = useCallback((some: readonly CaseRow[], on: boolean) => {
    setSelected((all) => {
      const next = new Map(all);
      for (const row of some) {
        if (on) next.set(row.id, row);
        else next.delete(row.id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    setSelected(new Map());
    setMode(false);
  }, []);
  const choose = useCallback(() => setMode(true), []);
  useEffect(clear, [place, clear]);
  const chosen = useMemo(() => {
    const now = new Map(selected);
    for (const row of rows) if (now.has(row.id)) now.set(row.id, row);
    return [...now.values()];
  }, [selected, rows]);
  return { selected, chosen, select, clear, choose, isChoosing: mode || selected.size > 0 };
}
