// biome-ignore-all lint/a11y/useSemanticElements: only a window of rows is drawn, which a table element cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the head of a group is read, not acted on

import type { CSSProperties, ReactNode } from 'react';

/** Props of `GridGroup`. */
export interface GridGroupProps {
  /** Place among all rows and heads, from 0. */
  index: number;
  /** How many columns it spans. */
  span: number;
  /** Distance from the body's top in pixels, from the virtualiser. */
  offset?: number;
  children: ReactNode;
}

/** The head of a group of rows, over the whole width of the grid. */
export function GridGroup({ index, span, offset, children }: GridGroupProps) {
  const place: CSSProperties | undefined =
    offset === undefined
      ? undefined
      : { position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${offset}px)` };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      style={place}
      className="flex h-9 items-center border-b border-line bg-ground px-4 sm:px-6"
    >
      <div role="gridcell" aria-colspan={span} className="min-w-0 flex-1">
        {children}
      </div>
    </div>
  );
}
