/** What came in at a tenant since a version of its partner's policy came to some rings, whether to this tenant or not. */
export interface StagedFigures {
  /** Which version in which reach; figures of another are of no use. */
  readonly version: string;
  readonly invoices: number;
  /** Invoices in which nothing was found. */
  readonly passed: number;
  readonly exceptions: number;
  readonly casesOpened: number;
  readonly casesClosed: number;
  /** Of the closed ones together. */
  readonly cycleHours: number;
  readonly overdueCases: number;
  readonly valueAtRisk: readonly { readonly amount: string; readonly currency: string }[];
}

/** What a partner may know of a tenant: counts and sums, written by the tenant's own worker. */
export interface TenantFigures {
  readonly openCases: number;
  readonly overdueCases: number;
  /** Open cases by days waiting: 0–2, 3–7, 8–30, more. */
  readonly aging: readonly number[];
  readonly valueAtRisk: readonly { readonly amount: string; readonly currency: string }[];
  readonly slaMetPercent: string | null;
  /** Closed cases that nobody had to touch; null where none was closed. */
  readonly touchlessPercent: string | null;
  readonly documentsToday: number;
  readonly deadLetters: number;
  readonly connections: number;
  /** ISO 8601; the newest sign of life of any ERP connection. */
  readonly lastErpEventAt: string | null;
  /** ISO 8601; since when an ERP does not answer, or lets nobody in. Null where all do. */
  readonly erpAwaySince: string | null;
  /** Values of the tenant and its units that are not the standard's. */
  readonly policyDepartures: number;
  /** Null where no version of the partner's policy is on its way. */
  readonly staged: StagedFigures | null;
}

export const NO_FIGURES: TenantFigures = {
  openCases: 0,
  overdueCases: 0,
  aging: [0, 0, 0, 0],
  valueAtRisk: [],
  slaMetPercent: null,
  touchlessPercent: null,
  documentsToday: 0,
  deadLetters: 0,
  connections: 0,
  lastErpEventAt: null,
  erpAwaySince: null,
  policyDepartures: 0,
  staged: null,
};
