import type { Response } from 'express';
import { isScim, sendScimError } from './scim-form.ts';

/** RFC 9457 problem details. `code` is stable; `detail` is for the person; `hint` says what to do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    readonly hint?: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

interface Sent {
  readonly code: string;
  readonly correlationId: string | undefined;
}
const sent = new WeakMap<Response, Sent>();

/** What a response was refused with, and the id that it quotes. */
export const problemOf = (response: Response): Sent | undefined => sent.get(response);

export function sendProblem(response: Response, problem: Problem, correlationId: string | undefined): void {
  sent.set(response, { code: problem.code, correlationId });
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
  if (isScim(response.req.originalUrl)) {
    const detail = [problem.message, problem.hint].filter(Boolean).join(' ');
    sendScimError(response, { status: problem.status, detail }, correlationId);
    return;
  }
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:problem-type:${problem.code.toLowerCase().replaceAll('_', '-')}`,
        title: problem.title,
        status: problem.status,
        detail: problem.message,
        code: problem.code,
        ...(problem.hint ? { hint: problem.hint } : {}),
        ...(correlationId ? { instance: `urn:request:${correlationId}` } : {}),
      }),
    );
}

export const unauthorized = () =>
  new Problem(
    401,
    'UNAUTHENTICATED',
    'Not signed in',
    'A valid API key is needed.',
    'Send Authorization: Bearer with an API key of the tenant.',
    {
      'WWW-Authenticate': 'Bearer realm="api"',
    },
  );
export const suspended = () =>
  new Problem(
    403,
    'SUSPENDED',
    'Suspended',
    'This service is suspended for the time being. Nothing was lost; nothing is taken in.',
    'Ask the partner that runs it.',
  );
export const unavailable = () =>
  new Problem(
    503,
    'UNAVAILABLE',
    'Unavailable',
    'The service cannot answer at the moment. Try again shortly, a document with the same Idempotency-Key.',
    undefined,
    { 'Retry-After': '5' },
  );
export const notFound = (what: string) => new Problem(404, 'NOT_FOUND', 'Not found', `There is no such ${what}.`);
