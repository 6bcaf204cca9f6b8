import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import * as oidc from 'openid-client';
import { unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import { outward } from '../../../platform/http/outward.ts';
import { isSafeAddress } from './sign-on-request.ts';
import { type StartTokens, secretOf } from './sign-on-starts.ts';
import type { OidcSignOn } from './sign-on-store.ts';

const KNOWN_MS = 10 * 60_000;
const CLOCKS_APART_SECONDS = 30;

/** Who somebody is, as a provider says it and as it was checked. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean | undefined;
  readonly name: string | undefined;
  /** Whether the provider asked for more than one factor (RFC 8176 `mfa`). */
  readonly isStrong: boolean;
}

/** The conversation with OpenID Connect providers: discovery, the way there, and what comes back, with every check on. */
@Injectable()
export class Providers {
  readonly secretKey: Buffer;
  readonly development: boolean;
  readonly #startKey: Buffer;
  readonly #known = new LRUCache<string, Promise<oidc.Configuration>>({ max: 1_000, ttl: KNOWN_MS });

  constructor(config: Config) {
    this.secretKey = config.keyFor('sign-on secrets');
    this.#startKey = config.keyFor('sign-on starts');
    this.development = config.vars.CLEARHOLD_PUBLIC_SCHEME === 'http';
  }

  /** Reads a provider's discovery document. Throws where it cannot be had, or says another issuer. */
  async discover(issuer: string, clientId: string, secret: string): Promise<oidc.Configuration> {
    const execute = [oidc.enableNonRepudiationChecks, ...(this.development ? [oidc.allowInsecureRequests] : [])];
    const fetcher = outward(this.development) as oidc.CustomFetch;
    const options = { execute, timeout: 8, [oidc.customFetch]: fetcher };
    const metadata = { [oidc.clockTolerance]: CLOCKS_APART_SECONDS };
    const found = await oidc.discovery(new URL(issuer), clientId, metadata, authentication(secret), options);
    const server = found.serverMetadata();
    // Multi-tenant addresses of some providers stand for everybody's issuer: here one company's own is needed, to the letter.
    if (bare(server.issuer) !== bare(issuer)) throw new Error('the discovery document names another issuer');
    const places = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri];
    if (!places.every((place) => place && isSafeAddress(place, this.development)))
      throw new Error('the discovery document lacks a safe address');
    return found;
  }

  /** The provider's page where this sign-on goes on. */
  async pageFor(space: string, row: OidcSignOn, tokens: StartTokens, redirectUri: string, hint?: string) {
    const verifier = secretOf(this.#startKey, tokens, 'verifier');
    return oidc.buildAuthorizationUrl(await this.#of(space, row), {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: tokens.state,
      nonce: secretOf(this.#startKey, tokens, 'nonce'),
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(hint && { login_hint: hint }),
    }).href;
  }

  /** Redeems what came back at `answer`, our own redirect address with the provider's query. Throws on anything that is not right. */
  async claims(space: string, row: OidcSignOn, tokens: StartTokens, answer: URL): Promise<Claims> {
    const provider = await this.#of(space, row);
    const checks = {
      pkceCodeVerifier: secretOf(this.#startKey, tokens, 'verifier'),
      expectedNonce: secretOf(this.#startKey, tokens, 'nonce'),
      expectedState: tokens.state,
      idTokenExpected: true,
    };
    const given = await oidc.authorizationCodeGrant(provider, answer, checks);
    const told = given.claims()!;
    if (!told.sub || told.sub.length > 255) throw new Error('the provider names no subject of 1 to 255 letters');
    const more =
      told.email === undefined && provider.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(provider, given.access_token, told.sub)
        : told;
    return {
      issuer: told.iss,
      subject: told.sub,
      email: textOf(more.email)?.trim().toLowerCase(),
      emailVerified: verifiedOf(more.email_verified),
      name: textOf(more.name),
      isStrong: Array.isArray(told.amr) && told.amr.includes('mfa'),
    };
  }

  #of(space: string, row: OidcSignOn): Promise<oidc.Configuration> {
    const key = `${space} ${row.id} ${row.changedAt.getTime()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.discover(row.issuer, row.clientId, unseal(this.secretKey, row.sealedSecret));
    this.#known.set(key, found);
    found.catch(() => this.#known.delete(key));
    return found;
  }
}

// By the header where the provider takes it, which is the standard's default; else in the form.
function authentication(secret: string): oidc.ClientAuth {
  const [inHeader, inForm] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? inHeader : inForm)(server, client, body, headers);
  };
}

const bare = (issuer: string) => issuer.replace(/\/$/, '');
const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const verifiedOf = (value: unknown) => (value === undefined ? undefined : value === true || value === 'true');
