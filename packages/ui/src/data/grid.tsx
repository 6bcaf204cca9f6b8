// biome-ignore-all lint/a11y/useSemanticElements: only a window of rows is drawn, which a table element cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in cells take the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list's keys (useListKeys) open the active row

import {
  type CSSProperties,
  createContext,
  type ReactNode,
  type Ref,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { cx } from '../actions/class-names.ts';
import { Checkbox } from '../forms/toggles.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { type Column, FROM, type Sort, showWhole } from './grid-column.ts';
import { HeadCell } from './grid-head-cell.tsx';

/** Props of `Grid`. */
export interface GridProps {
  /** Spoken name. */
  label: string;
  columns: readonly Column[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** How many rows there are in all, also those not drawn. */
  rowCount: number;
  /** With it each row has a box, and the head one for all. */
  selection?: { all: boolean; some: boolean; onAll: (all: boolean) => void };
  /** The scrolling element, for the virtualiser. */
  ref?: Ref<HTMLDivElement>;
  className?: string;
  /** Height of a row in pixels, where it is not the density's. */
  rowPx?: number;
  children: ReactNode;
}

const Context = createContext<{ columns: ReadonlyMap<string, Column>; selectable: boolean }>({
  columns: new Map(),
  selectable: false,
});

const SHOWN: Record<'phone' | 'tablet' | 'wide', (Column['from'] | undefined)[]> = {
  phone: [undefined],
  tablet: [undefined, 'tablet'],
  wide: [undefined, 'tablet', 'wide'],
};

function tracks(columns: readonly Column[], selectable: boolean): CSSProperties {
  const of = (screen: keyof typeof SHOWN) =>
    [selectable ? '24px' : '', ...columns.filter((c) => SHOWN[screen].includes(c.from)).map((c) => c.width)]
      .join(' ')
      .trim();
  return {
    '--columns-phone': of('phone'),
    '--columns-tablet': of('tablet'),
    '--columns-wide': of('wide'),
  } as CSSProperties;
}

/** A scrolling grid with a head that stays. Draw its rows with `GridRow` inside `GridBody`, all of them or a window of them. */
export function Grid({
  label,
  columns,
  sort,
  onSort,
  rowCount,
  selection,
  ref,
  className,
  rowPx,
  children,
}: GridProps) {
  const { say } = useLocale();
  const selectable = Boolean(selection);
  // The same value while the columns are the same: rows that did not change are not drawn again.
  const context = useMemo(
    () => ({ columns: new Map(columns.map((c) => [c.id, c])), selectable }),
    [columns, selectable],
  );
  return (
    <Context value={context}>
      <div
        ref={ref}
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-multiselectable={selection ? true : undefined}
        className={cx('relative overflow-auto text-row', className)}
        style={{ ...tracks(columns, selectable), ...(rowPx && { '--row': `${rowPx}px` }) }}
      >
        <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-surface">
          <div
            role="row"
            aria-rowindex={1}
            className="ch-columns h-8 items-center gap-3 px-4 text-label sm:px-6 text-muted"
          >
            {selection && (
              <div role="columnheader">
                <Checkbox
                  label={say('selectAll')}
                  isSelected={selection.all}
                  isIndeterminate={selection.some && !selection.all}
                  onChange={selection.onAll}
                />
              </div>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        {children}
      </div>
    </Context>
  );
}

/** The rows' place; give `height` (the virtualiser's total size) when only a window of rows is drawn. */
export function GridBody({ height, children }: { height?: number; children: ReactNode }) {
  return (
    <div role="rowgroup" className="relative" style={height === undefined ? undefined : { height }}>
      {children}
    </div>
  );
}

/** Props of `GridRow`. */
export interface GridRowProps {
  /** Place among all rows, from 0. */
  index: number;
  /** Spoken name, e.g. the case number; used by the row's box. */
  name?: string;
  /** The keys act on it: it carries the brand's edge. */
  isActive?: boolean;
  isSelected?: boolean;
  onSelect?: (selected: boolean) => void;
  /** Greyed: someone else took it. */
  isDimmed?: boolean;
  onPress?: () => void;
  onActive?: () => void;
  /** Distance from the body's top in pixels, from the virtualiser. */
  offset?: number;
  children: ReactNode;
}

/** One row. A press on it beside its controls calls `onPress`; while a row has the focus, it follows the active row. */
export function GridRow(props: GridRowProps) {
  const { index, name, isActive, isSelected, onSelect, isDimmed, onPress, onActive, offset, children } = props;
  const { say } = useLocale();
  const { selectable } = useContext(Context);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const held = document.activeElement;
    const grid = row.current?.closest('[role=grid]');
    if (isActive && held?.role === 'row' && held !== row.current && grid?.contains(held)) {
      row.current?.focus({ preventScroll: true });
    }
  }, [isActive]);
  const place: CSSProperties | undefined =
    offset === undefined
      ? undefined
      : { position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${offset}px)` };
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? Boolean(isSelected) : undefined}
      aria-current={isActive || undefined}
      tabIndex={isActive || (index === 0 && isActive === undefined) ? 0 : -1}
      onFocus={onActive}
      onClick={(event) => {
        if (onPress && !(event.target as Element).closest('a, button, input, label, [role=button]')) onPress();
      }}
      style={place}
      className={cx(
        'ch-columns items-center gap-3 border-b border-line px-4 sm:px-6 outline-offset-[-2px] transition-colors',
        offset === undefined ? 'min-h-row' : 'h-row',
        onPress && 'cursor-pointer hover:bg-hover',
        isSelected ? 'bg-brand-tint' : isActive && 'bg-hover',
        isActive && 'shadow-[inset_2px_0_0_var(--brand-line)] rtl:shadow-[inset_-2px_0_0_var(--brand-line)]',
        isDimmed && 'text-faint [&_*]:text-faint',
      )}
    >
      {selectable && (
        <div role="gridcell">
          <Checkbox
            label={say('selectRow', { row: name ?? String(index + 1) })}
            isSelected={Boolean(isSelected)}
            onChange={(on) => onSelect?.(on)}
          />
        </div>
      )}
      {children}
    </div>
  );
}

/** One cell; `column` names it, and decides alignment and the screens that show it. */
export function GridCell({
  column,
  className,
  children,
}: {
  column: string;
  className?: string;
  children?: ReactNode;
}) {
  const found = useContext(Context).columns.get(column);
  if (!found) return null;
  return (
    <div
      role="gridcell"
      onPointerEnter={showWhole}
      className={cx(
        'min-w-0',
        found.wraps ? 'py-1.5 break-words' : 'truncate',
        found.align === 'end' && 'text-end',
        found.from && FROM[found.from],
        className,
      )}
    >
      {children}
    </div>
  );
}
