import type { ConnectorContext } from '../sdk/connector.ts';
import type { HttpResponse } from '../sdk/http.ts';
import { cleanText } from '../sdk/redact.ts';
import type { SapS4Config } from './config.ts';

/**
 * The calls of one try: signs in, keeps the cookies and the CSRF token that reading brought, and knows every secret it
 * has used, so that no text from outside carries one further. Lives for one try; nothing is kept.
 */
export class SapSession {
  readonly #context: ConnectorContext<SapS4Config>;
  readonly #authorization: string;
  readonly #secrets = new Set<string>();
  readonly #cookies = new Map<string, string>();
  #csrfToken: string | undefined;

  constructor(context: ConnectorContext<SapS4Config>) {
    this.#context = context;
    const { auth } = context.config;
    const credentials = auth.kind === 'basic' ? base64(`${auth.user}:${auth.password}`) : auth.token;
    this.#authorization = `${auth.kind === 'basic' ? 'Basic' : 'Bearer'} ${credentials}`;
    this.#secrets.add(credentials);
    if (auth.kind === 'basic') this.#secrets.add(auth.password).add(encodeURIComponent(auth.password));
  }

  /** Reads an address and asks for a CSRF token on the way. Throws HttpFailure. */
  async read(url: string): Promise<HttpResponse> {
    const response = await this.#send('GET', url, { 'x-csrf-token': 'Fetch' });
    this.#csrfToken = response.headers['x-csrf-token'] ?? this.#csrfToken;
    if (this.#csrfToken) this.#secrets.add(this.#csrfToken);
    return response;
  }

  /** Posts, to a function import or with a body, with the token that the last read brought. Throws HttpFailure. */
  async invoke(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<HttpResponse> {
    return this.#send('POST', url, { ...headers, 'x-csrf-token': this.#csrfToken ?? 'Required' }, body);
  }

  /** Text from outside without any secret of this session. */
  clean(text: string): string {
    return cleanText(text, this.#secrets);
  }

  async #send(
    method: 'GET' | 'POST',
    url: string,
    extra: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<HttpResponse> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-language': 'en',
      authorization: this.#authorization,
      ...extra,
    };
    if (this.#cookies.size > 0)
      headers.cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { http, config } = this.#context;
    const response = await http.send({
      method,
      url,
      headers,
      timeoutMs: config.timeoutMs,
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.setCookie) {
      const [name, value] = split(line.split(';', 1)[0] ?? '');
      if (!name) continue;
      this.#cookies.set(name, value);
      this.#secrets.add(value);
    }
    return response;
  }
}

/** True when SAP refused a write only because its CSRF token is missing or has lapsed; nothing was done then. */
export function tokenLapsed(response: HttpResponse): boolean {
  return response.status === 403 && response.headers['x-csrf-token']?.toLowerCase() === 'required';
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? ['', ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

// Basic credentials are UTF-8 (RFC 7617).
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
