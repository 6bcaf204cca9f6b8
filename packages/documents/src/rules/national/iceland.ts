import type { InvoiceFacts, PartyFacts } from '../../ubl/facts.ts';
import { documents, each, means, party } from '../each.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { buyerCountry, sellerCountry, where } from './countries.ts';

const hasNumber = (one: PartyFacts): boolean =>
  one.legal?.some((entity) => entity.companyId && entity.companyScheme === '0196') ?? false;
const hasAddress = (one: PartyFacts): boolean => Boolean(one.address?.street && one.address.postCode);

const account = (id: string, code: string): Rule =>
  each(
    id,
    `The means of payment ${code} needs an account number of 12 characters.`,
    means,
    (one) => one.code === code && one.account?.id?.length !== 12,
  );

const finalDates = (facts: InvoiceFacts) => documents(facts).filter(({ it }) => it.descriptions?.includes('EINDAGI'));

/** Peppol: what Icelandic suppliers must say (IS-R-*). */
export const ICELAND: readonly Rule[] = where(
  (facts) => sellerCountry(facts) === 'IS',
  [
    must(
      'IS-R-001',
      'The type of an Icelandic invoice should be 380 or 381.',
      ({ typeCode }) => typeCode === '380' || typeCode === '381',
      (places) => places.typeCode,
      'warning',
    ),
    each(
      'IS-R-002',
      'An Icelandic supplier must state its legal number (scheme 0196).',
      party('seller'),
      (seller) => !hasNumber(seller),
    ),
    each(
      'IS-R-003',
      'An Icelandic supplier must state its street and post code.',
      party('seller'),
      (seller) => !hasAddress(seller),
    ),
    ...where(
      (facts) => buyerCountry(facts) === 'IS',
      [
        each(
          'IS-R-004',
          'An Icelandic supplier must state the legal number (scheme 0196) of an Icelandic buyer.',
          party('buyer'),
          (buyer) => !hasNumber(buyer),
        ),
        each(
          'IS-R-005',
          'An Icelandic supplier must state street and post code of an Icelandic buyer.',
          party('buyer'),
          (buyer) => !hasAddress(buyer),
        ),
      ],
    ),
    account('IS-R-006', '9'),
    account('IS-R-007', '42'),
    each(
      'IS-R-008',
      'The final due date (EINDAGI) must be written as year-month-day.',
      finalDates,
      ({ id }) => !/^\d{4}-\d{2}-\d{2}$/.test(id ?? ''),
    ),
    each(
      'IS-R-009',
      'An invoice with a final due date (EINDAGI) must have a due date.',
      finalDates,
      (_, { dueDate }) => dueDate === undefined,
    ),
    each(
      'IS-R-010',
      'The final due date (EINDAGI) must not be before the due date.',
      finalDates,
      ({ id }, { dueDate }) => {
        return dueDate !== undefined && id !== undefined && dueDate > id;
      },
    ),
  ],
);
