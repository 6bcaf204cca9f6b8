import type { InvoiceFacts, PartyFacts } from '../ubl/facts.ts';
import { amountsOf } from './amounts.ts';
import { documents, each, party } from './each.ts';
import { eachLine, hasTooManyDecimals, type LineCheck } from './figures.ts';
import type { Finding, Rule } from './rule.ts';

const isUbl = ({ places }: InvoiceFacts): boolean => places.syntax === 'UBL';
const atRoot = (facts: InvoiceFacts): Finding[] => [{ path: facts.rootPath }];

function inUbl(id: string, message: string, check: Rule['check']): Rule {
  return { id, severity: 'fatal', message, check: (facts) => (isUbl(facts) ? check(facts) : []) };
}

const once = (what: string): string => `The ${what} may be given only once.`;

/** Something of the document that is there more than once. */
function counted(number: string, what: string, count: (facts: InvoiceFacts) => number, most = 1): Rule {
  return inUbl(`UBL-SR-${number}`, once(what), (facts) => (count(facts) > most ? atRoot(facts) : []));
}

/** Something of a line that is there more than once. */
function ofLine(number: string, message: string, check: LineCheck): Rule {
  return inUbl(`UBL-SR-${number}`, message, (facts) => eachLine(facts, check));
}

/** An element that the reader met again; `end` is how its path ends, without the numbers in it. */
function again(number: string, what: string, end: string): Rule {
  return inUbl(`UBL-SR-${number}`, once(what), ({ noted }) => {
    const paths = noted?.repeated.filter((path) => path.replace(/\[\d{1,9}\]/g, '').endsWith(end)) ?? [];
    return paths.map((path) => ({ path }));
  });
}

type Entity = NonNullable<PartyFacts['legal']>[number];

const entities = (one: PartyFacts | undefined, key: keyof Entity): number =>
  one?.legal?.filter((entity) => entity[key] !== undefined).length ?? 0;

const registrations = (one: PartyFacts | undefined, isVat: boolean): number =>
  one?.taxSchemes?.filter(({ id, scheme }) => id !== undefined && (scheme?.toUpperCase() === 'VAT') === isVat).length ??
  0;

const creditorIds = (one: PartyFacts | undefined): number =>
  one?.identifiers?.filter(({ scheme }) => scheme === 'SEPA').length ?? 0;
const distinct = (values: readonly (string | undefined)[]): number =>
  new Set(values.filter((value) => value !== undefined)).size;

const PARTIES: readonly Rule[] = [
  counted('09', 'registered name of the seller', ({ supplier }) => entities(supplier, 'name')),
  again('10', 'trading name of the seller', '/cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name'),
  counted('11', 'registration number of the seller', ({ supplier }) => entities(supplier, 'companyId')),
  counted('12', 'VAT number of the seller', ({ supplier }) => registrations(supplier, true)),
  counted('13', 'tax number of the seller', ({ supplier }) => registrations(supplier, false)),
  counted('14', 'legal form of the seller', ({ supplier }) => entities(supplier, 'form')),
  counted('15', 'registered name of the buyer', ({ customer }) => entities(customer, 'name')),
  counted('16', 'number of the buyer', ({ customer }) => customer?.identifiers?.length ?? 0),
  counted('17', 'registration number of the buyer', ({ customer }) => entities(customer, 'companyId')),
  counted('18', 'VAT number of the buyer', ({ customer }) => registrations(customer, true)),
  again('19', 'name of the payee', '/cac:PayeeParty/cac:PartyName/cbc:Name'),
  counted('20', 'number of the payee', ({ payee }) => (payee?.identifiers?.length ?? 0) - creditorIds(payee)),
  counted('21', 'registration number of the payee', ({ payee }) => entities(payee, 'companyId')),
  again('22', 'name of the tax representative', '/cac:TaxRepresentativeParty/cac:PartyName/cbc:Name'),
  counted(
    '23',
    'tax number of the tax representative',
    ({ taxRepresentative }) => taxRepresentative?.taxSchemes?.length ?? 0,
  ),
  counted(
    '29',
    'number by which the bank knows the creditor',
    ({ supplier, payee }) => creditorIds(supplier) + creditorIds(payee),
  ),
  again('40', 'trading name of the buyer', '/cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name'),
  each(
    'UBL-SR-42',
    'A party has two tax registrations at most.',
    party('seller', 'buyer', 'payee', 'representative'),
    ({ taxSchemes }, facts) => {
      return isUbl(facts) && (taxSchemes?.length ?? 0) > 2;
    },
  ),
];

const LINES: readonly Rule[] = [
  ofLine('34', 'The note of the line may be given only once.', ({ notes }) => (notes?.length ?? 0) <= 1),
  ofLine(
    '35',
    'The line may name only one line of an order.',
    ({ orderLines }) => (orderLines?.filter(({ line }) => line).length ?? 0) <= 1,
  ),
  ofLine('36', 'The line may have only one period.', ({ periods }) => (periods?.length ?? 0) <= 1 || 'linePeriod'),
  ofLine(
    '37',
    'The price of the line may have only one discount.',
    ({ priceAllowances }) => (priceAllowances?.length ?? 0) <= 1 || 'price',
  ),
  ofLine('48', 'The line must have exactly one VAT category.', ({ taxes }) => (taxes?.length ?? 0) === 1 || 'item'),
  again('38', 'reason for exemption', '/cac:Item/cac:ClassifiedTaxCategory/cbc:TaxExemptionReason'),
  again('50', 'description of the item', '/cac:Item/cbc:Description'),
];

const PAYMENT: readonly Rule[] = [
  counted('05', 'text of the payment terms', ({ terms }) => (terms ?? []).flatMap(({ notes }) => notes ?? []).length),
  counted('26', 'reference of a payment', ({ means }) =>
    Math.max(0, ...(means ?? []).map(({ references }) => references?.length ?? 0)),
  ),
  again('27', 'text of the means of payment', '/cac:PaymentMeans/cbc:InstructionNote'),
  again('28', 'mandate reference', '/cac:PaymentMandate/cbc:ID'),
  inUbl('UBL-SR-44', 'All means of payment must have the same payment reference.', (facts) => {
    return distinct((facts.means ?? []).flatMap(({ references }) => references ?? [])) > 1 ? atRoot(facts) : [];
  }),
  counted('45', 'due date', ({ means }) => means?.filter(({ dueDate }) => dueDate).length ?? 0),
  inUbl('UBL-SR-47', 'All means of payment must have the same code.', (facts) => {
    return distinct((facts.means ?? []).map(({ code }) => code)) > 1 ? atRoot(facts) : [];
  }),
];

const DOCUMENT: readonly Rule[] = [
  again('01', 'number of the contract', '/cac:ContractDocumentReference/cbc:ID'),
  again('02', 'number of the receipt', '/cac:ReceiptDocumentReference/cbc:ID'),
  again('03', 'number of the despatch advice', '/cac:DespatchDocumentReference/cbc:ID'),
  counted(
    '04',
    'object that is billed',
    ({ documents: all }) => all?.filter(({ typeCode }) => typeCode === '130').length ?? 0,
  ),
  again(
    '06',
    'invoice in one reference to a preceding invoice',
    '/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID',
  ),
  counted('08', 'invoicing period', ({ periods }) => periods?.length ?? 0),
  counted('24', 'delivery', ({ deliveries }) => deliveries?.length ?? 0),
  again('25', 'name of the one delivered to', '/cac:DeliveryParty/cac:PartyName/cbc:Name'),
  again('30', 'reason of an allowance or charge', '/cac:AllowanceCharge/cbc:AllowanceChargeReason'),
  again('32', 'reason for exemption', '/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason'),
  counted('33', 'description of a supporting document', ({ documents: all }) =>
    Math.max(0, ...(all ?? []).map(({ descriptions }) => descriptions?.length ?? 0)),
  ),
  counted('39', 'project', ({ projects }) => projects?.length ?? 0),
  each(
    'UBL-SR-43',
    'A supporting document has no type; the billed object has the type 130, a project in a credit note 50.',
    documents,
    ({ typeCode, scheme }, facts) => {
      const isTyped = typeCode === '130' || (facts.kind === 'CreditNote' && typeCode === '50');
      return isUbl(facts) && !isTyped && (typeCode !== undefined || scheme !== undefined);
    },
  ),
  again('49', 'code of when the tax is due', '/cac:InvoicePeriod/cbc:DescriptionCode'),
];

// The price of an item is the one amount that may be finer.
const rounded = (facts: InvoiceFacts): Finding[] =>
  amountsOf(facts).flatMap(([amount, path]) => {
    return hasTooManyDecimals(amount) && !path.endsWith(facts.places.priceAmount) ? [{ path }] : [];
  });

const TYPES: readonly Rule[] = [
  inUbl('UBL-DT-01', 'An amount has two decimals at most.', rounded),
  each('UBL-DT-06', 'An attached file must name its kind (mimeCode).', documents, ({ attachment }, facts) => {
    return isUbl(facts) && attachment !== undefined && !attachment.mimeCode;
  }),
  each('UBL-DT-07', 'An attached file must have a name (filename).', documents, ({ attachment }, facts) => {
    return isUbl(facts) && attachment !== undefined && !attachment.filename;
  }),
];

/** EN 16931: what its binding to UBL asks of the elements (UBL-SR-*, UBL-DT-*). */
export const UBL_SYNTAX: readonly Rule[] = [...DOCUMENT, ...PARTIES, ...PAYMENT, ...LINES, ...TYPES];
