/** What came to pass at a tenant in a period: counts and sums that its partner may know. */
export interface ReportFigures {
  readonly documents: number;
  readonly rejected: number;
  readonly invoices: number;
  /** Invoices in which nothing was found. */
  readonly passed: number;
  readonly opened: number;
  readonly resolved: number;
  readonly withdrawn: number;
  /** At the period's end, or now while it runs; so are the next two. */
  readonly open: number;
  readonly overdue: number;
  /** Open cases by days waiting: 0–2, 3–7, 8–30, more. */
  readonly aging: readonly number[];
  /** Of the closed ones, those that had a deadline, and those that kept it. */
  readonly dated: number;
  readonly inTime: number;
  /** Closed without anything that a person did. */
  readonly touchless: number;
  /** What people did on the closed ones, together. */
  readonly touches: number;
  /** Opened on an invoice whose earlier case was closed before. */
  readonly again: number;
  /** Times that people took a case back to an earlier step. */
  readonly reworked: number;
  /** Median from opened to closed; decimal text, null where none was closed. */
  readonly hours: string | null;
  /** By codes of the published taxonomy. */
  readonly byType: readonly TypeFigures[];
  readonly money: readonly MoneyFigures[];
}

export interface TypeFigures {
  readonly code: string;
  readonly opened: number;
  readonly resolved: number;
  readonly open: number;
}

/** Invoice amounts of one currency, each invoice once; decimal text. */
export interface MoneyFigures {
  readonly currency: string;
  /** Of invoices that were stopped in the period. */
  readonly held: string;
  /** Of invoices whose last case ended well in it. */
  readonly released: string;
  /** Of invoices with an open case at its end. */
  readonly waiting: string;
}

/** A supplier with cases in the period: for the tenant's own people. */
export interface SupplierFigures {
  readonly supplierId: string | null;
  readonly name: string;
  readonly opened: number;
  readonly open: number;
  readonly currency: string;
  /** At risk in what was opened; decimal text. */
  readonly amount: string;
}

export const NO_FIGURES: ReportFigures = {
  ...{ documents: 0, rejected: 0, invoices: 0, passed: 0, opened: 0, resolved: 0, withdrawn: 0, open: 0, overdue: 0 },
  ...{
    aging: [0, 0, 0, 0],
    dated: 0,
    inTime: 0,
    touchless: 0,
    touches: 0,
    again: 0,
    reworked: 0,
    hours: null,
    byType: [],
    money: [],
  },
};
