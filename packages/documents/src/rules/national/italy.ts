import type { AddressFacts, InvoiceFacts } from '../../ubl/facts.ts';
import { each, party } from '../each.ts';
import type { Rule } from '../rule.ts';
import { sellerCountry, taxCountry, where } from './countries.ts';

const address = (id: string, what: string, key: keyof AddressFacts): Rule =>
  each(
    id,
    `The address of an Italian supplier must state the ${what}.`,
    party('seller'),
    ({ address: one }) => !one?.[key],
  );

// By its tax number in UBL, by its address in CII: so the published rules have it.
const isItalian = (facts: InvoiceFacts): boolean =>
  (facts.places.syntax === 'UBL' ? taxCountry(facts) : sellerCountry(facts)) === 'IT';

/** Peppol: what Italian suppliers must say (IT-R-*). */
export const ITALY: readonly Rule[] = where(isItalian, [
  each(
    'IT-R-001',
    'The tax number of an Italian supplier has 11 to 16 characters.',
    party('seller'),
    ({ taxSchemes }) => {
      const others = taxSchemes?.filter(({ scheme, id }) => scheme !== 'VAT' && id !== undefined) ?? [];
      return others.some(({ id }) => !/^[A-Z\d]{11,16}$/.test(id ?? ''));
    },
  ),
  address('IT-R-002', 'street', 'street'),
  address('IT-R-003', 'city', 'city'),
  address('IT-R-004', 'post code', 'postCode'),
]);
