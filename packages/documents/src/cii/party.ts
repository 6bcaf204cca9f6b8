import type { PartyFacts } from '../ubl/facts.ts';
import type { Identifier } from '../xml/identifier-fields.ts';
import type { WalkedParty } from './walked.ts';

// How a registration is told to be one for VAT (UNTDID 1153): VA; anything else is a local tax number.
const schemeOf = (code: string | undefined): string | undefined => (code?.toUpperCase() === 'VA' ? 'VAT' : code);

/** The facts of a seller or buyer, whose registered name differs from the one it trades under. */
export function tradingParty(walked: WalkedParty | undefined): PartyFacts | undefined {
  if (!walked) return undefined;
  const { registeredName, tradingName, legalForm, companyId, companyScheme } = walked;
  const hasEntity = registeredName ?? companyId ?? legalForm;
  return {
    ...shared(walked),
    name: tradingName,
    legal: hasEntity ? [{ name: registeredName, companyId, companyScheme, form: legalForm }] : undefined,
  };
}

/** The facts of a payee or tax representative, which has one name only. */
export function namedParty(walked: WalkedParty | undefined): PartyFacts | undefined {
  if (!walked) return undefined;
  const { companyId, companyScheme, registeredName, tradingName } = walked;
  return {
    ...shared(walked),
    name: registeredName ?? tradingName,
    legal: companyId ? [{ companyId, companyScheme }] : undefined,
  };
}

// A global identifier must name its scheme: the empty one says that it does not.
function identifiers({ identifiers: own, globalIdentifiers }: WalkedParty): Identifier[] | undefined {
  if (!globalIdentifiers) return own;
  return [...(own ?? []), ...globalIdentifiers.map(({ id, scheme }) => ({ id, scheme: scheme ?? '' }))];
}

function shared({ endpointId, endpointScheme, address, contact, registrations, ...walked }: WalkedParty): PartyFacts {
  return {
    identifiers: identifiers(walked),
    endpointId,
    endpointScheme,
    address,
    contact: contact && { ...contact, name: contact.name ?? contact.department },
    taxSchemes: registrations?.map(({ id, scheme }) => ({ id, scheme: schemeOf(scheme) })),
  };
}
