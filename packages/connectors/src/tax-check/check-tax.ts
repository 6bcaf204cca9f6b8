import { z } from 'zod';
import { classifyFailure } from '../sdk/classify.ts';
import { type HttpClient, HttpFailure, type HttpResponse } from '../sdk/http.ts';
import { retryAfterMs } from '../sdk/retry-after.ts';

/** What a tax service is asked about: an invoice as its document says it. Amounts are decimal text; countries ISO 3166-1 alpha-2. */
export interface TaxQuestion {
  readonly number: string;
  readonly kind: string;
  readonly issueDate: string | null;
  readonly currency: string;
  readonly tax: string | null;
  readonly supplier: TaxParty;
  readonly buyer: TaxParty;
  readonly lines: readonly {
    readonly id: string;
    readonly net: string | null;
    readonly category: string | null;
    readonly rate: string | null;
  }[];
}
export interface TaxParty {
  readonly country: string | null;
  readonly taxId: string | null;
}

const fault = z.object({
  /** What is wrong: the amount of tax, its rate or category, or a party's registration. */
  about: z.enum(['amount', 'rate', 'registration']),
  message: z.string().min(1).max(500),
  line: z.string().max(60).optional(),
});
const verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('right'), reference: z.string().max(120).optional() }),
  z.object({ verdict: z.literal('wrong'), faults: z.array(fault).min(1).max(100) }),
]);

export type TaxFault = z.output<typeof fault>;

/**
 * What came of asking. `right`, `wrong`: the service judged the invoice, and what is wrong is wrong with the document. `unanswered`: it
 * did not, whatever the document says; `isOurs` where it answers and does not let us in or know the path, so that somebody has to look.
 */
export type TaxAnswer =
  | { readonly kind: 'right'; readonly reference: string | undefined }
  | { readonly kind: 'wrong'; readonly faults: readonly TaxFault[] }
  | {
      readonly kind: 'unanswered';
      readonly code: string;
      readonly message: string;
      readonly isOurs: boolean;
      readonly afterMs?: number | undefined;
    };

export interface TaxService {
  /** Scheme, host and path; no query. */
  readonly url: string;
  readonly token: string;
  readonly timeoutMs: number;
}

/** Asks a tax service once, by POST to `checks` below its address. Never throws for what the other side does. */
export async function checkTax(
  { url, token, timeoutMs }: TaxService,
  question: TaxQuestion,
  { http, now }: { http: HttpClient; now: () => Date },
): Promise<TaxAnswer> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  };
  try {
    const body = JSON.stringify(question);
    return answerOf(await http.send({ method: 'POST', url: `${url}/checks`, headers, body, timeoutMs }), now());
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const { code, message } = classifyFailure(error, 'read');
    return { kind: 'unanswered', code, message, isOurs: false };
  }
}

// A fault of the document is told by the verdict alone: a status of 4xx says that the question was not understood.
function answerOf({ status, headers, body }: HttpResponse, now: Date): TaxAnswer {
  const silent = (code: string, message: string, isOurs = false): TaxAnswer => ({
    ...{ kind: 'unanswered', code, message, isOurs },
    afterMs: retryAfterMs(headers['retry-after'], now),
  });
  if (status === 429) return silent('RATE_LIMITED', 'it asks to slow down (429)');
  if (status >= 500 || status === 408) return silent('UNAVAILABLE', `it is out of order (${status})`);
  if (status === 401 || status === 403)
    return silent('UNAUTHORIZED', `it does not accept the sign-in (${status})`, true);
  if (status !== 200 && status !== 422) return silent('REJECTED', `it does not take the question (${status})`, true);
  const parsed = verdict.safeParse(json(body));
  if (!parsed.success) return silent('MALFORMED_REPLY', 'it answered with something that cannot be read');
  if (parsed.data.verdict === 'wrong') return { kind: 'wrong', faults: parsed.data.faults };
  return { kind: 'right', reference: parsed.data.reference };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
