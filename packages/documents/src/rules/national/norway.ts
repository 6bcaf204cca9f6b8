import { isNorwegian } from '../check-digits.ts';
import { must } from '../must.ts';
import type { Rule } from '../rule.ts';
import { taxCountry, vatOf, where } from './countries.ts';

/** Peppol: what Norwegian suppliers must say (NO-R-*). */
export const NORWAY: readonly Rule[] = where(
  (facts) => taxCountry(facts) === 'NO',
  [
    must(
      'NO-R-001',
      'A Norwegian VAT number is NO, a valid organisation number of nine digits, and MVA.',
      ({ supplier }) => {
        const number = vatOf(supplier);
        if (!number?.startsWith('NO')) return true;
        return /^NO\d{9}MVA$/.test(number) && isNorwegian(number.slice(2, 11));
      },
      (places) => places.seller + places.taxRegistration,
    ),
    must(
      'NO-R-002',
      'Most Norwegian suppliers must state “Foretaksregisteret” as their tax registration.',
      ({ supplier }) =>
        supplier?.taxSchemes?.some(({ scheme, id }) => scheme !== 'VAT' && id === 'Foretaksregisteret') ?? !supplier,
      (places) => places.seller + places.taxRegistration,
      'warning',
    ),
  ],
);
