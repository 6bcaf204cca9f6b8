/** What a partner may know of a tenant: counts and sums, written by the tenant's own worker. */
export interface TenantFigures {
  readonly openCases: number;
  readonly overdueCases: number;
  /** Open cases by days waiting: 0–2, 3–7, 8–14, more. */
  readonly aging: readonly number[];
  readonly valueAtRisk: readonly { readonly amount: string; readonly currency: string }[];
  readonly slaMetPercent: string | null;
  readonly documentsToday: number;
  readonly deadLetters: number;
  readonly connections: number;
  /** ISO 8601; the newest sign of life of any ERP connection. */
  readonly lastErpEventAt: string | null;
  readonly policyDepartures: number;
}

export const NO_FIGURES: TenantFigures = {
  openCases: 0,
  overdueCases: 0,
  aging: [0, 0, 0, 0],
  valueAtRisk: [],
  slaMetPercent: null,
  documentsToday: 0,
  deadLetters: 0,
  connections: 0,
  lastErpEventAt: null,
  policyDepartures: 0,
};
