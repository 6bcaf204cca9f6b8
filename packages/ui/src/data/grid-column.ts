import type { ReactNode } from 'react';

/** A column of a grid. */
export interface Column {
  id: string;
  header: ReactNode;
  /** CSS grid track: `120px`, `minmax(160px, 1fr)`. */
  width: string;
  /** `end` for figures. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** The narrowest screen that shows it: every one unless told. */
  from?: 'tablet' | 'wide';
  /** The header is spoken, not shown. */
  hideHeader?: boolean;
  /** Its words go over several lines where they need to: in tables that draw every row. */
  wraps?: boolean;
}

/** How a grid is sorted. */
export interface Sort {
  column: string;
  direction: 'up' | 'down';
}

/** While the pointer is on a cell whose words are cut, they are shown whole. */
export function showWhole({ currentTarget: cell }: { currentTarget: HTMLElement }): void {
  const isCut = [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).textOverflow === 'ellipsis',
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what is there for listeners alone is not shown
  if (isCut) cell.title = cell.innerText;
  else cell.removeAttribute('title');
}

/** Leaves a cell out on screens narrower than its column asks for. */
export const FROM = { tablet: 'max-md:hidden', wide: 'max-[75rem]:hidden' };
