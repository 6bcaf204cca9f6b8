import type { Problem, ReadResult } from '../canonical.ts';
import { boundedParts } from '../edi/bounded-parts.ts';
import { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Syntax } from '../syntax.ts';
import { checkInterchanges, checkMessage } from './check-envelope.ts';
import { type EdifactFile, parseEdifact } from './parse.ts';
import { readMessage } from './read-message.ts';
import { edifactParts } from './split.ts';

/** UN/EDIFACT (ISO 9735, syntax versions 1 to 4): interchanges, and messages that came without one. */
export const EDIFACT: Syntax = { recognises: (head) => /^(UNA|UNB|UNG|UNH|BGM)[^A-Za-z0-9]/.test(head), read };

const FORMAT = 'edifact-interchange';

function read(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  try {
    return interpret(parseEdifact(bytes, limits), limits);
  } catch (error) {
    if (error instanceof ReadRefusal) error.format ??= FORMAT;
    throw error;
  }
}

function interpret(file: EdifactFile, limits: ReadLimits): ReadResult {
  const problems = new Problems(limits.problemsMax);
  checkInterchanges(file, problems);
  problems.addAll(file.problems.list);
  const [first] = file.messages;
  if (!first) return { status: 'rejected', format: FORMAT, problems: [NOTHING, ...problems.list] };
  if (file.messages.length > 1) {
    const parts = boundedParts(file.messages.length, limits, () => edifactParts(file));
    return { status: 'split', format: FORMAT, parts, problems: problems.list };
  }
  checkMessage(first, problems);
  return readMessage(first, problems, limits);
}

const NOTHING: Problem = {
  code: 'EDIFACT-EMPTY',
  severity: 'fatal',
  message: 'The interchange holds no message.',
  path: 'UNB[1]',
};
