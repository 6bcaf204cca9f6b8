import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const CLIENT = { id: 'clearhold', secret: 'the client’s own secret' };

/** Somebody who signed in at the provider. */
export interface Visit {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

interface Granted {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly claims: JWTPayload;
}

export type Forge = (claims: JWTPayload, provider: Provider) => Promise<string> | string;

/** An OpenID Connect provider in this process: honest, until a test tells it how to lie. */
export class Provider {
  /** What it says in place of the right ID token. */
  forge: Forge | undefined;
  /** Changes the answer of its token endpoint. */
  answers: (answer: Record<string, unknown>) => Record<string, unknown> = (answer) => answer;
  /** Changes its discovery document. */
  says: Record<string, unknown> = {};
  /** Who is signed in at it already, so that its page sends browsers back at once. */
  visitor: Visit | undefined;
  /** Whether it redeems a code again and again. */
  isForgiving = false;
  readonly #codes = new Map<string, Granted>();

  private constructor(
    readonly issuer: string,
    readonly privateKey: CryptoKey,
    readonly publicKey: CryptoKey,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<Provider> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    let provider: Provider | undefined;
    const server = createServer((request, response) => void provider!.#handle(request, response));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const close = () => new Promise<void>((done) => server.close(() => done()).closeAllConnections());
    const { port } = server.address() as AddressInfo;
    provider = new Provider(`http://localhost:${port}`, privateKey, publicKey, close);
    return provider;
  }

  /** What the browser brings back after somebody signed in at the page of `url`. */
  consent(url: string, { sub, ...more }: Visit): URLSearchParams {
    const { searchParams: asked } = new URL(url);
    const now = Math.floor(Date.now() / 1000);
    const own = { iss: this.issuer, aud: CLIENT.id, sub, iat: now, exp: now + 300, nonce: asked.get('nonce')! };
    const code = randomUUID();
    this.#codes.set(code, {
      challenge: asked.get('code_challenge')!,
      redirectUri: asked.get('redirect_uri')!,
      claims: { ...own, ...more },
    });
    return new URLSearchParams({ code, state: asked.get('state')!, iss: this.issuer });
  }

  sign(claims: JWTPayload, header: Record<string, unknown> = {}, key: CryptoKey | Uint8Array = this.privateKey) {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key);
  }

  publicPem(): Promise<string> {
    return exportSPKI(this.publicKey);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    const path = request.url!.split('?')[0];
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (path === '/.well-known/openid-configuration') return void send(this.#document());
    if (path === '/jwks')
      return void send({ keys: [{ ...(await exportJWK(this.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' }] });
    if (path === '/authorize' && this.visitor) {
      const url = `${this.issuer}${request.url}`;
      const back = `${new URL(url).searchParams.get('redirect_uri')}?${this.consent(url, this.visitor)}`;
      return void response.writeHead(302, { location: back }).end();
    }
    if (path === '/token') return this.#token(form, request.headers.authorization, send);
    send({ error: 'not_found' }, 404);
  }

  async #token(
    form: URLSearchParams,
    authorization: string | undefined,
    send: (body: unknown, status?: number) => unknown,
  ): Promise<void> {
    const pair = [CLIENT.id, CLIENT.secret].map((one) => new URLSearchParams({ one }).toString().slice(4)).join(':');
    if (authorization !== `Basic ${Buffer.from(pair).toString('base64')}`)
      return void send({ error: 'invalid_client' }, 401);
    const granted = this.#codes.get(form.get('code') ?? '');
    if (!this.isForgiving) this.#codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!granted || granted.challenge !== challenge || granted.redirectUri !== form.get('redirect_uri'))
      return void send({ error: 'invalid_grant' }, 400);
    const token = await (this.forge?.(granted.claims, this) ?? this.sign(granted.claims));
    send(this.answers({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: token }));
  }

  #document() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      ...this.says,
    };
  }
}
