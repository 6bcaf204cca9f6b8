import type { PartyFacts } from '../ubl/facts.ts';
import { element, type Segment } from './segment.ts';

// Kinds of identifiers (data element 66) as schemes of ISO 6523: DUNS, DUNS+4, GLN.
const SCHEMES: Readonly<Record<string, string>> = { '1': '0060', '9': '0060', UL: '0088' };
const TAX_NUMBERS = new Set(['FI', '24', '34', 'TJ', 'GT', 'VX', 'TN']);

/** The party of an N1. */
export function partyOf(n1: Segment): PartyFacts {
  const [name, kind, id] = [element(n1, 2), element(n1, 3) ?? '', element(n1, 4)];
  const party: PartyFacts = name ? { name, legal: [{ name }] } : {};
  if (!id) return party;
  party.identifiers = [{ id }];
  const scheme = SCHEMES[kind];
  if (scheme) Object.assign(party, { endpointId: id, endpointScheme: scheme });
  else if (TAX_NUMBERS.has(kind)) party.taxSchemes = [{ id, scheme: 'TAX' }];
  else party.legal = [{ ...(name ? { name } : {}), companyId: id }];
  return party;
}

/** What follows an N1: its country (N4) and tax number (REF). */
export function noteOfParty(party: PartyFacts, segment: Segment): void {
  if (segment.tag === 'N4') {
    const country = element(segment, 4);
    if (country && /^[A-Z]{2}$/.test(country)) party.address = { country };
  }
  const id = element(segment, 2);
  if (segment.tag === 'REF' && id && TAX_NUMBERS.has(element(segment, 1) ?? '') && !party.taxSchemes)
    party.taxSchemes = [{ id, scheme: 'TAX' }];
}

/** The parties of a document by their roles (data element 98), each the first of its kind. */
export class Parties {
  readonly #byRole = new Map<string, PartyFacts>();
  #last: PartyFacts | undefined;

  take(segment: Segment): void {
    if (segment.tag !== 'N1') {
      if (this.#last) noteOfParty(this.#last, segment);
      return;
    }
    this.#last = partyOf(segment);
    const role = element(segment, 1) ?? '';
    if (!this.#byRole.has(role)) this.#byRole.set(role, this.#last);
  }

  /** The party of the first of these roles that is there. */
  as(...roles: string[]): PartyFacts | undefined {
    const role = roles.find((one) => this.#byRole.has(one));
    return role ? this.#byRole.get(role) : undefined;
  }

  get supplier(): PartyFacts | undefined {
    return this.as('SE', 'SU', 'VN', 'II', 'RI', 'RE', 'SF', 'SH');
  }

  get customer(): PartyFacts | undefined {
    return this.as('BY', 'BT', 'SO', 'OB', 'PR', 'ST');
  }

  get payee(): PartyFacts | undefined {
    return this.as('RE', 'RI', 'PE');
  }
}
