import type { InvoiceFacts } from '../ubl/facts.ts';

/** One place that breaks a rule. `detail` adds the figures: "The lines add up to 10.00, but ...". */
export interface Finding {
  path: string;
  detail?: string;
}

/** A business rule by its public id. `check` gives the places that break it; none means that it holds. */
export interface Rule {
  id: string;
  severity: 'fatal' | 'warning';
  /** What the supplier has to know, in a sentence of his words. */
  message: string;
  check: (facts: InvoiceFacts) => Finding[];
}
