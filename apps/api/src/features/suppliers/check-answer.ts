import { isDecimalText } from '@clearhold/kernel';
import { fileKind, TAKEN } from './file-kind.ts';
import { ACTIONS, REASONS } from './matter-choices.ts';

/** What a supplier sends: see `AnswerMatterInput`. */
export interface Answer {
  action: string;
  reason?: string | null;
  text?: string | null;
  values?: { line: string; field: string; value: string }[] | null;
  files?: { name: string; contentType: string; content: string }[] | null;
}

/** A file as it may be kept: its type is what its bytes say. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface Offered {
  readonly line: string;
  readonly field: string;
}

const FILES_MAX = 5;
const FILE_BYTES_MAX = 5 * 1024 * 1024;

/** A refusal by name, and the place in the input that it is about. */
export const invalid = (code: string, message: string, path: string) =>
  ({ __typename: 'Invalid', code, message, path }) as const;
export type Fault = ReturnType<typeof invalid>;

/** What is wrong with an answer, its values and files aside; nothing where it may be taken. */
export function faultOfAnswer(answer: Answer): Fault | undefined {
  if (!ACTIONS.some((one) => one.code === answer.action))
    return invalid('UNKNOWN_ACTION', 'Choose one of the answers offered.', 'action');
  if (answer.reason && !REASONS.some((one) => one.code === answer.reason))
    return invalid('UNKNOWN_REASON', 'Choose one of the reasons offered.', 'reason');
  if ((answer.text?.length ?? 0) > 5000) return invalid('TEXT_TOO_LONG', 'Write at most 5,000 characters.', 'text');
  if ((answer.action === 'OTH' || answer.action === 'NOA') && !answer.text?.trim())
    return invalid('TEXT_NEEDED', 'Tell us in a sentence what you mean.', 'text');
  if ((answer.files?.length ?? 0) > FILES_MAX)
    return invalid('TOO_MANY_FILES', `Send at most ${FILES_MAX} files.`, 'files');
  if ((answer.values?.length ?? 0) > 500) return invalid('TOO_MANY_VALUES', 'Correct at most 500 values.', 'values');
  return undefined;
}

/** The first corrected value that is no number, or that the matter does not ask about. */
export function faultOfValues(values: NonNullable<Answer['values']>, offered: readonly Offered[]): Fault | undefined {
  const lines = new Set(offered.map(({ line }) => line));
  const asked = new Set(offered.map(({ line, field }) => JSON.stringify([line, field])));
  for (const [at, { line, field, value }] of values.entries()) {
    const path = `values[${at}]`;
    if (!lines.has(line)) {
      const known = lines.size > 0 ? `It is about line ${[...lines].join(', ')}.` : 'It is about no single line.';
      return invalid('NO_SUCH_LINE', `This matter has no line ${line.slice(0, 40)}. ${known}`, `${path}.line`);
    }
    if (!asked.has(JSON.stringify([line, field]))) {
      const fields = offered.filter((one) => one.line === line).map((one) => one.field);
      const message = `Nothing is asked about ${field.slice(0, 40)} of line ${line}, only about ${fields.join(', ')}.`;
      return invalid('NO_SUCH_FIELD', message, `${path}.field`);
    }
    if (!isDecimalText(value))
      return invalid('VALUE_INVALID', 'A corrected value is a number, such as 9.50.', `${path}.value`);
  }
  return undefined;
}

/** The files of an answer with their bytes, or what is wrong with the first that may not be kept. */
export async function readFiles(files: NonNullable<Answer['files']>): Promise<SentFile[] | Fault> {
  const read: SentFile[] = [];
  for (const [at, { name, content }] of files.entries()) {
    const bytes = Buffer.from(content, 'base64');
    const said = name.slice(0, 120);
    if (bytes.length === 0) return invalid('FILE_EMPTY', `${said} is empty.`, `files[${at}].content`);
    if (bytes.length > FILE_BYTES_MAX) {
      const size = (bytes.length / 1024 / 1024).toFixed(1);
      return invalid('FILE_TOO_LARGE', `${said} has ${size} MB; a file has at most 5 MB.`, `files[${at}].content`);
    }
    const contentType = await fileKind(name, bytes);
    if (!contentType) {
      const message = `${said} is not taken: send a file that is, and is named as, ${TAKEN}.`;
      return invalid('FILE_KIND', message, `files[${at}].name`);
    }
    read.push({ name, contentType, bytes });
  }
  return read;
}
