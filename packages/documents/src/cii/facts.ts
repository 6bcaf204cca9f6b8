import { CREDIT_NOTE_TYPES } from '../rules/code-lists/document-types.ts';
import type { DeliveryFacts, InvoiceFacts, LineFacts, PaymentFacts, PeriodFacts, TaxTotalFacts } from '../ubl/facts.ts';
import type { Walked } from '../xml/walk.ts';
import { namedParty, tradingParty } from './party.ts';
import { CII_PLACES, ZUGFERD_1_PLACES } from './places.ts';
import type { WalkedInvoice, WalkedLine } from './walked.ts';

/** The facts of a Cross Industry Invoice that was walked: the same that UBL gives, with the places they have in CII. */
export function ciiFacts(walked: Walked): InvoiceFacts {
  const invoice = walked.target as unknown as WalkedInvoice;
  const { rootPath, blanks, noted } = walked;
  const places = walked.root.local === 'CrossIndustryDocument' ? ZUGFERD_1_PLACES : CII_PLACES;
  return {
    ...shared(invoice),
    kind: CREDIT_NOTE_TYPES.has(invoice.typeCode ?? '') ? 'CreditNote' : 'Invoice',
    rootPath,
    places,
    blanks,
    noted,
    dueDate: invoice.terms?.find((term) => term.dueDate)?.dueDate,
    taxPointDate: invoice.taxRows?.find((row) => row.taxPoint?.date)?.taxPoint?.date,
    notes: notes(invoice),
    supplier: tradingParty(invoice.supplier),
    customer: tradingParty(invoice.customer),
    payee: namedParty(invoice.payee),
    taxRepresentative: namedParty(invoice.taxRepresentative),
    documents: invoice.documents?.map(({ description, ...document }) => {
      return { ...document, descriptions: description === undefined ? undefined : [description] };
    }),
    periods: periods(invoice),
    deliveries: deliveries(invoice),
    means: means(invoice),
    allowanceCharges: allowanceCharges(invoice, rootPath + dirname(places.taxRow)),
    taxTotals: taxTotals(invoice),
    lines: lines(invoice.lines),
  };
}

const dirname = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function shared({ settlement: _, ...invoice }: WalkedInvoice): Partial<InvoiceFacts> {
  return invoice as Partial<InvoiceFacts>;
}

/** A note with its subject before it, as UBL writes it: `#AAI#text`. */
function notes({ remarks }: WalkedInvoice): string[] | undefined {
  return remarks?.map(({ text, subject }) => (subject ? `#${subject}#${text ?? ''}` : (text ?? '')));
}

function periods({ periods: given, taxRows }: WalkedInvoice): PeriodFacts[] | undefined {
  const descriptionCode = taxRows?.find((row) => row.dueDateCode)?.dueDateCode;
  if (!descriptionCode) return given;
  const [first, ...others] = given ?? [];
  return [{ ...first, descriptionCode }, ...others];
}

function deliveries({ shipTo, delivered }: WalkedInvoice): DeliveryFacts[] | undefined {
  if (!shipTo && !delivered) return undefined;
  const [identifier] = [...(shipTo?.identifiers ?? []), ...(shipTo?.globalIdentifiers ?? [])];
  const { registeredName: name, address } = shipTo ?? {};
  return [{ name, date: delivered?.date, location: identifier?.id, locationScheme: identifier?.scheme, address }];
}

function means(invoice: WalkedInvoice): PaymentFacts[] | undefined {
  const mandate = invoice.terms?.find((term) => term.mandateId)?.mandateId;
  const references = invoice.paymentReference === undefined ? undefined : [invoice.paymentReference];
  return invoice.settlement?.map((one) => ({
    code: one.code,
    note: one.note,
    references,
    card: one.card,
    account: one.payee && {
      id: one.payee.id ?? one.payee.otherId,
      name: one.payee.name,
      branch: one.bic === undefined ? undefined : { bic: one.bic },
    },
    mandate: mandate || one.payer ? { id: mandate, account: one.payer?.id } : undefined,
  }));
}

function allowanceCharges(invoice: WalkedInvoice, settlementPath: string): InvoiceFacts['allowanceCharges'] {
  if (!invoice.serviceCharges) return invoice.allowanceCharges;
  const services = invoice.serviceCharges.map((charge, at) => {
    return { ...charge, indicator: 'true', path: `${settlementPath}/ram:SpecifiedLogisticsServiceCharge[${at + 1}]` };
  });
  return [...(invoice.allowanceCharges ?? []), ...services];
}

/** One total for each currency; the breakdown goes with the first that is in the currency of the invoice. */
function taxTotals({ taxRows, totals, currency }: WalkedInvoice): TaxTotalFacts[] | undefined {
  const subtotals = taxRows?.map(({ amount, taxable, taxPoint: _, dueDateCode: __, ...tax }) => ({
    amount,
    taxable,
    tax,
  }));
  const amounts = totals?.taxes ?? [];
  if (amounts.length === 0) return subtotals && [{ subtotals }];
  const own = Math.max(
    0,
    amounts.findIndex((amount) => amount.currency === undefined || amount.currency === currency),
  );
  return amounts.map((amount, at) => (at === own ? { amount, subtotals } : { amount }));
}

// A line that only groups or explains others, or holds nothing but a text (ZUGFeRD 1), bills nothing.
function isBilled({ role, name, nets, quantity }: WalkedLine): boolean {
  if (role !== undefined) return role.toUpperCase() === 'DETAIL';
  return name !== undefined || nets !== undefined || quantity !== undefined;
}

// The quantity that a price is for may be said of the gross price alone.
function basis(line: WalkedLine): Partial<LineFacts> {
  if (line.priceBase !== undefined) return {};
  return { priceBase: line.grossPriceBase, priceBaseUnit: line.grossPriceBaseUnit };
}

function lines(all: WalkedLine[] | undefined): LineFacts[] | undefined {
  if (!all) return undefined;
  const numbered = all.map(({ nets, role, ...line }, at) => ({
    role,
    nets,
    line: { ...line, net: nets?.[0], ...basis(line), position: at + 1 },
  }));
  const billed = numbered.filter(({ role, nets, line }) => isBilled({ ...line, role, nets }));
  return (billed.length > 0 ? billed : numbered).map(({ line }) => line);
}
