import type { InvoiceFacts, PartyFacts } from '../../ubl/facts.ts';
import { codes } from '../code-lists/codes.ts';
import { each, means, party } from '../each.ts';
import { eachLine } from '../figures.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { buyerCountry, sellerCountry, where } from './countries.ts';

const MEANS = codes('30 48 49 57 58 59');

const lacksAddress = ({ address }: PartyFacts): boolean =>
  address !== undefined && !(address.street && address.city && address.postCode);

// A number of the chamber of commerce (KVK), or of a public office (OIN).
const hasOtherNumber = ({ legal }: PartyFacts): boolean =>
  legal?.some(({ companyId, companyScheme }) => {
    return (
      (companyId !== undefined || companyScheme !== undefined) &&
      !(companyId && /^(0106|0190)$/.test(companyScheme ?? ''))
    );
  }) ?? false;

function isPayable({ totals, kind, places }: InvoiceFacts): boolean {
  const due = totals?.payable?.text ?? '0';
  const isPositive = !due.startsWith('-') && /[1-9]/.test(due);
  return kind === 'Invoice' || places.syntax === 'CII' ? isPositive : due.startsWith('-');
}

/** Peppol: what Dutch suppliers must say (NL-R-*). */
export const NETHERLANDS: readonly Rule[] = where(
  (facts) => sellerCountry(facts) === 'NL',
  [
    must(
      'NL-R-001',
      'A credit note must name the invoice it corrects.',
      ({ kind, preceding }) => kind === 'Invoice' || Boolean(preceding?.some(({ number }) => number)),
      (places) => places.preceding,
    ),
    each(
      'NL-R-002',
      'The address of a Dutch supplier must state street, city and post code.',
      party('seller'),
      lacksAddress,
    ),
    each(
      'NL-R-003',
      'A Dutch supplier is identified by its KVK or OIN number (scheme 0106 or 0190).',
      party('seller'),
      hasOtherNumber,
    ),
    ...where(
      (facts) => buyerCountry(facts) === 'NL',
      [
        each(
          'NL-R-004',
          'The address of a Dutch buyer must state street, city and post code.',
          party('buyer'),
          lacksAddress,
        ),
        each(
          'NL-R-005',
          'A Dutch buyer is identified by its KVK or OIN number (scheme 0106 or 0190).',
          party('buyer'),
          hasOtherNumber,
        ),
      ],
    ),
    each(
      'NL-R-006',
      'The address of a Dutch tax representative must state street, city and post code.',
      party('representative'),
      (one) => {
        return one.address?.country?.toUpperCase() === 'NL' && lacksAddress(one);
      },
    ),
    must(
      'NL-R-007',
      'A means of payment must be given, as there is an amount to pay.',
      (facts) => !isPayable(facts) || Boolean(facts.means),
      (places) => places.means,
    ),
    each(
      'NL-R-008',
      'The means of payment must be 30, 48, 49, 57, 58 or 59.',
      means,
      ({ code }) => !MEANS.has(code ?? ''),
    ),
    {
      id: 'NL-R-009',
      severity: 'fatal',
      message: 'A line names a line of an order, but the invoice names no order.',
      check: (facts) =>
        facts.orderReference ? [] : eachLine(facts, (line) => !line.orderLines?.some((one) => one.line) || 'lineId'),
    },
  ],
);
