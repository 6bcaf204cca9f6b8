import { useCallback, useEffect, useState } from 'react';
import type { CaseRow } from './documents.ts';

/** The chosen rows of a list; they stay chosen while pages come and go, and end with the list. */
export function useSelection(place: string) {
  const [selected, setSelected] = useState<ReadonlyMap<string, CaseRow>>(new Map());
  const select = useCallback((rows: readonly CaseRow[], on: boolean) => {
    setSelected((all) => {
      const next = new Map(all);
      for (const row of rows) {
        if (on) next.set(row.id, row);
        else next.delete(row.id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setSelected(new Map()), []);
  useEffect(clear, [place, clear]);
  return { selected, select, clear };
}
