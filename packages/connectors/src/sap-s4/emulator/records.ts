/** A supplier invoice as the emulator keeps it, under SAP's own field names. `version` grows with each change. */
export interface EmulatedInvoice {
  readonly SupplierInvoice: string;
  readonly FiscalYear: string;
  readonly CompanyCode: string;
  readonly SupplierInvoiceIDByInvcgParty: string;
  readonly InvoicingParty: string;
  readonly DocumentCurrency: string;
  readonly InvoiceGrossAmount: string;
  readonly PaymentBlockingReason: string;
  readonly SupplierInvoiceStatus: string;
  readonly ReverseDocument: string;
  readonly ReverseDocumentFiscalYear: string;
  readonly IsReversal: boolean;
  readonly IsReversed: boolean;
  /** As the coding service was told; absent until then. */
  readonly AccountAssignments?: readonly AssignedAccount[];
  readonly version: number;
}

/** One item of the coding service. */
export interface AssignedAccount {
  readonly SupplierLine: string;
  readonly GLAccount: string;
  readonly CostCenter: string;
}

/** What a seed needs to say; the rest is filled in: posted and blocked with R. */
export interface SeedInvoice {
  readonly companyCode: string;
  readonly fiscalYear: string;
  /** Given by the emulator when absent. */
  readonly documentNumber?: string | undefined;
  readonly supplierInvoiceNumber: string;
  readonly supplierId?: string | undefined;
  readonly currency?: string | undefined;
  /** Decimal text. */
  readonly grossAmount?: string | undefined;
  /** The payment block; empty for none. */
  readonly block?: string | undefined;
  /** False for a parked invoice. */
  readonly posted?: boolean | undefined;
}

/** One change of an invoice that really happened: what the tests count. */
export interface JournaledEffect {
  readonly sequence: number;
  readonly at: string;
  readonly action: 'Release' | 'Cancel';
  readonly documentNumber: string;
  readonly fiscalYear: string;
  /** From X-CorrelationID; empty when the caller sent none. */
  readonly effectKey: string;
  /** The reversing document of a Cancel. */
  readonly reference: string;
}

/** All that the emulator knows. */
export interface EmulatorState {
  readonly invoices: readonly EmulatedInvoice[];
  readonly effects: readonly JournaledEffect[];
}

/** One line of the journal file: what one transaction left behind. */
export interface JournalLine {
  readonly invoices: readonly EmulatedInvoice[];
  readonly effect?: JournaledEffect;
  readonly repeat?: { readonly id: string; readonly body: string };
}
