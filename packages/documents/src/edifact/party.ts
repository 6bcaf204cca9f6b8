import type { PartyFacts } from '../ubl/facts.ts';
import { part, type Segment } from './segment.ts';

// Agencies of code list 3055 as schemes of the Electronic Address list (ISO 6523).
const SCHEMES: Readonly<Record<string, string>> = { '9': '0088', '16': '0060', '10': '0088' };

// Qualifiers of code list 1153 that carry a number of the tax authority, and one of a register.
const TAX: Readonly<Record<string, string>> = { VA: 'VAT', AHP: 'TAX', FC: 'FC', ADE: '' };
const REGISTERS = new Set(['GN', 'XA']);

/** The party of a NAD: 3039 as its address where an agency gave it out, 3036 as its names, else 3124. */
export function partyOf(nad: Segment): PartyFacts {
  const id = part(nad, 2, 1);
  const said = part(nad, 2, 2) ?? part(nad, 2, 3);
  const scheme = said ? (SCHEMES[said] ?? (/^\d{4}$/.test(said) ? said : undefined)) : undefined;
  const legalName = part(nad, 4, 1) ?? part(nad, 3, 1);
  const country = part(nad, 9, 1);
  return {
    ...(id ? { identifiers: [{ id, ...(scheme ? { scheme } : {}) }] } : {}),
    ...(id && scheme ? { endpointId: id, endpointScheme: scheme } : {}),
    ...(legalName ? { name: legalName, legal: [{ name: legalName }] } : {}),
    ...(country ? { address: { country } } : {}),
  };
}

/** A reference of the party: its VAT number, or its number in a register. */
export function noteReference(party: PartyFacts, rff: Segment): void {
  const qualifier = part(rff, 1, 1) ?? '';
  const value = part(rff, 1, 2);
  if (value === undefined) return;
  const scheme = TAX[qualifier];
  if (scheme) {
    party.taxSchemes ??= [];
    if (!party.taxSchemes.some((one) => one.scheme === scheme)) party.taxSchemes.push({ id: value, scheme });
  } else if (REGISTERS.has(qualifier)) {
    party.legal ??= [{}];
    const [first] = party.legal;
    if (first) first.companyId ??= value;
  }
}
