import {
  ASSERTION,
  attributeOf,
  childOf,
  childrenOf,
  elementsIn,
  everyElement,
  is,
  neededChild,
  PROTOCOL,
  readXml,
  SamlFault,
  SIGNATURE,
  textOf,
} from './strict-xml.ts';

/** The most that an answer's text may have, in characters of base64. */
export const ANSWER_MAX = 256 * 1024;

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
// SHA-256 or better; what has no key pair behind it is not among them.
const METHODS = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);
const DIGESTS = new Set(['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']);
const TRANSFORMS = new Set([`${SIGNATURE}enveloped-signature`, EXCLUSIVE]);

/** What an answer has to name. */
export interface Expected {
  readonly issuer: string;
  readonly requestId: string;
  /** Where answers are taken. */
  readonly acs: string;
}

/** Which parts of an answer bear a signature; each that is there has to hold. */
export interface Signed {
  readonly response: boolean;
  readonly assertion: boolean;
}

/** The text of an answer as it came in its form. Throws SamlFault. */
export function decodeAnswer(given: string): string {
  if (given.length > ANSWER_MAX) throw new SamlFault('it is too long');
  const bare = given.replace(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare) || bare.length % 4 !== 0) throw new SamlFault('it is not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bare, 'base64'));
  } catch {
    throw new SamlFault('it is not UTF-8');
  }
}

/**
 * Judges an answer by its shape, before any signature is looked at: one assertion, each signature right below what it signs
 * and over nothing else, algorithms of the present, no comment and nothing else that two readers could read differently.
 * What it names outside the signature is compared too, though only the signed part is believed. Throws SamlFault.
 */
export function judgeShape(text: string, expected: Expected): Signed {
  if (/<[!?]/.test(text.replace(/^\s*<\?xml[^?<>]*\?>/, '')))
    throw new SamlFault('comments, sections and instructions are not taken');
  const response = readXml(text);
  if (!is(response, PROTOCOL, 'Response')) throw new SamlFault('it is not a response');
  const everything = everyElement(response);
  judgeIds(everything);
  judgeResponse(response, expected);
  const [assertion, ...more] = everything.filter(({ localName }) => /^Assertion$/i.test(localName));
  if (everything.some(({ localName }) => /^Encrypted/.test(localName))) throw new SamlFault('it is encrypted');
  if (!assertion || more.length > 0)
    throw new SamlFault(`it has ${more.length ? 'several assertions' : 'no assertion'}`);
  if (!is(assertion, ASSERTION, 'Assertion') || assertion.parentNode !== response)
    throw new SamlFault('its assertion is not where it belongs');
  const signed = { response: isSigned(response), assertion: isSigned(assertion) };
  const signatures = everything.filter(({ localName }) => /^Signature$/i.test(localName));
  if (signatures.length !== Number(signed.response) + Number(signed.assertion))
    throw new SamlFault('a signature is not where it belongs');
  if (signatures.length === 0) throw new SamlFault('it is not signed');
  return signed;
}

function judgeIds(everything: readonly Element[]): void {
  const seen = new Set<string>();
  for (const element of everything)
    for (const { name, localName, value } of Array.from(element.attributes)) {
      if (!/^id$/i.test(localName ?? name)) continue;
      if (!/^[A-Za-z_][\w.-]{0,255}$/.test(value)) throw new SamlFault('an ID is not one');
      if (seen.has(value)) throw new SamlFault('an ID is there twice');
      seen.add(value);
    }
}

function judgeResponse(response: Element, { issuer, requestId, acs }: Expected): void {
  if (attributeOf(response, 'Version') !== '2.0') throw new SamlFault('it is not of version 2.0');
  const answers = attributeOf(response, 'InResponseTo');
  if (!answers) throw new SamlFault('nobody asked for it');
  if (answers !== requestId) throw new SamlFault('it answers another request');
  const destination = attributeOf(response, 'Destination');
  if (destination !== undefined && destination !== acs) throw new SamlFault('it is meant for another address');
  const from = childOf(response, ASSERTION, 'Issuer');
  if (from && textOf(from) !== issuer) throw new SamlFault('it is of another issuer');
  const code = attributeOf(neededChild(neededChild(response, PROTOCOL, 'Status'), PROTOCOL, 'StatusCode'), 'Value');
  if (code !== SUCCESS) throw new SamlFault(`the provider says ${String(code).slice(0, 100)}`);
}

function isSigned(parent: Element): boolean {
  const signature = childOf(parent, SIGNATURE, 'Signature');
  if (!signature) return false;
  const info = neededChild(signature, SIGNATURE, 'SignedInfo');
  if (childrenOf(signature, SIGNATURE, 'Object').length > 0) throw new SamlFault('its signature holds an object');
  if (algorithmOf(info, 'CanonicalizationMethod') !== EXCLUSIVE) throw new SamlFault('its canonical form is not taken');
  if (!METHODS.has(algorithmOf(info, 'SignatureMethod'))) throw new SamlFault('its signature is of a weak kind');
  const reference = neededChild(info, SIGNATURE, 'Reference');
  if (attributeOf(reference, 'URI') !== `#${attributeOf(parent, 'ID')}`)
    throw new SamlFault('its signature is over something else');
  if (!DIGESTS.has(algorithmOf(reference, 'DigestMethod'))) throw new SamlFault('its digest is of a weak kind');
  const steps = elementsIn(neededChild(reference, SIGNATURE, 'Transforms')).map((one) => attributeOf(one, 'Algorithm'));
  if (steps.length > 2 || new Set(steps).size !== steps.length || !steps.every((one) => one && TRANSFORMS.has(one)))
    throw new SamlFault('its signature transforms what it signs');
  return true;
}

const algorithmOf = (parent: Element, name: string): string =>
  attributeOf(neededChild(parent, SIGNATURE, name), 'Algorithm') ?? '';
