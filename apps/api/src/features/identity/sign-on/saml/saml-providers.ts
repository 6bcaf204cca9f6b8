import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateServiceProviderMetadata, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { Config } from '../../../../platform/config/config.ts';
import type { Claims } from '../providers.ts';
import type { SamlSignOn } from '../sign-on-store.ts';
import { decodeAnswer, type Expected, judgeShape } from './answer-shape.ts';
import { CLOCKS_APART_MS, readAssertion } from './read-assertion.ts';
import type { RequestKey } from './request-key.ts';
import { SamlFault } from './strict-xml.ts';

const OURS = '/v1/sign-on/saml';
const ANY_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/** What a provider has to know of a host. */
export interface OurAddresses {
  /** Our name, which is also where our metadata is. */
  readonly entityId: string;
  /** Where answers are taken. */
  readonly acs: string;
}

/** The conversation with SAML 2.0 providers: the way there, and what comes back, with every check on. */
@Injectable()
export class SamlProviders {
  readonly keySecret: Buffer;
  readonly claimsSecret: Buffer;
  readonly #requests: Buffer;

  constructor(private readonly config: Config) {
    this.keySecret = config.keyFor('sign-on request keys');
    this.claimsSecret = config.keyFor('sign-on answers');
    this.#requests = config.keyFor('sign-on requests');
  }

  addresses(host: string): OurAddresses {
    const base = `${this.config.origin(host)}${OURS}`;
    return { entityId: `${base}/metadata`, acs: `${base}/acs` };
  }

  metadata(host: string, key: RequestKey | undefined): string {
    const { entityId, acs } = this.addresses(host);
    const signing = key && { privateKey: key.privateKey, publicCerts: key.certificate };
    const formats = { identifierFormat: ANY_FORMAT, wantAssertionsSigned: true };
    // One name for one host: what changes with each reading would look like news to who compares.
    const generateUniqueId = () => `_${this.#hmac(`metadata ${host}`)}`;
    return generateServiceProviderMetadata({
      issuer: entityId,
      callbackUrl: acs,
      ...formats,
      ...signing,
      generateUniqueId,
    });
  }

  /** The provider's page where this sign-on goes on; the request is signed where a key is given. */
  pageFor(row: SamlSignOn, state: string, host: string, key: RequestKey | undefined): Promise<string> {
    const signing = key && { privateKey: key.privateKey, signatureAlgorithm: 'sha256' as const };
    const saml = this.#speaker(row, this.#expected(row, state, host), { response: false, assertion: true }, signing);
    return saml.getAuthorizeUrlAsync(state, undefined, {});
  }

  /** Who an answer to the request of `state` is about. Throws on anything that is not right. */
  async claims(row: SamlSignOn, state: string, host: string, answer: string): Promise<Claims> {
    const expected = this.#expected(row, state, host);
    const text = decodeAnswer(answer);
    const saml = this.#speaker(row, expected, judgeShape(text, expected));
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: answer.replace(/[\r\n]/g, '') });
    const signed = profile?.getAssertionXml?.();
    if (!signed) throw new SamlFault('nothing in it was signed');
    const said = readAssertion(signed, expected, row.saml, Date.now());
    // SAML has no word for an address that was proved.
    return { ...said, issuer: row.issuer, emailVerified: undefined };
  }

  #expected({ issuer }: SamlSignOn, state: string, host: string): Expected {
    // Made from the state, so that who has a state kept knows its request.
    return { issuer, requestId: `_${this.#hmac(state)}`, acs: this.addresses(host).acs };
  }

  #hmac(text: string): string {
    return createHmac('sha256', this.#requests).update(text).digest('hex');
  }

  #speaker(
    { issuer, saml: { page, certificates } }: SamlSignOn,
    { requestId, acs }: Expected,
    signed: { response: boolean; assertion: boolean },
    signing: object = {},
  ): SAML {
    return new SAML({
      issuer: acs.replace(/\/acs$/, '/metadata'),
      callbackUrl: acs,
      entryPoint: page,
      idpIssuer: issuer,
      idpCert: certificates,
      identifierFormat: ANY_FORMAT,
      disableRequestedAuthnContext: true,
      generateUniqueId: () => requestId,
      // Every signature that is there has to hold, and one at least is.
      wantAuthnResponseSigned: signed.response,
      wantAssertionsSigned: signed.assertion,
      acceptedClockSkewMs: CLOCKS_APART_MS,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: 60_000,
      // The request was taken from the database before, once: it alone is known here.
      cacheProvider: {
        saveAsync: async (_key, value) => ({ value, createdAt: Date.now() }),
        getAsync: async (key) => (key === requestId ? new Date().toISOString() : null),
        removeAsync: async (key) => key,
      },
      ...signing,
    });
  }
}
