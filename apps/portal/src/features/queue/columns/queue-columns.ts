/** What a column of the queue shows. */
export type ColumnId =
  | 'state'
  | 'number'
  | 'what'
  | 'risk'
  | 'discount'
  | 'due'
  | 'closed'
  | 'why'
  | 'how'
  | 'unit'
  | 'owner'
  | 'age';

export interface QueueColumn {
  id: ColumnId;
  header: string;
  /** The least room in which it still reads, in pixels at a text size of 16. */
  least: number;
  /** Its share of the room that is left; nothing for those that need no more than the least. */
  grows?: number;
  /** Stands in every list: what the case is and the money are never hidden. */
  fixed?: boolean;
  align?: 'end';
  sortable?: boolean;
  hideHeader?: boolean;
}

/** Every column, in the order in which it stands unless somebody moved it. */
export const QUEUE_COLUMNS: readonly QueueColumn[] = [
  { id: 'state', header: 'State', least: 16, fixed: true, hideHeader: true },
  { id: 'number', header: 'Invoice and supplier', least: 216, grows: 3, fixed: true },
  { id: 'what', header: 'What is wrong', least: 304, grows: 5, fixed: true },
  { id: 'risk', header: 'At risk', least: 104, align: 'end', fixed: true, sortable: true },
  { id: 'discount', header: 'Discount, until', least: 168, align: 'end' },
  { id: 'due', header: 'Due', least: 88, sortable: true },
  { id: 'closed', header: 'Closed', least: 104, sortable: true },
  { id: 'why', header: 'Why here', least: 112, grows: 1 },
  { id: 'how', header: 'How it ended', least: 128, grows: 1 },
  { id: 'unit', header: 'Unit', least: 104, grows: 1 },
  { id: 'owner', header: 'Owner', least: 48 },
  { id: 'age', header: 'Came', least: 112, align: 'end', sortable: true },
];

const OF_ENDED: readonly ColumnId[] = ['closed', 'how'];
const OF_OPEN: readonly ColumnId[] = ['due', 'why'];

/**
 * The columns that a list can have: the discount only where it is the matter, the unit only where there are some, and of what
 * has ended when and how instead of until when and why.
 */
export function columnsOf(view: string, hasUnits: boolean): ColumnId[] {
  const elsewhere = view === 'closed' ? OF_OPEN : OF_ENDED;
  return QUEUE_COLUMNS.map(({ id }) => id).filter(
    (id) =>
      !elsewhere.includes(id) && (id !== 'unit' || hasUnits) && (id !== 'discount' || view === 'discount-at-risk'),
  );
}
