import type { CanonicalOrder, OrderLine } from '@clearhold/documents';

/** One line: what was ordered at which price, what arrived, what is billed. */
export interface SceneLine {
  readonly item: number;
  readonly ordered: string;
  readonly agreed: string;
  readonly received: string;
  readonly billed: string;
  readonly price: string;
}

export interface Scene {
  readonly supplier: number;
  readonly ordered: boolean;
  readonly orderStatus?: CanonicalOrder['status'];
  /** What else the order says. */
  readonly order?: Partial<CanonicalOrder>;
  /** What else each of its lines says. */
  readonly orderLine?: Partial<OrderLine>;
  /** What the receiver found wrong. */
  readonly receiptException?: string;
  /** What its inspection accepted of each line. */
  readonly accepted?: string;
  readonly orderNamed?: boolean;
  readonly namedOrder?: string;
  readonly number?: string;
  readonly dueDate?: string;
  /** The payment terms that the invoice states. */
  readonly terms?: string;
  readonly iban?: string;
  /** Percent, where it is not the standard rate of the supplier's country. */
  readonly vat?: string;
  /** What else its supplier writes: the invoice in UBL, changed. */
  readonly written?: (xml: string) => string;
  readonly lines: readonly SceneLine[];
}

/** A line of which all that was ordered came and is billed, unless said otherwise. */
export const line = (
  item: number,
  ordered: string,
  agreed: string,
  received = ordered,
  billed = ordered,
  price = agreed,
): SceneLine => ({ item, ordered, agreed, received, billed, price });
