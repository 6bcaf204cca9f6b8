import type { CanonicalInvoice, Problem } from '@clearhold/documents';

/** An invoice that was read, or is judged again. */
export interface ArrivedInvoice {
  readonly documentId: string;
  /** Set when the invoice is known already. */
  readonly invoiceId?: string;
  readonly sha256: string;
  readonly canonical: CanonicalInvoice;
  readonly problems: readonly Problem[];
  readonly receivedBy: string;
  readonly unitId: string | null;
  readonly correlationId: string;
}

/** The order numbers that an invoice names, on its head and on its lines. */
export function orderNumbersOf({ canonical }: { canonical: CanonicalInvoice }): string[] {
  const named = [canonical.orderReference, ...canonical.lines.map((line) => line.orderReference)];
  return [...new Set(named.filter((number): number is string => Boolean(number)))];
}
