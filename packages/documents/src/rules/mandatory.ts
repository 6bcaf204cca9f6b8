import type { InvoiceFacts, PartyFacts } from '../ubl/facts.ts';
import { vatId } from '../ubl/party.ts';
import { type Below, hasBlank, must } from './must.ts';
import type { Finding, Rule } from './rule.ts';

const SUPPLIER: Below = (places) => places.seller;
const CUSTOMER: Below = (places) => places.buyer;
const TOTALS: Below = (places) => places.totals;
const REPRESENTATIVE: Below = (places) => places.representative;

const legalName = (party: PartyFacts | undefined) => party?.legal?.some((entity) => entity.name !== undefined) ?? false;

// Countries' prefixes of VAT numbers are their ISO 3166-1 codes, Greece's also EL, Northern Ireland's XI.
const VAT_PREFIX = /^[A-Z]{2}/;

function vatPrefixes(facts: InvoiceFacts): Finding[] {
  const parties: [PartyFacts | undefined, Below][] = [
    [facts.supplier, SUPPLIER],
    [facts.customer, CUSTOMER],
    [facts.taxRepresentative, REPRESENTATIVE],
  ];
  return parties.flatMap(([party, below]) =>
    (party?.taxSchemes ?? [])
      .filter((scheme) => scheme.scheme?.toUpperCase() === 'VAT' && scheme.id && !VAT_PREFIX.test(scheme.id))
      .map(() => ({ path: facts.rootPath + below(facts.places) + facts.places.taxRegistration })),
  );
}

function isIdentified(party: PartyFacts | undefined): boolean {
  const registered = party?.legal?.some((entity) => entity.companyId !== undefined);
  return Boolean(party?.identifiers?.some(({ id }) => id) || registered || vatId(party));
}

function isDueStated(facts: InvoiceFacts): boolean {
  const payable = facts.totals?.payable?.text;
  if (facts.kind === 'CreditNote' || payable === undefined || payable.startsWith('-') || /^[0.]*$/.test(payable))
    return true;
  const dated = facts.dueDate ?? facts.means?.find((means) => means.dueDate)?.dueDate;
  return (
    dated !== undefined || (facts.terms?.some((terms) => terms.notes) ?? false) || hasBlank(facts, facts.places.terms)
  );
}

function payeeDiffers(facts: InvoiceFacts): boolean {
  return !facts.payee || (facts.payee.name !== undefined && facts.payee.name !== facts.supplier?.name);
}

/** EN 16931: what every invoice must say about itself and its parties. */
export const MANDATORY: readonly Rule[] = [
  must('BR-01', 'The specification identifier (CustomizationID) is missing.', (f) => f.customizationId !== undefined),
  must('BR-02', 'The invoice number is missing.', (f) => f.number !== undefined),
  must('BR-03', 'The invoice date is missing.', (f) => f.issueDate !== undefined),
  must('BR-04', 'The invoice type code is missing.', (f) => f.typeCode !== undefined),
  must('BR-05', 'The invoice currency is missing.', (f) => f.currency !== undefined),
  must('BR-06', 'The registered name of the seller is missing.', (f) => legalName(f.supplier), SUPPLIER),
  must('BR-07', 'The registered name of the buyer is missing.', (f) => legalName(f.customer), CUSTOMER),
  must('BR-08', 'The postal address of the seller is missing.', (f) => Boolean(f.supplier?.address), SUPPLIER),
  must(
    'BR-09',
    'The country in the address of the seller is missing.',
    (f) => !f.supplier?.address || f.supplier.address.country !== undefined,
    (places) => places.seller + places.address,
  ),
  must('BR-10', 'The postal address of the buyer is missing.', (f) => Boolean(f.customer?.address), CUSTOMER),
  must(
    'BR-11',
    'The country in the address of the buyer is missing.',
    (f) => !f.customer?.address || f.customer.address.country !== undefined,
    (places) => places.buyer + places.address,
  ),
  must('BR-12', 'The sum of the lines is missing.', (f) => f.totals?.lines !== undefined, TOTALS),
  must('BR-13', 'The total without tax is missing.', (f) => f.totals?.net !== undefined, TOTALS),
  must('BR-14', 'The total with tax is missing.', (f) => f.totals?.gross !== undefined, TOTALS),
  must('BR-15', 'The amount due for payment is missing.', (f) => f.totals?.payable !== undefined, TOTALS),
  must('BR-16', 'There is no invoice line.', (f) => (f.lines?.length ?? 0) > 0),
  must('BR-17', 'The name of the payee is missing, or it is the seller.', payeeDiffers, (places) => places.payee),
  must(
    'BR-18',
    'The name of the tax representative is missing.',
    (f) => !f.taxRepresentative || f.taxRepresentative.name !== undefined,
    REPRESENTATIVE,
  ),
  must(
    'BR-19',
    'The address of the tax representative is missing.',
    (f) => !f.taxRepresentative || f.taxRepresentative.address !== undefined,
    REPRESENTATIVE,
  ),
  must(
    'BR-20',
    'The country in the address of the tax representative is missing.',
    (f) => !f.taxRepresentative?.address || f.taxRepresentative.address.country !== undefined,
    REPRESENTATIVE,
  ),
  must(
    'BR-56',
    'The VAT number of the tax representative is missing.',
    (f) => !f.taxRepresentative || vatId(f.taxRepresentative) !== undefined,
    REPRESENTATIVE,
  ),
  must(
    'BR-62',
    'The electronic address of the seller lacks its scheme.',
    (f) => f.supplier?.endpointId === undefined || f.supplier.endpointScheme !== undefined,
    SUPPLIER,
  ),
  must(
    'BR-63',
    'The electronic address of the buyer lacks its scheme.',
    (f) => f.customer?.endpointId === undefined || f.customer.endpointScheme !== undefined,
    CUSTOMER,
  ),
  must(
    'BR-53',
    'A tax currency is given, but not the tax total in that currency.',
    (f) => !f.taxCurrency || (f.taxTotals?.some((tax) => tax.amount?.currency === f.taxCurrency) ?? false),
    (places) => `${places.taxTotal}[1]`,
  ),
  must(
    'BR-CO-03',
    'A tax point date and a tax point code are both given; only one may be.',
    (f) => !f.taxPointDate || !(f.periods?.some((period) => period.descriptionCode) ?? false),
    (places) => places.taxPointDate,
  ),
  must('BR-CO-25', 'An amount is due, but neither a due date nor payment terms are given.', isDueStated, TOTALS),
  must('BR-CO-26', 'The seller is not identified by any number.', (f) => isIdentified(f.supplier), SUPPLIER),
  {
    id: 'BR-CO-09',
    severity: 'fatal',
    message: 'The VAT number does not begin with the letters of its country.',
    check: vatPrefixes,
  },
  {
    id: 'BR-57',
    severity: 'fatal',
    message: 'The country in the delivery address is missing.',
    check: (facts) =>
      (facts.deliveries ?? []).flatMap((delivery, at) => {
        const { address } = delivery;
        return !address || address.country ? [] : [{ path: `${facts.rootPath}${facts.places.delivery}[${at + 1}]` }];
      }),
  },
  {
    id: 'BR-55',
    severity: 'fatal',
    message: 'The number of the preceding invoice is missing.',
    check: (facts) =>
      (facts.preceding ?? []).flatMap((reference, at) =>
        reference.number ? [] : [{ path: `${facts.rootPath}${facts.places.preceding}[${at + 1}]` }],
      ),
  },
  {
    id: 'BR-49',
    severity: 'fatal',
    message: 'The payment means code is missing.',
    check: (facts) =>
      (facts.means ?? []).flatMap((means, at) =>
        means.code ? [] : [{ path: `${facts.rootPath}${facts.places.means}[${at + 1}]` }],
      ),
  },
  {
    id: 'BR-61',
    severity: 'fatal',
    message: 'Payment is by credit transfer, but the account to pay to is missing.',
    check: (facts) =>
      (facts.means ?? []).flatMap((means, at) =>
        (means.code === '30' || means.code === '58') && !means.account?.id
          ? [{ path: `${facts.rootPath}${facts.places.means}[${at + 1}]` }]
          : [],
      ),
  },
];
