import type { CanonicalInvoice } from '@clearhold/documents';
import type { DuplicateCandidate, InvoiceIdentity } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';

/** An invoice of the labelled set, as short as the comparison allows. */
export interface Bill {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly taxId?: string;
  readonly account?: string;
  readonly number: string;
  /** When it was written, and when it came, as days since 1970-01-01. */
  readonly day: number;
  readonly arrived: number;
  readonly amount: string;
  readonly lines: readonly string[];
  readonly currency: string;
  readonly unitId: string;
  readonly order?: string;
  readonly replaces?: string;
  readonly credited?: boolean;
}

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export const identityOf = (one: Bill): InvoiceIdentity => ({
  ...{ supplierId: one.supplierId, supplierName: one.supplierName, taxId: one.taxId, account: one.account },
  ...{ number: one.number, gross: one.amount },
});

export function invoiceOf(one: Bill): CanonicalInvoice {
  const amount = decimal(one.amount).toFixed(2);
  return {
    ...{ kind: 'Invoice', number: one.number, issueDate: isoDay(one.day), currency: one.currency },
    supplier: { name: one.supplierName, taxId: one.taxId },
    customer: {},
    ...{ orderReference: one.order, precedingInvoice: one.replaces },
    payment: { iban: one.account },
    lines: one.lines.map((net, at) => ({ id: String(at + 1), net, allowances: [], charges: [] })),
    ...{ allowances: [], charges: [], taxes: [] },
    totals: { net: amount, gross: amount, payable: amount },
  };
}

/** As the later one sees it. */
export function candidateOf(one: Bill, later: Bill): DuplicateCandidate {
  return {
    ...{ id: one.id, number: one.number, kind: 'Invoice', supplierId: one.supplierId, supplierName: one.supplierName },
    ...{ issueDate: isoDay(one.day), currency: one.currency, gross: one.amount, net: one.amount, status: 'clear' },
    ...{ orderReference: one.order, unitId: one.unitId, credited: one.credited, ageDays: later.arrived - one.arrived },
    sameTaxId: one.taxId !== undefined && one.taxId === later.taxId,
    sameAccount: one.account !== undefined && one.account === later.account,
  };
}
