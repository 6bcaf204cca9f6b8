import type { ReactNode } from 'react';
import { Grid, GridBody, GridCell, GridRow } from './grid.tsx';
import type { Column, Sort } from './grid-column.ts';

/** A column that knows how to draw its cell. */
export interface DataColumn<T> extends Column {
  render: (row: T, index: number) => ReactNode;
}

/** Props of `DataTable`. */
export interface DataTableProps<T> {
  label: string;
  columns: readonly DataColumn<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** Spoken name of a row. */
  rowName?: (row: T) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  onOpen?: (row: T) => void;
  /** Chosen ids, with `onSelect`: rows get boxes. */
  selected?: ReadonlySet<string>;
  onSelect?: (ids: Set<string>) => void;
  /** Index of the row the keys act on; give it with `onActive` and `useListKeys`. */
  active?: number;
  onActive?: (index: number) => void;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
  className?: string;
}

/** A grid of up to some hundred rows, all drawn. For thousands draw a window with `Grid`, `GridBody`, `GridRow`, `GridCell`. */
export function DataTable<T>(props: DataTableProps<T>) {
  const {
    label,
    columns,
    rows,
    rowId,
    rowName,
    sort,
    onSort,
    onOpen,
    selected,
    onSelect,
    active,
    onActive,
    empty,
    className,
  } = props;
  const ids = rows.map(rowId);
  const chosen = selected ? ids.filter((id) => selected.has(id)).length : 0;
  const selection = selected &&
    onSelect && {
      all: rows.length > 0 && chosen === rows.length,
      some: chosen > 0,
      onAll: (all: boolean) => onSelect(new Set(all ? ids : [])),
    };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect?.(next);
  };
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <Grid
      label={label}
      columns={columns}
      sort={sort}
      onSort={onSort}
      rowCount={rows.length}
      selection={selection}
      className={className}
    >
      <GridBody>
        {rows.map((row, index) => {
          const id = rowId(row);
          return (
            <GridRow
              key={id}
              index={index}
              name={rowName?.(row)}
              isActive={active === undefined ? undefined : active === index}
              onActive={onActive && (() => onActive(index))}
              isSelected={selected?.has(id)}
              onSelect={(on) => toggle(id, on)}
              onPress={onOpen && (() => onOpen(row))}
            >
              {columns.map((column) => (
                <GridCell key={column.id} column={column.id}>
                  {column.render(row, index)}
                </GridCell>
              ))}
            </GridRow>
          );
        })}
      </GridBody>
    </Grid>
  );
}
