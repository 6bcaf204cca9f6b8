import { decimal, sum } from '@clearhold/kernel';
import type { AllowanceChargeFacts, InvoiceFacts } from '../ubl/facts.ts';
import { UBL_PLACES } from '../ubl/places.ts';
import type { Amount } from '../xml/fields.ts';
import type { CxmlFacts, CxmlInvoiceFacts, SummaryFacts } from './facts.ts';
import { invoiceLines } from './invoice-lines.ts';
import { inRole, numberOf, partyOf, termsOf } from './parties.ts';
import { plus, taxTotals } from './tax.ts';

// UNCL 1001 for the purposes of cXML; credits carry negative amounts there, and positive ones here.
const TYPE_CODES: Record<string, string> = {
  standard: '380',
  creditMemo: '381',
  lineLevelCreditMemo: '381',
  debitMemo: '383',
  lineLevelDebitMemo: '383',
};

/** The facts of an InvoiceDetailRequest in the terms that all invoices are judged by. */
export function invoiceFacts(facts: CxmlFacts, invoice: CxmlInvoiceFacts, rootPath: string): InvoiceFacts {
  const purpose = invoice.purpose ?? 'standard';
  const credit = TYPE_CODES[purpose] === '381';
  const remitTo = inRole(invoice.partners, 'remitTo');
  const lines = invoiceLines(invoice);
  const orders = new Set(lines.map((line) => line.orderLines?.[0]?.order));
  const result: InvoiceFacts = {
    kind: credit ? 'CreditNote' : 'Invoice',
    rootPath,
    places: UBL_PLACES[credit ? 'CreditNote' : 'Invoice'],
    blanks: [],
    number: invoice.number,
    issueDate: invoice.issueDate,
    typeCode: TYPE_CODES[purpose] ?? '380',
    currency: currencyOf(invoice),
    taxPointDate: invoice.summary?.tax?.details?.find((detail) => detail.taxPointDate)?.taxPointDate,
    notes: invoice.notes,
    orderReference: orders.size === 1 ? [...orders][0] : undefined,
    contractReference: firstOf(invoice, (order) => order.agreement ?? order.agreementPayload),
    receiptReference: firstOf(invoice, (order) => order.receipt),
    despatchReference: firstOf(invoice, (order) => order.shipNotice),
    preceding: invoice.preceding === undefined ? undefined : [{ number: invoice.preceding }],
    supplier: partyOf(
      inRole(invoice.partners, 'issuerOfInvoice', 'from', 'billFrom', 'remitTo'),
      facts.from,
      invoice.supplierVat,
    ),
    customer: partyOf(inRole(invoice.partners, 'soldTo', 'billTo'), facts.to, invoice.buyerVat),
    payee: remitTo?.name === undefined ? undefined : partyOf(remitTo, undefined),
    means: accountOf(invoice),
    terms: termsOf(invoice.terms),
    allowanceCharges: allowanceCharges(invoice.summary),
    taxTotals: taxTotals(invoice),
    totals: totals(invoice.summary),
    lines: lines.length > 0 ? lines : undefined,
  };
  return result;
}

function firstOf(
  invoice: CxmlInvoiceFacts,
  pick: (order: NonNullable<CxmlInvoiceFacts['orders']>[number]) => string | undefined,
) {
  for (const order of [...(invoice.orders ?? []), ...(invoice.headerOrders ?? [])]) {
    const found = pick(order);
    if (found !== undefined) return found;
  }
  return undefined;
}

function currencyOf({ summary, orders }: CxmlInvoiceFacts): string | undefined {
  const amounts = [summary?.due, summary?.net, summary?.gross, summary?.subtotal, summary?.tax?.amount];
  return [...amounts, orders?.[0]?.lines?.[0]?.subtotal].find((amount) => amount?.currency)?.currency;
}

function accountOf(invoice: CxmlInvoiceFacts): InvoiceFacts['means'] {
  for (const partner of invoice.partners ?? []) {
    const id = numberOf(partner, ['ibanID', 'accountID']);
    const bic = numberOf(partner, ['swiftID', 'bankRoutingID']);
    if (id !== undefined) return [{ account: { id, branch: { bic } } }];
  }
  return undefined;
}

// Shipping and handling of the whole are on top of the lines' subtotals; a discount is taken off.
function allowanceCharges(summary: SummaryFacts | undefined): AllowanceChargeFacts[] {
  const given: [string, string, Amount | undefined][] = [
    ['true', 'Shipping', summary?.shipping],
    ['true', 'Special handling', summary?.handling],
    ['true', 'Charges', summary?.charges],
    ['false', 'Discount', summary?.discount],
    ['false', 'Allowances', summary?.allowances],
  ];
  return given.flatMap(([indicator, reason, amount]) =>
    amount && !decimal(amount.text).isZero() ? [{ indicator, reason, amount }] : [],
  );
}

function totals(summary: SummaryFacts | undefined): InvoiceFacts['totals'] {
  if (!summary) return undefined;
  const { subtotal, deposit, due } = summary;
  const changes = allowanceCharges(summary);
  const total = (indicator: string) => {
    const amounts = changes.flatMap((one) => (one.indicator === indicator && one.amount ? [one.amount.text] : []));
    return amounts.length > 0 ? { text: sum(amounts).toFixed(), currency: subtotal?.currency } : undefined;
  };
  const charges = total('true');
  const allowances = total('false');
  const net = summary.withoutTax ?? (subtotal && plus(subtotal, charges?.text, allowances?.text));
  const gross = summary.net ?? summary.gross;
  return { lines: subtotal, charges, allowances, net, gross, prepaid: deposit, payable: due ?? gross };
}
