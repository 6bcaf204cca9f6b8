import type { InvoiceFacts, PartyFacts } from '../../ubl/facts.ts';
import type { Rule } from '../rule.ts';

/** The number under which a party is registered for VAT, exactly so called. */
export const vatOf = (party: PartyFacts | undefined): string | undefined =>
  party?.taxSchemes?.find((scheme) => scheme.scheme === 'VAT' && scheme.id !== undefined)?.id;

/** The country in the address of the seller, and of the buyer. */
export const sellerCountry = (facts: InvoiceFacts): string | undefined =>
  facts.supplier?.address?.country?.toUpperCase();
export const buyerCountry = (facts: InvoiceFacts): string | undefined =>
  facts.customer?.address?.country?.toUpperCase();

const prefix = (number: string | undefined): string | undefined => number?.slice(0, 2).toUpperCase();

/** The country the seller is taxed in: by its VAT number, else its representative's, else its address. */
export const taxCountry = (facts: InvoiceFacts): string | undefined =>
  prefix(vatOf(facts.supplier)) ?? prefix(vatOf(facts.taxRepresentative)) ?? sellerCountry(facts);

/** The country the buyer is taxed in. */
export const buyerTaxCountry = (facts: InvoiceFacts): string | undefined =>
  prefix(vatOf(facts.customer)) ?? buyerCountry(facts);

/** The same rules, judged only where the invoice is of their country. */
export function where(isOf: (facts: InvoiceFacts) => boolean, rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({ ...rule, check: (facts) => (isOf(facts) ? rule.check(facts) : []) }));
}
