/** A member of a result's union that says no. */
export interface Refused {
  code: string;
  message: string;
  hint?: string | null;
  /** The field it concerns: `input.name`. */
  path?: string | null;
  /** Who could do it instead. */
  candidates?: readonly { id: string; name: string }[];
  /** What can be done instead, a sentence each. */
  waysOut?: readonly string[];
}

/** Whether a result's member is a refusal: each carries a code and a message. */
export function isRefusal(result: unknown): result is Refused {
  return typeof result === 'object' && result !== null && 'code' in result && 'message' in result;
}

/** The members of a union that are not refusals. */
export type Accepted<R> = Exclude<R, { code: string; message: string }>;

/** A refusal as an error, for those who do not look at unions. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.message);
    this.name = 'RefusalError';
  }
}

/** The accepted member, or the refusal thrown as `RefusalError`. */
export function accept<R extends object>(result: R): Accepted<R> {
  if (isRefusal(result)) throw new RefusalError(result);
  return result as Accepted<R>;
}

/** The refusal's words for one field (`name` of `input.name`), with its hint; nothing where it concerns another. */
export function refusalAt(error: unknown, field: string): string | undefined {
  if (!(error instanceof RefusalError) || error.refusal.path !== `input.${field}`) return undefined;
  return [error.refusal.message, error.refusal.hint].filter(Boolean).join(' ');
}
