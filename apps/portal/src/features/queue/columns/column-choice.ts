import { useCallback, useSyncExternalStore } from 'react';
import { useMyId } from '../../../lib/session.ts';
import { type ColumnId, QUEUE_COLUMNS } from './queue-columns.ts';

/** How a person wants the columns: in which order, and which not. */
export interface ColumnChoice {
  order: ColumnId[];
  hidden: ColumnId[];
}

const ALL = QUEUE_COLUMNS.map(({ id }) => id);
const FIXED = new Set(QUEUE_COLUMNS.filter(({ fixed }) => fixed).map(({ id }) => id));

/** Reads what was kept; columns that came since stand where they stand by default, those that are gone are left out. */
export function readChoice(kept: string | null): ColumnChoice {
  const { order, hidden } = parsed(kept);
  const known = order.filter((id) => ALL.includes(id));
  for (const [at, id] of ALL.entries()) {
    if (known.includes(id)) continue;
    const before = ALL.slice(0, at).findLast((one) => known.includes(one));
    known.splice(before ? known.indexOf(before) + 1 : 0, 0, id);
  }
  return { order: [...new Set(known)], hidden: hidden.filter((id) => ALL.includes(id) && !FIXED.has(id)) };
}

function parsed(kept: string | null): ColumnChoice {
  try {
    const { order, hidden } = JSON.parse(kept ?? '{}') as Partial<ColumnChoice>;
    return { order: Array.isArray(order) ? order : [], hidden: Array.isArray(hidden) ? hidden : [] };
  } catch {
    return { order: [], hidden: [] };
  }
}

/** The choice with a column moved by so many places; the mark of the state stays first. */
export function moved(choice: ColumnChoice, id: ColumnId, by: -1 | 1): ColumnChoice {
  const from = choice.order.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= choice.order.length) return choice;
  const order = choice.order.filter((one) => one !== id);
  order.splice(to, 0, id);
  return { ...choice, order };
}

/** The choice with a column shown or not; what the case is and the money are always shown. */
export function shown(choice: ColumnChoice, id: ColumnId, on: boolean): ColumnChoice {
  const hidden = choice.hidden.filter((one) => one !== id);
  return { ...choice, hidden: on || FIXED.has(id) ? hidden : [...hidden, id] };
}

const watchers = new Set<() => void>();

/** The signed-in person's choice, kept in this browser. */
export function useColumnChoice(): [ColumnChoice, (choice: ColumnChoice | undefined) => void] {
  const key = `queue-columns:${useMyId() ?? ''}`;
  const kept = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => localStorage.getItem(key),
  );
  const choose = useCallback(
    (choice: ColumnChoice | undefined) => {
      if (choice) localStorage.setItem(key, JSON.stringify(choice));
      else localStorage.removeItem(key);
      for (const watcher of watchers) watcher();
    },
    [key],
  );
  return [readChoice(kept), choose];
}
