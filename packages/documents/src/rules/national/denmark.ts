import type { AllowanceChargeFacts, InvoiceFacts, PaymentFacts } from '../../ubl/facts.ts';
import { codes } from '../code-lists/codes.ts';
import { each, means, party } from '../each.ts';
import { eachLine, ofDocument, ofLines } from '../figures.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { buyerCountry, sellerCountry, where } from './countries.ts';

const MEANS = codes('1 10 31 42 48 49 50 58 59 93 97');

/** A rule of Danish payments: `holds` is asked of those with the code. */
function payment(id: string, code: string | undefined, message: string, holds: (means: PaymentFacts) => boolean): Rule {
  return each(id, message, means, (one, { kind }) => {
    return kind === 'Invoice' && (code === undefined || code.split(' ').includes(one.code ?? '')) && !holds(one);
  });
}

const card = (one: PaymentFacts, ...kinds: string[]): boolean =>
  kinds.includes((one.references?.[0] ?? '').slice(0, 3));
const referenceLength = (one: PaymentFacts): number => one.references?.[0]?.length ?? 0;
const accountLength = (one: PaymentFacts): number => one.account?.id?.length ?? 0;

const isTaxCode = ({ reasonCode, reason }: AllowanceChargeFacts): boolean =>
  reasonCode !== 'ZZZ' || /^\d{4}$/.test(reason ?? '');

const BETWEEN_DANES: readonly Rule[] = [
  each(
    'DK-R-003',
    'A class of an item in scheme TST should be of UNSPSC version 19.0501.',
    (facts) =>
      eachLine(facts, ({ classes }) => {
        const tst = classes?.filter((one) => one.list === 'TST') ?? [];
        return tst.every(({ version }) => version === '19.05.01' || version === '19.0501') || 'item';
      }).map(({ path }) => ({ it: undefined, path })),
    () => true,
    'warning',
  ),
  each(
    'DK-R-004',
    'A charge for a tax other than VAT (reason code ZZZ) must state its four-digit tax category as the reason.',
    (facts) => [...ofDocument(facts), ...ofLines(facts)].map(({ entry, path }) => ({ it: entry, path })),
    (entry) => !isTaxCode(entry),
  ),
  payment('DK-R-005', undefined, 'The payment means must be 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 or 97.', (one) =>
    MEANS.has(one.code ?? ''),
  ),
  payment('DK-R-006', '31 42', 'A bank transfer must name account and registration number.', ({ account }) => {
    return Boolean(account?.id && account.branch?.bic);
  }),
  payment('DK-R-007', '49', 'A direct debit must name the mandate and the account that pays.', ({ mandate }) => {
    return Boolean(mandate?.id && mandate.account);
  }),
  payment('DK-R-008', '50', 'A giro payment starts with 01#, 04# or 15#, and its account has 7 characters.', (one) => {
    return card(one, '01#', '04#', '15#') && accountLength(one) === 7;
  }),
  payment('DK-R-009', '50', 'Behind 04# or 15# a giro payment has a number of 16 digits.', (one) => {
    return !card(one, '04#', '15#') || referenceLength(one) === 19;
  }),
  payment(
    'DK-R-010',
    '93',
    'A FIK payment starts with 71#, 73# or 75#, and its creditor number has 8 characters.',
    (one) => {
      return card(one, '71#', '73#', '75#') && accountLength(one) === 8;
    },
  ),
  payment('DK-R-011', '93', 'Behind 71# or 75# a FIK payment has a number of 15 or 16 digits.', (one) => {
    return !card(one, '71#', '75#') || referenceLength(one) === 18 || referenceLength(one) === 19;
  }),
  each(
    'DK-R-013',
    'A number of a party must name its scheme.',
    party('seller', 'buyer'),
    ({ identifiers }, { places }) => {
      return identifiers?.some(({ scheme }) => (places.syntax === 'UBL' ? !scheme : scheme === ''));
    },
  ),
  must(
    'DK-R-016',
    'A credit note must not have a negative total.',
    ({ kind, totals }) =>
      kind === 'Invoice' || !totals?.payable?.text.startsWith('-') || !/[1-9]/.test(totals.payable.text),
    (places) => places.totals,
  ),
];

const isDane = (facts: InvoiceFacts): boolean => sellerCountry(facts) === 'DK';

/** Peppol: what Danish suppliers must say (DK-R-*). */
export const DENMARK: readonly Rule[] = [
  ...where(isDane, [
    must(
      'DK-R-002',
      'A Danish supplier must state its CVR number as the number it is registered under.',
      ({ supplier }) => Boolean(supplier?.legal?.some(({ companyId }) => companyId)),
      (places) => places.seller + places.legalEntity,
    ),
    must(
      'DK-R-014',
      'The registration number of a Danish supplier must be a CVR number (scheme 0184).',
      ({ supplier }) =>
        supplier?.legal?.every((one) => one.companyId === undefined || one.companyScheme === '0184') ?? true,
      (places) => places.seller + places.legalEntity,
    ),
  ]),
  ...where((facts) => isDane(facts) && buyerCountry(facts) === 'DK', BETWEEN_DANES),
];
