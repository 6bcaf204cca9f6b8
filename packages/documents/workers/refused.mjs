/** Ends a reading on its thread; the words go to the sender. */
export class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const WORDS = {
  PasswordException: ['DOC-PDF-ENCRYPTED', 'The PDF can only be opened with a password. Please send it without one.'],
  InvalidPDFException: [
    'DOC-PDF-BROKEN',
    'The PDF is damaged or was cut off, so it cannot be read. Please send it again.',
  ],
};

/** What to tell of whatever a library threw. */
export function refusalOf(error) {
  if (error instanceof Refused) return { code: error.code, message: error.message };
  const [code, message] = WORDS[error?.name] ?? WORDS.InvalidPDFException;
  return { code, message };
}
