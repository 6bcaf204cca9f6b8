import type { DecimalText, Money } from '@clearhold/kernel';
import type { Severity } from './taxonomy/exception-type.ts';

/** Where a limit comes from. */
export interface LimitSource {
  /** `platform`, `partner`, `tenant` or `business-unit`, with its name; or `declared default`. */
  scope: string;
  settingKey: string;
}

/** The tolerance that judged a difference and who set it. Its own `scope` and `settingKey` are those of the limit that counted. */
export interface AppliedTolerance extends LimitSource {
  /** Percent of the expected value, where that limit is set; `0` when it is set to zero, absent when unset. */
  percent?: DecimalText;
  /** Absolute amount in the compared field's unit, where that limit is set. */
  absolute?: DecimalText;
  /** The greatest difference that passes; absent when neither limit is set, and then nothing is refused. */
  allowed?: DecimalText;
  /** Who set the percent, and who the absolute amount; absent in tolerances saved before both were kept. */
  percentSource?: LimitSource;
  absoluteSource?: LimitSource;
  /** Which of the two counted, where both limits are set. */
  combine?: 'lesser' | 'greater';
}

/** How much of a line's money an exception puts in question; lets several exceptions count it once. */
export type Exposure =
  /** `units` of the line's `of` units should not be paid at all. */
  | { on: 'units'; units: DecimalText; of: DecimalText }
  /** A surcharge on the line beyond what was agreed. */
  | { on: 'variance' }
  /** A sum on the document outside its lines: tax, totals, discount. */
  | { on: 'part' }
  /** The whole document. */
  | { on: 'document' };

/** One discrepancy. Identity over re-detection is code, line and causeKey. */
export interface DetectedException {
  code: string;
  severity: Severity;
  /** Invoice line id; absent for the document as a whole. */
  line?: string;
  /** One sentence in plain words. */
  summary: string;
  amountAtRisk: Money;
  exposure: Exposure;
  /** The facts compared, ready for JSON: decimals are text. Bank accounts are masked. */
  evidence: Record<string, unknown>;
  tolerance?: AppliedTolerance;
  /** Same within one document: same cause, one case. Holds no personal or bank data. */
  causeKey: string;
}

/** What an invoice line takes from an order line. For credits quantity and amount are negative. */
export interface Allocation {
  line: string;
  orderNumber: string;
  orderLine: string;
  /** In the order's unit; never more than was left to bill, never less than minus what was billed. */
  quantity: DecimalText;
  amount: DecimalText;
  /** Billed beyond what the order had left, or by another supplier than the order's; zero in a clean match. Counts as billed too once the invoice is accepted. */
  excessQuantity: DecimalText;
  excessAmount: DecimalText;
  /** Credited beyond all that was billed, as positive figures: it is taken from nothing and never counts. */
  overCredited?: { quantity: DecimalText; amount: DecimalText };
}

/** What tied an invoice line to its order line. */
export type MatchMethod = 'order-line-reference' | 'item-id' | 'description' | 'none';

/** One compared cell of the side-by-side view. */
export interface ComparedCell {
  field: 'quantity' | 'unit' | 'price' | 'net' | 'currency' | 'received';
  /** What the invoice itself says. */
  invoice?: string;
  order?: string;
  receipt?: string;
  /** Quantities that several lines or invoices bill: billed so far, this line included; absent where that is `invoice`. */
  billedSoFar?: DecimalText;
  /** Billed so far, else invoice, minus what it is compared with. */
  difference?: DecimalText;
  percent?: DecimalText;
  tolerance?: AppliedTolerance;
  within: boolean;
}

/** An invoice line beside what it bills. */
export interface MatchedLine {
  line: string;
  matchedBy: MatchMethod;
  /** Why these belong together, or why nothing was found, in words. */
  reason: string;
  orderNumber?: string;
  /** Order line ids; several when one invoice line bills several order lines of one item. */
  orderLines: string[];
  /** As the invoice line says it, or in the order's unit where `reason` says so; the quantity cells judge what is billed so far, this line included. */
  quantity?: DecimalText;
  unit?: string;
  orderedQuantity?: DecimalText;
  billedBefore?: DecimalText;
  receivedQuantity?: DecimalText;
  within: boolean;
  cells: ComparedCell[];
}

/** The outcome for one invoice: empty `exceptions` is a clean pass. */
export interface Detection {
  exceptions: DetectedException[];
  allocations: Allocation[];
  lines: MatchedLine[];
}
