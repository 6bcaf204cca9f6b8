import type { JournalFile } from './journal-file.ts';
import type {
  AssignedAccount,
  EmulatedInvoice,
  EmulatorState,
  JournaledEffect,
  JournalLine,
  SeedInvoice,
} from './records.ts';

/** An error as SAP words it: message class and number, text, and the HTTP status that carries it. */
export interface SapProblem {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

/** Why the change is made: copied to the journal of effects. */
export interface ChangeOrigin {
  readonly effectKey: string;
  /** RequestID of a repeatable request. */
  readonly requestId?: string | undefined;
}

const keyOf = (documentNumber: string, fiscalYear: string) => `${documentNumber}/${fiscalYear}`;
const FIRST_INVOICE = 5_105_600_000;
const FIRST_REVERSAL = 5_105_900_000;

/** The invoices and the journal of effects. Each change is one transaction: in memory and, with a file, on the disk. */
export class EmulatorStore {
  readonly #invoices = new Map<string, EmulatedInvoice>();
  readonly #effects: JournaledEffect[] = [];
  readonly #repeats = new Map<string, string>();
  readonly #now: () => Date;
  readonly #file: JournalFile | undefined;

  constructor(now: () => Date, file?: JournalFile) {
    this.#now = now;
    this.#file = file;
    for (const line of file?.lines ?? []) this.#apply(line);
  }

  state(): EmulatorState {
    return { invoices: [...this.#invoices.values()], effects: [...this.#effects] };
  }

  find(documentNumber: string, fiscalYear: string): EmulatedInvoice | undefined {
    return this.#invoices.get(keyOf(documentNumber, fiscalYear));
  }

  /** The stored answer of a repeated request. */
  repeated(requestId: string | undefined): string | undefined {
    return requestId === undefined ? undefined : this.#repeats.get(requestId);
  }

  /** Adds an invoice, posted and blocked unless told otherwise. One that is there already stays as it is. */
  seed(seed: SeedInvoice): EmulatedInvoice {
    const known = seed.documentNumber
      ? this.find(seed.documentNumber, seed.fiscalYear)
      : [...this.#invoices.values()].find((one) => isSame(one, seed));
    if (known) return known;
    const invoice: EmulatedInvoice = {
      SupplierInvoice: seed.documentNumber ?? this.#free(FIRST_INVOICE, seed.fiscalYear),
      FiscalYear: seed.fiscalYear,
      CompanyCode: seed.companyCode,
      SupplierInvoiceIDByInvcgParty: seed.supplierInvoiceNumber.toUpperCase(),
      InvoicingParty: seed.supplierId ?? '',
      DocumentCurrency: seed.currency ?? 'EUR',
      InvoiceGrossAmount: seed.grossAmount ?? '0.000',
      PaymentBlockingReason: seed.block ?? 'R',
      SupplierInvoiceStatus: seed.posted === false ? 'A' : '5',
      ReverseDocument: '',
      ReverseDocumentFiscalYear: '',
      IsReversal: false,
      IsReversed: false,
      version: 1,
    };
    this.#commit({ invoices: [invoice] });
    return invoice;
  }

  /** Sets or ends a block as a person in SAP would; no effect is journaled. False when there is no such invoice. */
  setBlock(documentNumber: string, fiscalYear: string, block: string): boolean {
    const invoice = this.find(documentNumber, fiscalYear);
    if (!invoice) return false;
    this.#commit({ invoices: [{ ...invoice, PaymentBlockingReason: block, version: invoice.version + 1 }] });
    return true;
  }

  /** Sets the account assignment, as a service of the customer's own would; the same again changes nothing. */
  assign(documentNumber: string, fiscalYear: string, items: readonly AssignedAccount[]): SapProblem | undefined {
    const invoice = this.find(documentNumber, fiscalYear);
    if (!invoice) return { status: 404, code: 'M8/323', text: 'Invoice document does not exist' };
    const closed = items.find(({ GLAccount }) => GLAccount.startsWith('X'));
    if (closed) return { status: 400, code: 'F5/506', text: `Account ${closed.GLAccount} is blocked for posting` };
    if (JSON.stringify(items) === JSON.stringify(invoice.AccountAssignments)) return undefined;
    this.#commit({ invoices: [{ ...invoice, AccountAssignments: items, version: invoice.version + 1 }] });
    return undefined;
  }

  /** Ends the block. A problem when there is none, or nothing that could be released. */
  release(invoice: EmulatedInvoice, origin: ChangeOrigin): string | SapProblem {
    const problem = this.#unfit(invoice);
    if (problem) return problem;
    if (invoice.PaymentBlockingReason === '') {
      return {
        status: 400,
        code: 'MRM_BAPI/031',
        text: `Invoice ${invoice.SupplierInvoice} is not blocked for payment`,
      };
    }
    const changed = { ...invoice, PaymentBlockingReason: '', version: invoice.version + 1 };
    return this.#change('Release', [changed], { Success: true }, '', origin);
  }

  /** Reverses with a new document. A problem when the invoice is reversed already or not posted. */
  cancel(invoice: EmulatedInvoice, origin: ChangeOrigin): string | SapProblem {
    const problem = this.#unfit(invoice);
    if (problem) return problem;
    const number = this.#free(FIRST_REVERSAL, invoice.FiscalYear);
    const reversal = { ...invoice, SupplierInvoice: number, PaymentBlockingReason: '', IsReversal: true, version: 1 };
    const pointer = { ReverseDocument: number, ReverseDocumentFiscalYear: invoice.FiscalYear };
    const changed = { ...invoice, ...pointer, IsReversed: true, version: invoice.version + 1 };
    const answer = { ReverseDocument: number, FiscalYear: invoice.FiscalYear, Success: true };
    return this.#change('Cancel', [changed, reversal], answer, number, origin);
  }

  #unfit(invoice: EmulatedInvoice): SapProblem | undefined {
    const number = invoice.SupplierInvoice;
    if (invoice.IsReversal) return { status: 400, code: 'M8/408', text: `Document ${number} is a reversal` };
    if (invoice.IsReversed) return { status: 400, code: 'M8/355', text: `Invoice ${number} has already been reversed` };
    if (invoice.SupplierInvoiceStatus !== '5') {
      return { status: 400, code: 'M8/321', text: `Invoice ${number} is not posted` };
    }
    return undefined;
  }

  #change(
    action: JournaledEffect['action'],
    invoices: readonly EmulatedInvoice[],
    answer: object,
    reference: string,
    origin: ChangeOrigin,
  ): string {
    const [first] = invoices as [EmulatedInvoice];
    const body = JSON.stringify({ d: { [action]: answer } });
    const effect: JournaledEffect = {
      sequence: this.#effects.length + 1,
      at: this.#now().toISOString(),
      action,
      documentNumber: first.SupplierInvoice,
      fiscalYear: first.FiscalYear,
      effectKey: origin.effectKey,
      reference,
    };
    const repeat = origin.requestId === undefined ? {} : { repeat: { id: origin.requestId, body } };
    this.#commit({ invoices, effect, ...repeat });
    return body;
  }

  #commit(line: JournalLine): void {
    this.#file?.append(line);
    this.#apply(line);
  }

  #apply(line: JournalLine): void {
    for (const invoice of line.invoices)
      this.#invoices.set(keyOf(invoice.SupplierInvoice, invoice.FiscalYear), invoice);
    if (line.effect) this.#effects.push(line.effect);
    if (line.repeat) this.#repeats.set(line.repeat.id, line.repeat.body);
  }

  #free(first: number, fiscalYear: string): string {
    let number = first + this.#invoices.size;
    while (this.#invoices.has(keyOf(String(number), fiscalYear))) number++;
    return String(number);
  }
}

function isSame(one: EmulatedInvoice, seed: SeedInvoice): boolean {
  return (
    !one.IsReversal &&
    one.CompanyCode === seed.companyCode &&
    one.FiscalYear === seed.fiscalYear &&
    one.SupplierInvoiceIDByInvcgParty === seed.supplierInvoiceNumber.toUpperCase() &&
    one.InvoicingParty === (seed.supplierId ?? '')
  );
}
