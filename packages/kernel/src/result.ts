/** An expected outcome or an expected refusal. Bugs throw; refusals are values. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** A refusal in the person's words: a stable code, what was wrong, and the way on. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** What to do next, when the message does not say it already. */
  readonly hint?: string;
  /** Where: a field path of the input. */
  readonly path?: string;
}

/** Marks a branch the types exclude; throws if data from outside reaches it all the same. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
