import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { makeRequestKey, type RequestKey } from '../../src/features/identity/sign-on/saml/request-key.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** A request as a browser brought it. */
export interface Asked {
  readonly id: string;
  readonly issuer: string;
  readonly acs: string;
  readonly state: string;
  readonly url: URL;
}

/** What an answer is made of; forgers change it. */
export interface Draft {
  readonly issuer: string;
  readonly assertionIssuer: string;
  readonly destination: string;
  readonly recipient: string;
  readonly audience: string | undefined;
  readonly inResponseTo: string | undefined;
  readonly confirms: string | undefined;
  readonly method: string;
  /** Seconds from now. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly confirmsUntil: number;
  readonly status: string;
  /** XML inside the subject, before its confirmation. */
  readonly nameId: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly statement: string;
  readonly factor: string;
}

export type Sign = 'assertion' | 'response' | 'both';
interface Signing {
  readonly key: string;
  readonly signatureAlgorithm: string;
  readonly digestAlgorithm: string;
  readonly canonicalizationAlgorithm: string;
  readonly transforms: readonly string[];
  /** Prefixes that the canonical form keeps though nothing visible uses them (exclusive c14n). */
  readonly prefixes: readonly string[];
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const given = (name: string, value: string | undefined) => (value === undefined ? '' : ` ${name}="${value}"`);
const path = (name: string) => `//*[local-name(.)='${name}']`;

/** A SAML 2.0 identity provider in this process: honest, until a test tells it how to lie. */
export class SamlProvider {
  /** Who is signed in at its page, so that browsers are sent back at once, by a form. */
  visitor: ((draft: Draft) => Draft) | undefined;
  wantsSigned = false;
  /** What its metadata holds for signatures besides its own certificate. */
  others: readonly string[] = [];

  private constructor(
    readonly entityId: string,
    readonly key: RequestKey,
    readonly close: () => Promise<void>,
  ) {}

  static async open(host = 'localhost'): Promise<SamlProvider> {
    let provider: SamlProvider | undefined;
    const server = createServer((request, response) => {
      const url = new URL(request.url!, provider!.entityId);
      if (url.pathname === '/metadata') return void response.end(provider!.metadata());
      if (!url.searchParams.has('SAMLRequest')) return void response.writeHead(404).end();
      response.setHeader('content-type', 'text/html');
      response.end(provider!.page(url));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const close = () => new Promise<void>((done) => server.close(() => done()).closeAllConnections());
    const { port } = server.address() as AddressInfo;
    const key = await makeRequestKey('idp.example', new Date(Date.now() - 1000));
    provider = new SamlProvider(`http://${host}:${port}/saml`, key, close);
    return provider;
  }

  metadata(certificates: readonly string[] = [this.key.certificate, ...this.others]): string {
    const keys = certificates.map(
      (pem) =>
        `<KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${pem.replace(/-----[^-]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`,
    );
    return `<?xml version="1.0"?><!-- as given out -->
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${this.entityId}">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAuthnRequestsSigned="${this.wantsSigned}">
    ${keys.join('')}
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${this.entityId}/sso"/>
  </IDPSSODescriptor>
</EntityDescriptor>`;
  }

  read(url: string | URL): Asked {
    const asked = new URL(url);
    const xml = inflateRawSync(Buffer.from(asked.searchParams.get('SAMLRequest')!, 'base64')).toString();
    const of = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';
    return {
      id: of(/ ID="([^"]+)"/),
      issuer: of(/Issuer[^>]*>([^<]+)</),
      acs: of(/AssertionConsumerServiceURL="([^"]+)"/),
      state: asked.searchParams.get('RelayState') ?? '',
      url: asked,
    };
  }

  /** An honest answer for somebody, by address. */
  draft({ id, issuer, acs }: Asked, email: string, subject = email): Draft {
    return {
      issuer: this.entityId,
      assertionIssuer: this.entityId,
      destination: acs,
      recipient: acs,
      audience: issuer,
      inResponseTo: id,
      confirms: id,
      method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
      notBefore: -30,
      notAfter: 300,
      confirmsUntil: 300,
      status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
      nameId: `<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${subject}</saml:NameID>`,
      attributes: [['email', email]],
      statement: '',
      factor: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    };
  }

  assertion(draft: Draft, id = `_${randomUUID()}`): string {
    const audience =
      draft.audience === undefined
        ? ''
        : `<saml:AudienceRestriction><saml:Audience>${draft.audience}</saml:Audience></saml:AudienceRestriction>`;
    const attributes = draft.attributes.map(
      ([name, value]) =>
        `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
    );
    return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${later(0)}"><saml:Issuer>${draft.assertionIssuer}</saml:Issuer><saml:Subject>${draft.nameId}<saml:SubjectConfirmation Method="${draft.method}"><saml:SubjectConfirmationData${given('InResponseTo', draft.confirms)}${given('Recipient', draft.recipient)} NotOnOrAfter="${later(draft.confirmsUntil)}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${later(draft.notBefore)}" NotOnOrAfter="${later(draft.notAfter)}">${audience}</saml:Conditions><saml:AuthnStatement AuthnInstant="${later(0)}"${draft.statement}><saml:AuthnContext><saml:AuthnContextClassRef>${draft.factor}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></saml:Assertion>`;
  }

  response(draft: Draft, inside: string, id = `_${randomUUID()}`): string {
    return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}" Version="2.0" IssueInstant="${later(0)}"${given('Destination', draft.destination)}${given('InResponseTo', draft.inResponseTo)}><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${draft.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${draft.status}"/></samlp:Status>${inside}</samlp:Response>`;
  }

  /** Puts a signature behind the issuer of the one element of a name. */
  sign(xml: string, name: 'Assertion' | 'Response', change: Partial<Signing> = {}): string {
    const how = {
      signatureAlgorithm: RSA_SHA256,
      digestAlgorithm: SHA256,
      canonicalizationAlgorithm: EXCLUSIVE,
      ...change,
    };
    const signer = new SignedXml({
      privateKey: change.key ?? this.key.privateKey,
      signatureAlgorithm: how.signatureAlgorithm as never,
      canonicalizationAlgorithm: how.canonicalizationAlgorithm as never,
    });
    if (change.signatureAlgorithm?.includes('hmac')) signer.enableHMAC();
    const transforms = [...(change.transforms ?? [ENVELOPED, EXCLUSIVE])];
    signer.addReference({
      xpath: path(name),
      digestAlgorithm: how.digestAlgorithm as never,
      transforms: transforms as never,
      inclusiveNamespacesPrefixList: [...(change.prefixes ?? [])],
    });
    signer.computeSignature(xml, {
      prefix: 'ds',
      location: { reference: `${path(name)}/*[local-name(.)='Issuer']`, action: 'after' },
    });
    return signer.getSignedXml();
  }

  /** An answer as the provider would give it. */
  write(draft: Draft, sign: Sign = 'assertion', how: Partial<Signing> = {}): string {
    const plain = this.response(draft, this.assertion(draft));
    const inner = sign === 'response' ? plain : this.sign(plain, 'Assertion', how);
    return sign === 'assertion' ? inner : this.sign(inner, 'Response', how);
  }

  /** Its page, for browsers: a form that goes back by itself. */
  page(url: URL): string {
    const asked = this.read(url);
    if (!this.visitor) return 'Nobody is signed in here.';
    const answer = base64(this.write(this.visitor(this.draft(asked, 'nobody@nowhere.example'))));
    return `<!doctype html><title>One moment</title><body onload="document.forms[0].submit()"><form method="post" action="${asked.acs}"><input name="SAMLResponse" value="${answer}"><input name="RelayState" value="${asked.state}"></form>`;
  }
}

export const base64 = (xml: string): string => Buffer.from(xml).toString('base64');

/** A form as a browser posts it. */
export const formOf = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
