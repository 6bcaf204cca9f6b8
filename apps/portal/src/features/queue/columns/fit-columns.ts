import type { Column } from '@clearhold/ui';
import { type ColumnId, QUEUE_COLUMNS, type QueueColumn } from './queue-columns.ts';

/** How the list is drawn in the room that it has. */
export interface Fit {
  columns: readonly Column[];
  /** What is wrong stands on a line of its own below the number, as beside an open peek. */
  isStacked: boolean;
  /** The owner's name has room beside the initials. */
  namesOwner: boolean;
}

const GAP = 12;
const SIDES = 48;
const BOX = 24;
const STACKED_BELOW = 850;
const OWNER_NAMED = 132;
const RISK_WITH_CODE = 136;

/** What makes room first, so that what is wrong can be read. */
const GIVES_WAY: readonly ColumnId[] = ['unit', 'age', 'why', 'owner', 'due', 'discount'];

const width = (columns: readonly QueueColumn[]) => columns.reduce((sum, { least }) => sum + least + GAP, SIDES + BOX);

const rem = (pixels: number) => `${pixels / 16}rem`;

/**
 * The columns that fit, in the order wished, of those wished. `room` is the list's width in pixels at a text size of 16;
 * with one `currency` for all rows it stands in the head, without one it stands in the cells and needs room there.
 */
export function fitColumns(wished: readonly ColumnId[], room: number, currency: string | undefined): Fit {
  const known = wished
    .map((id) => QUEUE_COLUMNS.find((column) => column.id === id))
    .filter((column) => column !== undefined)
    .map((column) => (column.id === 'risk' ? riskIn(column, currency) : column));
  if (room < STACKED_BELOW) return stacked(known);
  let columns = known;
  for (const id of GIVES_WAY) {
    if (width(columns) <= room) break;
    columns = columns.filter((column) => column.id !== id);
  }
  const namesOwner =
    columns.some(({ id }) => id === 'owner') && width(columns) + OWNER_NAMED - leastOf('owner') <= room;
  return {
    isStacked: false,
    namesOwner,
    columns: columns.map((column) =>
      track(column.id === 'owner' && namesOwner ? { ...column, least: OWNER_NAMED } : column),
    ),
  };
}

const leastOf = (id: ColumnId) => QUEUE_COLUMNS.find((column) => column.id === id)?.least ?? 0;

const riskIn = (column: QueueColumn, currency: string | undefined): QueueColumn => ({
  ...column,
  header: currency ? `${column.header}, ${currency}` : column.header,
  least: currency ? column.least : RISK_WITH_CODE,
});

function stacked(known: readonly QueueColumn[]): Fit {
  const columns = known
    .filter(({ id }) => id === 'state' || id === 'number' || id === 'risk' || id === 'due')
    .map((column) => (column.id === 'number' ? { ...column, header: 'Invoice and what is wrong' } : column));
  return { isStacked: true, namesOwner: false, columns: columns.map(track) };
}

function track({ id, header, least, grows, align, sortable, hideHeader }: QueueColumn): Column {
  const size = grows ? `minmax(${rem(least)}, ${grows}fr)` : rem(least);
  return { id, header, width: size, align, sortable, hideHeader };
}
