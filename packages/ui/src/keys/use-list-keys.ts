import { useEffect, useRef } from 'react';
import { type ShortcutMap, useShortcuts } from './use-shortcuts.ts';

/** What the keys of a list do. Rows are counted from 0; `active` is -1 while no row is. */
export interface ListKeys {
  count: number;
  active: number;
  onActive: (row: number) => void;
  /** `Enter`. */
  onOpen?: (row: number) => void;
  /** `Space`: peek beside the list. */
  onPeek?: (row: number) => void;
  /** `x`: select or take out of the selection; `shift+x` and `shift+j/k` select a run. */
  onToggle?: (row: number) => void;
  /** More keys on the active row, e.g. `{ a: assign, e: act, c: comment }`. */
  extra?: Readonly<Record<string, (row: number) => void>>;
  /** Brings a row into sight, e.g. the virtualiser's `scrollToIndex`. */
  scrollTo?: (row: number) => void;
  when?: boolean;
}

/** `j k` and arrows move, `Home End` jump, `Enter` opens, `Space` peeks, `x` selects. */
export function useListKeys(list: ListKeys): void {
  const latest = useRef(list);
  latest.current = list;
  const to = (row: number) => {
    const { count, onActive, scrollTo } = latest.current;
    if (count === 0) return;
    const next = Math.max(0, Math.min(count - 1, row));
    onActive(next);
    scrollTo?.(next);
  };
  const on = (act: ((row: number) => void) | undefined) => () => {
    const { active, count } = latest.current;
    if (act && active >= 0 && active < count) act(active);
  };
  const step = (by: number) => () => to(list.active < 0 ? 0 : list.active + by);
  const stretch = (by: number) => () => {
    on(list.onToggle)();
    step(by)();
  };
  const map: Record<string, (event: KeyboardEvent) => void> = {
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    Home: () => to(0),
    End: () => to(list.count - 1),
    PageDown: step(10),
    PageUp: step(-10),
    Enter: on(list.onOpen),
    Space: on(list.onPeek),
  };
  if (list.onToggle) {
    map.x = on(list.onToggle);
    map['shift+j'] = stretch(1);
    map['shift+k'] = stretch(-1);
  }
  for (const [key, act] of Object.entries(list.extra ?? {})) map[key] = on(act);
  useShortcuts(map as ShortcutMap, { when: list.when });
  useEffect(() => {
    if (list.active >= list.count && list.count > 0) list.onActive(list.count - 1);
  });
}
