/** Why nothing was done; `path` says where. */
export interface Refusal {
  readonly refused: 'NotFound' | 'Invalid';
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly path: string;
}

export const noSuchLetter: Refusal = {
  refused: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such dead letter.',
  path: 'input.id',
};

export const invalid = (code: string, message: string, path: string, hint?: string): Refusal => ({
  refused: 'Invalid',
  ...{ code, message, path, hint },
});

const LONGEST = 500;

/** A reason as it is kept, or why it is none. */
export function reasonOf(said: string): string | Refusal {
  const reason = said.trim();
  if (reason.length >= 3 && reason.length <= LONGEST) return reason;
  return invalid(
    'REASON_NEEDED',
    `Say why, in 3 to ${LONGEST} letters.`,
    'input.reason',
    'The reason is kept in the log.',
  );
}
