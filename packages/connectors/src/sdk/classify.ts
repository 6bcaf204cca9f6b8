import type { HttpFailure, HttpResponse } from './http.ts';
import { type Refused, type Retry, refused, retry, type Unknown, unknown } from './outcome.ts';
import { retryAfterMs } from './retry-after.ts';

/** A reply that carries the answer, or how the call failed. */
export type ReadClass = { readonly kind: 'ok' } | Refused | Retry;
export type WriteClass = { readonly kind: 'ok' } | Refused | Retry | Unknown;

const OK = { kind: 'ok' } as const;

/**
 * What a reply to a read means by its status (RFC 9110, RFC 6585). Busy, rate-limited and broken servers are worth
 * another try; refusals are not. A redirect is a wrong address, since none is followed.
 */
export function classifyRead(response: HttpResponse, now: Date): ReadClass {
  const { status } = response;
  if (status >= 200 && status < 300) return OK;
  const afterMs = retryAfterMs(response.headers['retry-after'], now);
  if (status === 429) return retry('RATE_LIMITED', 'the other side asks to slow down (429)', afterMs);
  if (status >= 500 || status === 408 || status === 425 || status === 409 || status === 423) {
    return retry('UNAVAILABLE', `the other side cannot answer now (${status})`, afterMs);
  }
  return refusal(status);
}

/**
 * What a reply to a write means. Only where the standard says that the request was not carried out is it a `retry`
 * (425, 429, and 409, 412, 423: the state or a lock stood against it). After 408 and 5xx it may have been: `unknown`.
 */
export function classifyWrite(response: HttpResponse, now: Date): WriteClass {
  const { status } = response;
  if (status >= 200 && status < 300) return OK;
  const afterMs = retryAfterMs(response.headers['retry-after'], now);
  if (status === 429 || status === 425) {
    return retry('RATE_LIMITED', `the other side asks to slow down (${status})`, afterMs);
  }
  if (status === 409 || status === 412 || status === 423) {
    return retry('CHANGED_MEANWHILE', `the record changed or is locked (${status})`, afterMs);
  }
  if (status >= 500 || status === 408) {
    return unknown('NO_CLEAR_REPLY', `the other side failed while it worked (${status})`, afterMs);
  }
  return refusal(status);
}

/** What a call without a reply means: a read can be repeated; a write may have been carried out unless never sent. */
export function classifyFailure(failure: HttpFailure, call: 'read' | 'write'): Retry | Unknown {
  if (failure.kind === 'not-sent') return retry('UNREACHABLE', 'the other side could not be reached');
  if (call === 'read') return retry('NO_REPLY', `no whole reply came (${failure.kind})`);
  return unknown('NO_REPLY', `no whole reply came (${failure.kind}); it may have been done`);
}

function refusal(status: number): Refused {
  if (status === 401) return refused('UNAUTHORIZED', 'the other side does not accept the sign-in (401)');
  if (status === 403) return refused('FORBIDDEN', 'the technical user lacks the authority (403)');
  if (status === 404) return refused('NOT_FOUND', 'the record or the service is not there (404)');
  return refused('REJECTED', `the other side does not accept the request (${status})`);
}
