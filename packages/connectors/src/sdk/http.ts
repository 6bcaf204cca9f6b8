/** One HTTP call that a connector wants made. `url` is absolute; header names are lower case. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The whole call, reply body included, must end within this many milliseconds; then the client throws `timeout`. */
  readonly timeoutMs: number;
}

/** A reply of any status. Header names are lower case; `setCookie` holds each Set-Cookie line by itself. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookie: readonly string[];
  readonly body: string;
}

/**
 * The only way out of this package. Resolves for every status, follows no redirect, and throws `HttpFailure` when no
 * whole reply came. The caller owns what lies below: egress rules, pools, TLS.
 */
export interface HttpClient {
  send(request: HttpRequest): Promise<HttpResponse>;
}

/**
 * Why no whole reply came. `not-sent`: the request surely never reached the other side (no address, no connection, TLS
 * refused). `timeout`, `reset`: it may have been acted on. `too-large`: a reply came and was longer than allowed.
 */
export type HttpFailureKind = 'not-sent' | 'timeout' | 'reset' | 'too-large';

/** Thrown by an `HttpClient`. The message names the kind alone: no address, header or body. */
export class HttpFailure extends Error {
  readonly kind: HttpFailureKind;
  constructor(kind: HttpFailureKind) {
    super(`no reply: ${kind}`);
    this.name = 'HttpFailure';
    this.kind = kind;
  }
}
