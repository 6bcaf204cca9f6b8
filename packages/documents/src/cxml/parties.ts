import type { PartyFacts } from '../ubl/facts.ts';
import type { ContactFacts, HeaderPartyFacts, TermFacts } from './facts.ts';

const VAT_DOMAINS = ['vatID', 'supplierTaxID', 'taxID', 'gstTaxID', 'federalTaxID'];

/** The number that a contact gives in one of these domains. */
export function numberOf(contact: ContactFacts | undefined, domains: readonly string[]): string | undefined {
  for (const domain of domains) {
    const id = contact?.ids?.find((one) => one.domain?.toLowerCase() === domain.toLowerCase())?.id;
    if (id) return id;
  }
  return undefined;
}

/** A party by its contact, known to the network by the credential in the header, whose domain is the scheme. */
export function partyOf(
  contact: ContactFacts | undefined,
  header: HeaderPartyFacts | undefined,
  vat = numberOf(contact, VAT_DOMAINS),
): PartyFacts {
  const known = header?.credentials?.filter((one) => one.id !== undefined) ?? [];
  const credential = known.find((one) => one.domain?.toLowerCase() === 'networkid') ?? known[0];
  return {
    name: contact?.name,
    endpointId: credential?.id,
    endpointScheme: credential?.domain,
    address: contact?.country === undefined ? undefined : { country: contact.country },
    taxSchemes: vat === undefined ? undefined : [{ id: vat, scheme: 'VAT' }],
  };
}

/** The contact in the first of these roles that is given. */
export function inRole(contacts: readonly ContactFacts[] | undefined, ...roles: string[]): ContactFacts | undefined {
  for (const role of roles) {
    const found = contacts?.find((one) => one.role?.toLowerCase() === role.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

/** Terms in the words that everyone uses: `2 % 10 days, net 30 days`. */
export function termsOf(terms: readonly TermFacts[] | undefined): { notes: string[] }[] | undefined {
  const words = terms?.flatMap(({ days, discountPercent }) => {
    if (days === undefined) return [];
    return discountPercent === undefined ? `net ${days} days` : `${discountPercent} % ${days} days`;
  });
  return words?.length ? [{ notes: [words.join(', ')] }] : undefined;
}
