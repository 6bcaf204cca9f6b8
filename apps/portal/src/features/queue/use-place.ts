import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRow } from './documents.ts';

interface Watched {
  /** Which list it is: its view, filter, order and grouping. */
  place: string;
  rows: readonly CaseRow[];
  hasMore: boolean;
  onMore: () => void;
  scrollTo: (index: number) => void;
}

interface Kept {
  place: string;
  id: string;
  index: number;
}

const KEY = 'queue-place';
const ROWS_MAX = 2_000;

function keptFor(place: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.place === place ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The active row of a list. Whoever comes back to the same list, or loads it anew, is where he was. */
export function usePlace({ place, rows, hasMore, onMore, scrollTo }: Watched): [number, (index: number) => void] {
  const [active, setActive] = useState(0);
  const sought = useRef<Kept | undefined>(undefined);
  const latest = useRef({ rows, scrollTo });
  latest.current = { rows, scrollTo };

  useEffect(() => {
    sought.current = keptFor(place);
    setActive(0);
    if (!sought.current) latest.current.scrollTo(0);
  }, [place]);

  useEffect(() => {
    const wanted = sought.current;
    if (!wanted || rows.length === 0) return;
    const found = rows.findIndex(({ id }) => id === wanted.id);
    if (found < 0 && hasMore && rows.length <= Math.min(wanted.index, ROWS_MAX)) return onMore();
    sought.current = undefined;
    const index = found < 0 ? Math.min(wanted.index, rows.length - 1) : found;
    setActive(index);
    latest.current.scrollTo(index);
  }, [rows, hasMore, onMore]);

  const choose = useCallback(
    (index: number) => {
      sought.current = undefined;
      setActive(index);
      const id = latest.current.rows[index]?.id;
      if (id) sessionStorage.setItem(KEY, JSON.stringify({ place, id, index } satisfies Kept));
    },
    [place],
  );
  return [active, choose];
}
