import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { listOf } from '../../../platform/http/inside.ts';
import { OutwardRefusal, outward } from '../../../platform/http/outward.ts';
import { signaturesOf } from '../signing/standard-signature.ts';

/** One call: where, signed by which keys, in whose name, and what. */
export interface Call {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly brand: string;
  readonly eventId: string;
  readonly body: string;
  readonly at: Date;
  /** Why nothing may go there as policy stands now; the address is not called then. */
  readonly barred?: string;
}

/** How a call ended: the status and first bytes that were answered, or why nothing was. */
export interface Answer {
  readonly at: string;
  readonly ms: number;
  readonly status: number | null;
  readonly answer: string | null;
  readonly error: string | null;
}

const LONGEST_MS = 8_000;
const KEPT_BYTES = 500;

/** Takes an event to the address that somebody typed in: a public one, or one in the networks that the operator opened. */
@Injectable()
export class CallReceiver {
  readonly #fetch: ReturnType<typeof outward>;

  constructor({ vars }: Config) {
    const networks = vars.CLEARHOLD_WEBHOOK_NETWORKS ? listOf(vars.CLEARHOLD_WEBHOOK_NETWORKS) : undefined;
    this.#fetch = outward(vars.CLEARHOLD_PUBLIC_SCHEME === 'http', { networks, longestMs: LONGEST_MS });
  }

  async call(call: Call): Promise<Answer> {
    const began = performance.now();
    const at = call.at.toISOString();
    if (call.barred) return { at, ms: 0, status: null, answer: null, error: call.barred };
    const ended = await this.#fetch(call.url, { method: 'POST', headers: headersOf(call), body: call.body }).then(
      async (response) => ({ status: response.status, answer: plain(await response.text()), error: null }),
      (error: Error) => ({ status: null, answer: null, error: wordsOf(error) }),
    );
    return { at, ms: Math.round(performance.now() - began), ...ended };
  }
}

/** Whether the receiver took it: any status of 200 to 299, as the standard says. */
export const isTaken = ({ status }: Answer): boolean => status !== null && status >= 200 && status < 300;

/** Whether the receiver said that it never wants anything again. */
export const isGone = ({ status }: Answer): boolean => status === 410;

/** What came of a call, for people. */
export const inWords = ({ status, error }: Answer): string => error ?? `It answered ${status}.`;

function headersOf({ secrets, brand, eventId, body, at }: Call): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': `${productOf(brand)}-Webhooks/1.0`,
    'webhook-id': eventId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signaturesOf(secrets, { id: eventId, seconds, body }),
  };
}

// A product token of HTTP has no blanks and no letters beyond ASCII.
const productOf = (brand: string) =>
  brand
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'Service';

const plain = (text: string) => text.slice(0, KEPT_BYTES).replace(/[^\P{Cc}\n\t]/gu, ' ');

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: the connection was refused.',
  ECONNRESET: 'The connection was cut off.',
  ENOTFOUND: 'The name is not known.',
  ETIMEDOUT: 'The connection could not be made in time.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate was signed by itself alone.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
};

function wordsOf(error: Error): string {
  if (error instanceof OutwardRefusal) return error.message;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'It did not answer within 8 seconds.';
  const { code } = error as NodeJS.ErrnoException;
  return (code && WORDS[code]) ?? `The connection failed${code ? ` (${code})` : ''}.`;
}
