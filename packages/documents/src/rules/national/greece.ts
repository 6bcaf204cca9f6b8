import type { DocumentFacts, InvoiceFacts, PartyFacts } from '../../ubl/facts.ts';
import { isGreek } from '../check-digits.ts';
import { codes } from '../code-lists/codes.ts';
import { documents, each, party } from '../each.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { buyerTaxCountry, sellerCountry, taxCountry, vatOf, where } from './countries.ts';

const KINDS = codes('1.1 1.6 2.1 2.4 5.1 5.2');
const MARK = '##M.AR.K##';
const URL = '##INVOICE|URL##';

const isGreece = (country: string | undefined): boolean => country === 'GR' || country === 'EL';
const isSound = (number: string | undefined): boolean =>
  number?.startsWith('EL') === true && isGreek(number.slice(2, 11));
const describedAs =
  (text: string) =>
  (document: DocumentFacts): boolean =>
    document.descriptions?.includes(text) ?? false;
const count = (facts: InvoiceFacts, text: string): number => facts.documents?.filter(describedAs(text)).length ?? 0;

/** A rule of one part of the invoice number, which has six between bars: tax number|date|issuer|type|series|number. */
function part(number: number, message: string, holds: (part: string, facts: InvoiceFacts) => boolean): Rule {
  return must(
    `GR-R-001-${number + 1}`,
    message,
    (facts) => facts.number === undefined || holds(facts.number.split('|')[number - 1] ?? '', facts),
    (places) => places.number,
  );
}

const isOfSeller = (number: string, facts: InvoiceFacts): boolean =>
  isGreek(number) && [facts.supplier, facts.taxRepresentative].some((one) => vatOf(one)?.slice(2, 11) === number);

const isIssueDate = (date: string, { issueDate }: InvoiceFacts): boolean =>
  date.split('/').reverse().join('-') === issueDate;

const NUMBER: readonly Rule[] = [
  must(
    'GR-R-001-1',
    'The invoice number of a Greek supplier has six parts with bars between them.',
    ({ number }) => number === undefined || number.split('|').length === 6,
    (places) => places.number,
  ),
  part(1, 'The first part of the invoice number is the tax number of the supplier or its representative.', isOfSeller),
  part(2, 'The second part of the invoice number is the invoice date: 31/03/2026.', isIssueDate),
  part(3, 'The third part of the invoice number is a whole number.', (text) => /^\d{1,40}$/.test(text)),
  part(4, 'The fourth part of the invoice number is a Greek type of document.', (text) => KINDS.has(text)),
  part(5, 'The fifth part of the invoice number must not be empty.', (text) => text !== ''),
  part(6, 'The sixth part of the invoice number must not be empty.', (text) => text !== ''),
];

const REFERENCES: readonly Rule[] = [
  must(
    'GR-R-004-1',
    'A Greek invoice must name its MARK number, once.',
    (facts) => count(facts, MARK) === 1,
    (places) => places.document,
  ),
  must(
    'GR-S-008-1',
    'A Greek invoice should name the address it can be verified at, once.',
    (facts) => count(facts, URL) === 1,
    (places) => places.document,
    'warning',
  ),
  must(
    'GR-R-008-2',
    'A Greek invoice must not name several addresses to verify it at.',
    (facts) => count(facts, URL) <= 1,
    (places) => places.document,
  ),
];

const hasAddress = ({ endpointId, endpointScheme }: PartyFacts): boolean =>
  endpointId === undefined || (endpointScheme === '9933' && isGreek(endpointId));

const SELLER: readonly Rule[] = [
  ...NUMBER,
  each('GR-R-002', 'A Greek supplier must state its full name.', party('seller'), ({ name }) => !name),
  each('GR-R-003', 'The VAT number of a Greek supplier is EL and a valid tax number.', party('seller'), (seller) => {
    return vatOf(seller) !== undefined && !isSound(vatOf(seller));
  }),
  each(
    'GR-S-011',
    'A Greek supplier should state its VAT number: EL and a valid tax number.',
    party('seller'),
    (seller) => !isSound(vatOf(seller)),
    'warning',
  ),
  each('GR-R-004-2', 'The MARK number must be a whole number above zero.', documents, (document) => {
    return describedAs(MARK)(document) && document.id !== undefined && !/^[1-9]\d*/.test(document.id);
  }),
  ...where((facts) => sellerCountry(facts) === 'GR', REFERENCES),
  each('GR-R-008-3', 'The address that a Greek invoice is verified at must be given.', documents, (document) => {
    return describedAs(URL)(document) && !document.uri;
  }),
  each('GR-R-005', 'A Greek supplier must state the full name of the buyer.', party('buyer'), ({ name }) => !name),
];

const BETWEEN_GREEKS: readonly Rule[] = [
  each(
    'GR-R-006',
    'A Greek supplier must state the VAT number of a Greek buyer.',
    party('buyer'),
    (buyer) => !isSound(vatOf(buyer)),
  ),
  each(
    'GR-R-010',
    'The electronic address of a Greek buyer is its tax number (scheme 9933).',
    party('buyer'),
    (buyer) => !hasAddress(buyer),
  ),
];

const isSeller = (facts: InvoiceFacts): boolean => isGreece(taxCountry(facts));

/** Peppol: what Greek suppliers must say (GR-R-*, GR-S-*). */
export const GREECE: readonly Rule[] = where(
  ({ places }) => places.syntax === 'UBL',
  [
    ...where(isSeller, SELLER),
    ...where(
      (facts) => isGreece(vatOf(facts.supplier)?.slice(0, 2) ?? sellerCountry(facts)),
      [
        each(
          'GR-R-009',
          'The electronic address of a Greek supplier is its tax number (scheme 9933).',
          party('seller'),
          (seller) => !hasAddress(seller),
        ),
      ],
    ),
    ...where((facts) => isSeller(facts) && isGreece(buyerTaxCountry(facts)), BETWEEN_GREEKS),
  ],
);
