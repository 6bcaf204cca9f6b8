import type { Party } from '../canonical.ts';
import type { PartyFacts } from './facts.ts';

/** The company number under which a party is registered for value added tax, whatever words the scheme is written in. */
export function vatId(party: PartyFacts | undefined): string | undefined {
  const schemes = party?.taxSchemes?.filter((scheme) => scheme.id !== undefined) ?? [];
  const exact = schemes.find((scheme) => scheme.scheme?.toUpperCase() === 'VAT');
  return (exact ?? schemes.find((scheme) => /\bVAT\b/i.test(`${scheme.scheme ?? ''} ${scheme.typeCode ?? ''}`)))?.id;
}

/** The canonical party. `name` is the name it trades under, else the registered one; empty for a party not given. */
export function canonicalParty(party: PartyFacts | undefined): Party {
  if (!party) return {};
  const legal = party.legal?.[0];
  const result: Party = {};
  const name = party.name ?? legal?.name;
  if (name !== undefined) result.name = name;
  if (legal?.name !== undefined) result.legalName = legal.name;
  const taxId = vatId(party) ?? party.taxSchemes?.find((scheme) => scheme.id !== undefined)?.id;
  if (taxId !== undefined) result.taxId = taxId;
  const registrationId = party.legal?.find((entity) => entity.companyId !== undefined)?.companyId;
  if (registrationId !== undefined) result.registrationId = registrationId;
  if (party.endpointId !== undefined) result.endpoint = { scheme: party.endpointScheme ?? '', id: party.endpointId };
  const country = party.address?.country ?? legal?.country;
  if (country !== undefined) result.country = country;
  return result;
}
