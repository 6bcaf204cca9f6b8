import { type Operation, operationBody } from './operation.ts';

/** Why an answer did not come. Expected refusals are members of a result's union and never land here. */
export class RequestError extends Error {
  constructor(
    message: string,
    /** UNAUTHENTICATED, CONFIRM_YOURSELF, FORBIDDEN, BAD_USER_INPUT, UNAVAILABLE, INTERNAL, NETWORK, UNKNOWN ... */
    readonly code: string,
    /** The id to quote, where the server gave one. */
    readonly id?: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

interface Answer {
  data?: unknown;
  /** A problem of the house itself, before any operation ran. */
  code?: string;
  detail?: string;
  hint?: string;
  errors?: { message: string; extensions?: { code?: string; id?: string } }[];
}

const OFFLINE = 'The server cannot be reached. Check your connection; nothing was changed.';

async function post(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'same-origin',
      body,
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError(OFFLINE, 'NETWORK');
  }
}

function errorOf(answer: Answer | undefined, status: number): RequestError | undefined {
  const first = answer?.errors?.[0];
  const code = first?.extensions?.code;
  if (status === 401 || code === 'UNAUTHENTICATED') return new RequestError('Sign in to go on.', 'UNAUTHENTICATED');
  if (first) return new RequestError(first.message, code ?? 'UNKNOWN', first.extensions?.id);
  if (answer?.detail) {
    const words = [answer.detail, answer.hint].filter(Boolean).join(' ');
    return new RequestError(words, status === 403 ? 'FORBIDDEN' : (answer.code ?? 'UNKNOWN'));
  }
  if (!answer?.data) return new RequestError(`The server answered ${status} and nothing else.`, 'UNKNOWN');
  return undefined;
}

let askOnceMore: (() => Promise<boolean>) | undefined;

/** Says who asks the person to show once more who he is, where an act needs it; false: he would not. Returns how to stop that. */
export function whenUnconfirmed(ask: () => Promise<boolean>): () => void {
  askOnceMore = ask;
  return () => {
    askOnceMore = undefined;
  };
}

/** Sends an operation to the API of this host and gives its data; throws `RequestError` for anything else. */
export async function send(operation: Operation, variables: object = {}, signal?: AbortSignal): Promise<unknown> {
  const response = await post(JSON.stringify({ ...operationBody(operation), variables }), signal);
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
  const error = errorOf(answer, response.status);
  if (error?.code === 'CONFIRM_YOURSELF' && (await askOnceMore?.())) return send(operation, variables, signal);
  if (error) throw error;
  return answer?.data;
}
