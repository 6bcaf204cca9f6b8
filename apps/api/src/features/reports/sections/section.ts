/** How a cell is written: text as it is, counts and decimals by the reader's locale, money beside its currency. */
export type CellKind = 'TEXT' | 'COUNT' | 'PERCENT' | 'MONEY' | 'HOURS' | 'CHANGE';

export interface Cell {
  /** Text, or a number as decimal text; null where there is none. */
  readonly value: string | null;
  readonly kind: CellKind;
  /** Of money: ISO 4217, for its digits. */
  readonly currency?: string;
}

/** Where what is behind a row is found. */
export interface Behind {
  readonly kind: 'CASES' | 'OPENED' | 'CLOSED' | 'DOCUMENTS' | 'OVERDUE' | 'SERVICE' | 'TENANT';
  readonly code?: string;
  readonly supplierId?: string;
  /** First and last day of opening, both counted, where they are not the report's own; without a first day: all before. */
  readonly openedFrom?: string;
  readonly openedTo?: string;
  readonly tenantId?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly behind?: Behind;
}

/** A table of a report, the same on screen, as CSV and as PDF. */
export interface Section {
  /** Stable: `types`. */
  readonly key: string;
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[];
  readonly rows: readonly Row[];
}

export const text = (value: string | null): Cell => ({ value, kind: 'TEXT' });
export const count = (value: number): Cell => ({ value: String(value), kind: 'COUNT' });
export const percent = (value: string | null): Cell => ({ value, kind: 'PERCENT' });
export const amount = (value: string | null, currency: string): Cell => ({ value, kind: 'MONEY', currency });

export const columns = (...titles: readonly (readonly [title: string, kind?: CellKind])[]): Section['columns'] =>
  titles.map(([title, kind = 'COUNT']) => ({ title, kind }));
