import { type HttpClient, HttpFailure, type HttpRequest, type HttpResponse } from './http.ts';

/** The part of the Fetch standard that is used; the platform's `fetch` fits, and so does one that checks addresses. */
export type FetchLike = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string;
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<Response>;

/**
 * An `HttpClient` on an injected `fetch`: follows no redirect, ends a call at its time limit, and refuses replies longer
 * than `bytesMax` (1 MB unless told).
 */
export function fetchClient(fetch: FetchLike, bytesMax = 1_000_000): HttpClient {
  return {
    async send(request) {
      const signal = AbortSignal.timeout(request.timeoutMs);
      try {
        const response = await fetch(request.url, init(request, signal));
        return await whole(response, bytesMax);
      } catch (error) {
        throw error instanceof HttpFailure ? error : new HttpFailure(failureKind(error));
      }
    },
  };
}

function init(request: HttpRequest, signal: AbortSignal): Parameters<FetchLike>[1] {
  const { method, headers, body } = request;
  return { method, headers: { ...headers }, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) };
}

async function whole(response: Response, bytesMax: number): Promise<HttpResponse> {
  const decoder = new TextDecoder();
  let body = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new HttpFailure('too-large');
    body += decoder.decode(chunk, { stream: true });
  }
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value;
  });
  return {
    status: response.status,
    headers,
    setCookie: response.headers.getSetCookie(),
    body: body + decoder.decode(),
  };
}

// Codes of failures before a byte of the request was sent; anything else may have reached the other side.
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function failureKind(error: unknown): HttpFailure['kind'] {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'timeout';
    const { code, syscall } = cause as { code?: unknown; syscall?: unknown };
    if (syscall === 'connect' || syscall === 'getaddrinfo') return 'not-sent';
    if (typeof code === 'string' && (NOT_SENT.has(code) || code.includes('CERT'))) return 'not-sent';
  }
  return 'reset';
}
