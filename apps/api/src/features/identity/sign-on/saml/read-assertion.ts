import type { Expected } from './answer-shape.ts';
import {
  ASSERTION,
  attributeOf,
  childOf,
  childrenOf,
  is,
  neededChild,
  readXml,
  SamlFault,
  textOf,
} from './strict-xml.ts';

/** How far the provider's clock may be from ours. */
export const CLOCKS_APART_MS = 60_000;

const FORMAT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const USUAL_EMAIL = [
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'mail',
  'email',
];
const USUAL_NAME = [
  'http://schemas.microsoft.com/identity/claims/displayname',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'displayName',
  'name',
];
const MANY_FACTORS = new Set(['https://refeds.org/profile/mfa', 'http://schemas.microsoft.com/claims/multipleauthn']);
const FACTORS_ATTRIBUTE = 'http://schemas.microsoft.com/claims/authnmethodsreferences';

/** Which attributes hold what; none: the usual ones. */
export interface Mapping {
  readonly emailAttribute: string | null;
  readonly nameAttribute: string | null;
}

/** What a believed assertion says of somebody. */
export interface Said {
  readonly subject: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly isStrong: boolean;
}

/** Reads an assertion whose signature held, from the very bytes that were signed. Throws SamlFault. */
export function readAssertion(signed: string, expected: Expected, mapping: Mapping, now: number): Said {
  const assertion = readXml(signed);
  if (!is(assertion, ASSERTION, 'Assertion') || attributeOf(assertion, 'Version') !== '2.0')
    throw new SamlFault('what was signed is no assertion');
  if (textOf(neededChild(assertion, ASSERTION, 'Issuer')) !== expected.issuer)
    throw new SamlFault('it is of another issuer');
  const subject = neededChild(assertion, ASSERTION, 'Subject');
  const isConfirmed = childrenOf(subject, ASSERTION, 'SubjectConfirmation').some((one) => confirms(one, expected, now));
  if (!isConfirmed) throw new SamlFault('nothing in it confirms the subject for here and now');
  const conditions = neededChild(assertion, ASSERTION, 'Conditions');
  if (!isWithin(conditions, now)) throw new SamlFault('its time is over, or has not come');
  if (timeOf(assertion, 'IssueInstant') > now + CLOCKS_APART_MS) throw new SamlFault('it is of the future');
  const statements = childrenOf(assertion, ASSERTION, 'AuthnStatement');
  if (statements.length === 0) throw new SamlFault('it does not say that anybody signed in');
  for (const one of statements)
    if (timeOf(one, 'SessionNotOnOrAfter', Number.POSITIVE_INFINITY) <= now) throw new SamlFault('its session is over');
  return { ...namesOf(assertion, neededChild(subject, ASSERTION, 'NameID'), mapping), isStrong: isStrong(assertion) };
}

function namesOf(assertion: Element, nameId: Element, { emailAttribute, nameAttribute }: Mapping) {
  const subject = textOf(nameId);
  const format = attributeOf(nameId, 'Format');
  if (!subject || subject.length > 255) throw new SamlFault('it names no subject of 1 to 255 letters');
  if (format === `${FORMAT}transient`) throw new SamlFault('its name for the subject changes each time');
  const fromAttribute = oneOf(assertion, emailAttribute ? [emailAttribute] : USUAL_EMAIL);
  const email = fromAttribute ?? (emailAttribute || !subject.includes('@') ? undefined : subject);
  return { subject, email: email?.toLowerCase(), name: oneOf(assertion, nameAttribute ? [nameAttribute] : USUAL_NAME) };
}

function confirms(confirmation: Element, { requestId, acs }: Expected, now: number): boolean {
  const data = childOf(confirmation, ASSERTION, 'SubjectConfirmationData');
  return (
    data !== undefined &&
    attributeOf(confirmation, 'Method') === BEARER &&
    attributeOf(data, 'InResponseTo') === requestId &&
    attributeOf(data, 'Recipient') === acs &&
    attributeOf(data, 'NotOnOrAfter') !== undefined &&
    isWithin(data, now)
  );
}

function isWithin(element: Element, now: number): boolean {
  const from = timeOf(element, 'NotBefore', Number.NEGATIVE_INFINITY);
  const until = timeOf(element, 'NotOnOrAfter', Number.POSITIVE_INFINITY);
  return from <= now + CLOCKS_APART_MS && now - CLOCKS_APART_MS < until;
}

function timeOf(element: Element, name: string, without?: number): number {
  const given = attributeOf(element, name);
  if (given === undefined && without !== undefined) return without;
  const time = given && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time)) throw new SamlFault(`${name} is no time`);
  return time;
}

function valuesOf(assertion: Element, name: string): string[] {
  const attributes = childrenOf(assertion, ASSERTION, 'AttributeStatement')
    .flatMap((one) => childrenOf(one, ASSERTION, 'Attribute'))
    .filter((one) => attributeOf(one, 'Name') === name);
  if (attributes.length > 1) throw new SamlFault(`the attribute ${name.slice(0, 100)} is there twice`);
  return attributes
    .flatMap((one) => childrenOf(one, ASSERTION, 'AttributeValue'))
    .map(textOf)
    .filter(Boolean);
}

// The first of several names that is there; two values are no answer to who somebody is.
function oneOf(assertion: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value, ...more] = valuesOf(assertion, name);
    if (more.length > 0) throw new SamlFault(`the attribute ${name.slice(0, 100)} has several values`);
    if (value !== undefined) return value;
  }
  return undefined;
}

function isStrong(assertion: Element): boolean {
  const classes = childrenOf(assertion, ASSERTION, 'AuthnStatement')
    .flatMap((one) => childrenOf(one, ASSERTION, 'AuthnContext'))
    .flatMap((one) => childrenOf(one, ASSERTION, 'AuthnContextClassRef'))
    .map(textOf);
  return [...classes, ...valuesOf(assertion, FACTORS_ATTRIBUTE)].some((one) => MANY_FACTORS.has(one));
}
