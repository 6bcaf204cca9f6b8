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
}

/** How a grid is sorted. */
export interface Sort {
  column: string;
  direction: 'up' | 'down';
}

/** Leaves a cell out on screens narrower than its column asks for. */
export const FROM = { tablet: 'max-md:hidden', wide: 'max-[75rem]:hidden' };
