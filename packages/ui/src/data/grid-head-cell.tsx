// biome-ignore-all lint/a11y/useSemanticElements: only a window of rows is drawn, which a table element cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the controls in cells take the focus

import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../actions/class-names.ts';
import { type Column, FROM, type Sort, showWhole } from './grid-column.ts';

/** The head of a column; a sortable one is a button. */
export function HeadCell({ column, sort, onSort }: { column: Column; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = sorted === 'down' ? ArrowDown : ArrowUp;
  const name = column.hideHeader ? (
    <span className="sr-only">{column.header}</span>
  ) : (
    <span className="truncate">{column.header}</span>
  );
  return (
    <div
      role="columnheader"
      onPointerEnter={showWhole}
      aria-sort={sorted ? (sorted === 'up' ? 'ascending' : 'descending') : undefined}
      className={cx(
        'flex min-w-0 items-center',
        column.align === 'end' && 'justify-end',
        column.from && FROM[column.from],
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ column: column.id, direction: sorted === 'up' ? 'down' : 'up' })}
          className={cx(
            'group inline-flex min-w-0 items-center gap-1 rounded-sm hover:text-ink',
            sorted && 'font-medium text-ink',
            column.align === 'end' && 'flex-row-reverse',
          )}
        >
          {name}
          <Arrow
            size={12}
            aria-hidden
            className={cx('shrink-0', !sorted && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')}
          />
        </button>
      ) : (
        name
      )}
    </div>
  );
}
