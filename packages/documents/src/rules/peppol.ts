import type { DocumentFacts, InvoiceFacts } from '../ubl/facts.ts';
import { documentCurrency } from '../ubl/invoice.ts';
import { amountsOutsideCurrency } from './currency.ts';
import { eachLine, figure, taxTotalPath } from './figures.ts';
import { type Below, hasBlank, unless } from './must.ts';
import type { Finding, Rule } from './rule.ts';

function rule(id: string, message: string, check: Rule['check'], severity: Rule['severity'] = 'fatal'): Rule {
  return { id: `PEPPOL-EN16931-${id}`, severity, message, check };
}

const isMissing = (below: Below, isPresent: (facts: InvoiceFacts) => boolean) => unless(isPresent, below);

function taxTotalsDisagree(facts: InvoiceFacts): Finding[] {
  const currency = documentCurrency(facts);
  if (!facts.taxCurrency || facts.taxCurrency === currency) return [];
  const own = figure(facts.taxTotals?.find((tax) => tax.amount?.currency === currency)?.amount);
  const other = figure(facts.taxTotals?.find((tax) => tax.amount?.currency === facts.taxCurrency)?.amount);
  if (!own || !other || (own.lessThanOrEqualTo(0) && other.lessThanOrEqualTo(0))) return [];
  if (own.greaterThanOrEqualTo(0) && other.greaterThanOrEqualTo(0)) return [];
  return [{ path: taxTotalPath(facts, 1) }];
}

// In CII a note must have no subject either.
const hasSubject = ({ notes, places, blanks }: InvoiceFacts): boolean =>
  places.syntax === 'CII' &&
  ((notes?.some((note) => /^#[A-Z]{3}#/.test(note)) ?? false) ||
    blanks.some((path) => path.endsWith('/ram:SubjectCode')));

const noteCount = ({ notes, blanks, rootPath }: InvoiceFacts): number =>
  (notes?.length ?? 0) + blanks.filter((path) => path === `${rootPath}/cbc:Note`).length;

// Between two parties in Germany several notes are allowed.
const isGerman = (facts: InvoiceFacts): boolean =>
  facts.supplier?.address?.country === 'DE' && facts.customer?.address?.country === 'DE';

const isObject =
  ({ places }: InvoiceFacts) =>
  ({ typeCode }: DocumentFacts): boolean =>
    places.syntax === 'UBL' || typeCode === '130';

function hasTotalOfTaxCurrency({ taxTotals, taxCurrency, places }: InvoiceFacts): boolean {
  const bare = taxTotals?.filter((tax) => !tax.subtotals).length ?? 0;
  return bare === (taxCurrency ? 1 : 0) || (places.syntax === 'CII' && !taxTotals);
}

function hasOneProject({ kind, documents, places }: InvoiceFacts): boolean {
  return (
    kind === 'Invoice' ||
    places.syntax === 'CII' ||
    (documents?.filter(({ typeCode }) => typeCode === '50').length ?? 0) <= 1
  );
}

const BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const MANDATE_CODES = new Set(['49', '59']);

/** Peppol BIS Billing 3.0: its own rules of arithmetic and content, judged only where the CustomizationID names it. */
export const PEPPOL: readonly Rule[] = [
  rule(
    'R004',
    'The specification identifier (CustomizationID) must be that of Peppol BIS Billing 3.0.',
    isMissing(
      (places) => places.customization,
      (f) => f.customizationId?.startsWith(BILLING) ?? false,
    ),
  ),
  rule(
    'R003',
    'A buyer reference or an order number must be given.',
    isMissing(
      () => '',
      (f) => {
        return (
          Boolean(f.buyerReference ?? f.orderReference) || hasBlank(f, f.places.buyerReference, f.places.orderReference)
        );
      },
    ),
  ),
  rule(
    'R005',
    'The tax currency must differ from the currency of the invoice.',
    isMissing(
      (places) => places.taxCurrency,
      (f) => {
        return f.taxCurrency === undefined || f.taxCurrency !== f.currency;
      },
    ),
  ),
  rule(
    'R007',
    'The business process (ProfileID) must be a Peppol billing process.',
    isMissing(
      (places) => places.profile,
      (f) => {
        return /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$/.test(f.profileId ?? '');
      },
    ),
  ),
  rule(
    'R001',
    'The business process (ProfileID) is missing.',
    isMissing(
      (places) => places.profile,
      (f) => f.profileId !== undefined || hasBlank(f, f.places.profile),
    ),
  ),
  rule(
    'R002',
    'Only one note may be given.',
    isMissing(
      () => '',
      (f) => (noteCount(f) <= 1 && !hasSubject(f)) || isGerman(f),
    ),
  ),
  rule(
    'R054',
    'A tax currency asks for one tax total without a breakdown; without one there must be none.',
    isMissing((places) => places.taxTotal, hasTotalOfTaxCurrency),
  ),
  rule(
    'R080',
    'Only one project may be referred to.',
    isMissing((places) => places.document, hasOneProject),
  ),
  rule('R100', 'A line may be billed for one object only.', (facts) => {
    return eachLine(facts, (line) => (line.objects?.filter(isObject(facts)).length ?? 0) <= 1 || 'lineObject');
  }),
  rule('R101', 'A document may be named on a line only as the object that is billed (type code 130).', (facts) => {
    return eachLine(
      facts,
      (line) => !line.objects || line.objects.some(({ typeCode }) => typeCode === '130') || 'lineObject',
    );
  }),
  rule('R008', 'An element is empty.', (facts) => facts.blanks.map((path) => ({ path }))),
  rule(
    'R010',
    'The electronic address of the buyer is missing.',
    isMissing(
      (places) => places.buyer,
      (f) => {
        return f.customer?.endpointId !== undefined || hasBlank(f, f.places.buyer + f.places.endpoint);
      },
    ),
  ),
  rule(
    'R020',
    'The electronic address of the seller is missing.',
    isMissing(
      (places) => places.seller,
      (f) => {
        return f.supplier?.endpointId !== undefined || hasBlank(f, f.places.seller + f.places.endpoint);
      },
    ),
  ),
  rule('R051', 'All amounts must be in the currency of the invoice.', amountsOutsideCurrency),
  rule(
    'R053',
    'Only one tax total may have a breakdown.',
    isMissing(
      (places) => `${places.taxTotal}[2]`,
      (f) => {
        return (f.taxTotals?.filter((tax) => tax.subtotals).length ?? 0) <= 1;
      },
    ),
  ),
  rule('R055', 'The tax totals in both currencies must have the same sign.', taxTotalsDisagree),
  rule('R061', 'Payment is by direct debit, but the mandate is missing.', (facts) => {
    const broken = (facts.means ?? []).some((means) => MANDATE_CODES.has(means.code ?? '') && !means.mandate?.id);
    return broken ? [{ path: `${facts.rootPath}${facts.places.means}[1]` }] : [];
  }),
];
