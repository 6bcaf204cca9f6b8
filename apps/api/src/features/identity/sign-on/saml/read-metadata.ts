import { X509Certificate } from 'node:crypto';
import { isSafeAddress } from '../sign-on-request.ts';
import {
  attributeOf,
  childrenOf,
  everyElement,
  is,
  METADATA,
  PROTOCOL,
  readXml,
  SamlFault,
  SIGNATURE,
  textOf,
} from './strict-xml.ts';

/** The most that a provider's metadata may have, in characters. */
export const METADATA_MAX = 512 * 1024;

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const CERTIFICATES_MAX = 10;
const RSA_BITS_MIN = 2048;

/** A provider as its metadata describes it. */
export interface Described {
  readonly issuer: string;
  /** Where browsers are sent. */
  readonly page: string;
  /** Base64 of DER, for signatures. */
  readonly certificates: readonly string[];
  readonly wantsSigned: boolean;
}

/** Reads a provider's metadata (SAML 2.0 Metadata, an EntityDescriptor). Throws SamlFault with words for the administrator. */
export function readMetadata(text: string, development: boolean, now: number): Described {
  if (text.length > METADATA_MAX) throw new SamlFault('It is longer than half a megabyte.');
  const entity = rootOf(text);
  const until = attributeOf(entity, 'validUntil');
  if (until !== undefined && !(Date.parse(until) > now))
    throw new SamlFault(`It was valid until ${until.slice(0, 10)}. Download it anew.`);
  const issuer = attributeOf(entity, 'entityID')?.trim();
  if (!issuer || issuer.length > 500) throw new SamlFault('It names no entityID of 1 to 500 letters.');
  const [provider, ...more] = childrenOf(entity, METADATA, 'IDPSSODescriptor').filter((one) =>
    attributeOf(one, 'protocolSupportEnumeration')?.split(/\s+/).includes(PROTOCOL),
  );
  if (!provider || more.length > 0)
    throw new SamlFault(
      'It describes no identity provider of SAML 2.0. The provider’s own metadata is needed, not ours.',
    );
  const wantsSigned = /^(true|1)$/.test(attributeOf(provider, 'WantAuthnRequestsSigned') ?? '');
  return { issuer, page: pageOf(provider, development), certificates: certificatesOf(provider), wantsSigned };
}

function rootOf(text: string): Element {
  const root = (() => {
    try {
      return readXml(text.trim());
    } catch (error) {
      throw new SamlFault(`It is not XML that can be taken: ${(error as Error).message}.`);
    }
  })();
  if (is(root, METADATA, 'EntityDescriptor')) return root;
  if (is(root, METADATA, 'EntitiesDescriptor'))
    throw new SamlFault('It describes several providers. Take out the EntityDescriptor of the one that is meant.');
  throw new SamlFault('It is not the metadata of a provider: its outermost element is no EntityDescriptor.');
}

function pageOf(provider: Element, development: boolean): string {
  const services = childrenOf(provider, METADATA, 'SingleSignOnService');
  const page = services.find((one) => attributeOf(one, 'Binding') === REDIRECT);
  const location = page && attributeOf(page, 'Location');
  if (!location) throw new SamlFault('It names no address for signing in by redirect (HTTP-Redirect).');
  if (!isSafeAddress(location, development) || location.length > 1000 || location.includes('#'))
    throw new SamlFault('Its address for signing in is not https.');
  return location;
}

function certificatesOf(provider: Element): string[] {
  const found = childrenOf(provider, METADATA, 'KeyDescriptor')
    .filter((one) => ['signing', undefined].includes(attributeOf(one, 'use')))
    .flatMap(everyElement)
    .filter((one) => is(one, SIGNATURE, 'X509Certificate'))
    .map((one) => usable(textOf(one).replace(/\s+/g, '')));
  const certificates = [...new Set(found)];
  if (certificates.length === 0) throw new SamlFault('It holds no certificate for signatures.');
  if (certificates.length > CERTIFICATES_MAX) throw new SamlFault('It holds more than ten certificates.');
  return certificates;
}

function usable(base64: string): string {
  const certificate = certificateOf(base64);
  if (!certificate) throw new SamlFault('A certificate in it cannot be read.');
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (type !== 'rsa' || (details?.modulusLength ?? 0) < RSA_BITS_MIN)
    throw new SamlFault(
      'A certificate in it has no RSA key of 2048 bits or more. Let the provider sign with such a one.',
    );
  return certificate.raw.toString('base64');
}

function certificateOf(base64: string): X509Certificate | undefined {
  if (!/^[A-Za-z0-9+/]{1,20000}={0,2}$/.test(base64)) return undefined;
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** What is shown of a kept certificate: SHA-256 fingerprint, and until when it is good. */
export function shownCertificate(base64: string): { fingerprint: string; endsAt: Date } {
  const { fingerprint256, validTo } = new X509Certificate(Buffer.from(base64, 'base64'));
  return { fingerprint: fingerprint256, endsAt: new Date(validTo) };
}
