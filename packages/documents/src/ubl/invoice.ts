import { isDecimalText, sum } from '@clearhold/kernel';
import type {
  AllowanceCharge,
  CanonicalInvoice,
  InvoiceLine,
  InvoiceTotals,
  PaymentInstruction,
  TaxCategory,
  TaxSubtotal,
} from '../canonical.ts';
import type {
  AllowanceChargeFacts,
  InvoiceFacts,
  LineFacts,
  TaxFacts,
  TaxSubtotalFacts,
  TaxTotalFacts,
} from './facts.ts';
import { canonicalParty } from './party.ts';
import { withoutGaps } from './without-gaps.ts';

/** The currency of the document: as declared, else as the payable amount says (UBL 2.0), else XXX (ISO 4217: none). */
export function documentCurrency(facts: InvoiceFacts): string {
  const { totals } = facts;
  const said = facts.currency ?? totals?.payable?.currency ?? totals?.gross?.currency ?? totals?.lines?.currency;
  const code = said?.toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : 'XXX';
}

/** The tax total in the currency of the document; the other one, if any, is for the tax authority only (BT-111). */
export function mainTaxTotal(facts: InvoiceFacts): TaxTotalFacts | undefined {
  const currency = documentCurrency(facts);
  const all = facts.taxTotals ?? [];
  return all.find((total) => total.amount?.currency === currency) ?? all.find((total) => total.subtotals) ?? all[0];
}

/** The canonical invoice of what was collected. Never fails: what is missing stays missing, a missing net is "0". */
export function canonicalInvoice(facts: InvoiceFacts): CanonicalInvoice {
  const [precedingInvoice, ...others] = facts.preceding?.flatMap(({ number }) => number || []) ?? [];
  const payee = facts.payee ? canonicalParty(facts.payee) : undefined;
  return withoutGaps<CanonicalInvoice>({
    kind: facts.kind,
    number: facts.number ?? '',
    typeCode: facts.typeCode,
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    dueDate: facts.dueDate ?? facts.means?.find((means) => means.dueDate)?.dueDate,
    taxPointDate: facts.taxPointDate,
    currency: documentCurrency(facts),
    taxCurrency: facts.taxCurrency,
    note: facts.notes?.join('\n'),
    supplier: canonicalParty(facts.supplier ?? facts.seller),
    customer: canonicalParty(facts.customer ?? facts.buyer),
    payee: payee && Object.keys(payee).length > 0 ? payee : undefined,
    orderReference: facts.orderReference,
    buyerReference: facts.buyerReference,
    contractReference: facts.contractReference,
    receiptReference: facts.receiptReference,
    despatchReference: facts.despatchReference,
    precedingInvoice,
    alsoPreceding: others.length > 0 ? others : undefined,
    payment: payment(facts),
    lines: facts.lines?.map(line) ?? [],
    allowances: allowanceCharges(facts.allowanceCharges, false),
    charges: allowanceCharges(facts.allowanceCharges, true),
    taxes: mainTaxTotal(facts)?.subtotals?.map(subtotal) ?? [],
    totals: totals(facts),
  });
}

function payment(facts: InvoiceFacts): PaymentInstruction {
  const all = facts.means ?? [];
  const means = all.find((one) => one.account?.id) ?? all[0];
  const terms = facts.terms?.flatMap((term) => term.notes ?? []).join('\n');
  return withoutGaps<PaymentInstruction>({
    meansCode: means?.code,
    iban: means?.account?.id,
    bic: means?.account?.branch?.bic ?? means?.account?.branch?.institutionBic,
    reference: (means?.references ?? all.find((one) => one.references)?.references)?.[0] ?? facts.paymentReference,
    terms: terms || undefined,
  });
}

// A document withholds several taxes in totals of their own; what cannot be read is for the rules to say.
function withheld(facts: InvoiceFacts): string | undefined {
  const texts = (facts.withholdings ?? []).flatMap(({ amount }) => amount?.text?.trim() ?? []).filter(isDecimalText);
  return texts.length > 0 ? sum(texts).toFixed() : undefined;
}

function totals(facts: InvoiceFacts): InvoiceTotals {
  const given = facts.totals ?? {};
  return withoutGaps<InvoiceTotals>({
    lines: given.lines?.text,
    allowances: given.allowances?.text,
    charges: given.charges?.text,
    net: given.net?.text,
    tax: mainTaxTotal(facts)?.amount?.text,
    gross: given.gross?.text,
    prepaid: given.prepaid?.text,
    withheld: withheld(facts),
    rounding: given.rounding?.text,
    payable: given.payable?.text,
  });
}

function line(facts: LineFacts, position: number): InvoiceLine {
  const reference = facts.orderLines?.[0];
  const { name } = facts;
  return withoutGaps<InvoiceLine>({
    id: facts.id ?? String(position + 1),
    name,
    description: facts.description ?? name,
    sellerItemId: facts.sellerItemId,
    buyerItemId: facts.buyerItemId,
    standardItemId: facts.standardItemId,
    quantity: facts.quantity,
    unit: facts.unit,
    price: facts.price?.text,
    priceBase: facts.priceBase,
    net: facts.net?.text ?? '0',
    orderReference: reference?.order,
    orderLineReference: reference?.line,
    accountingCost: facts.accountingCost,
    tax: lineTax(facts),
    allowances: allowanceCharges(facts.allowanceCharges, false),
    charges: allowanceCharges(facts.allowanceCharges, true),
  });
}

function lineTax(facts: LineFacts): TaxCategory | undefined {
  const stated = facts.taxes?.find((tax) => tax.scheme === 'VAT') ?? facts.taxes?.[0];
  const charged = facts.taxTotals?.[0]?.subtotals?.[0];
  return taxCategory({ ...charged?.tax, ...stated }, charged?.percent);
}

function taxCategory(tax: TaxFacts | undefined, otherPercent?: string): TaxCategory | undefined {
  const percent = tax?.percent ?? otherPercent;
  if (tax?.category === undefined && percent === undefined) return undefined;
  return withoutGaps<TaxCategory>({ category: tax?.category, percent });
}

function subtotal(facts: TaxSubtotalFacts): TaxSubtotal {
  return withoutGaps<TaxSubtotal>({
    ...taxCategory(facts.tax, facts.percent),
    taxable: facts.taxable?.text ?? '0',
    amount: facts.amount?.text ?? '0',
    exemptionReason: facts.tax?.exemptionReason,
    exemptionReasonCode: facts.tax?.exemptionReasonCode,
  });
}

/** True for a charge: `true` or `1`, as xsd:boolean has it. */
export function isCharge(facts: AllowanceChargeFacts): boolean {
  return facts.indicator === 'true' || facts.indicator === '1';
}

/** The charges, or else the allowances, of those collected. */
export function allowanceCharges(all: AllowanceChargeFacts[] | undefined, charge: boolean): AllowanceCharge[] {
  const chosen = all?.filter((one) => isCharge(one) === charge) ?? [];
  return chosen.map((one) =>
    withoutGaps<AllowanceCharge>({
      reason: one.reason,
      reasonCode: one.reasonCode,
      amount: one.amount?.text ?? '0',
      base: one.base?.text,
      percent: one.factor,
      tax: taxCategory(one.taxes?.[0]),
    }),
  );
}
