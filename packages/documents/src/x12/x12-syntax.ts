import type { Problem, ReadResult } from '../canonical.ts';
import { boundedParts } from '../edi/bounded-parts.ts';
import { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Syntax } from '../syntax.ts';
import { checkInterchanges, checkSet } from './check-envelope.ts';
import { parseX12, type X12File } from './parse.ts';
import { readSet } from './read-set.ts';
import { x12Parts } from './split.ts';

/** ASC X12: interchanges, and groups or transaction sets that came without one. */
export const X12: Syntax = { recognises: (head) => /^(ISA|GS|ST)[^A-Za-z0-9\s]/.test(head), read };

const FORMAT = 'x12-interchange';

function read(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  try {
    return interpret(parseX12(bytes, limits), limits);
  } catch (error) {
    if (error instanceof ReadRefusal) error.format ??= FORMAT;
    throw error;
  }
}

function interpret(file: X12File, limits: ReadLimits): ReadResult {
  const problems = new Problems(limits.problemsMax);
  checkInterchanges(file, problems);
  problems.addAll(file.problems.list);
  const [first] = file.sets;
  if (!first) return { status: 'rejected', format: FORMAT, problems: [NOTHING, ...problems.list] };
  if (file.sets.length > 1) {
    const parts = boundedParts(file.sets.length, limits, () => x12Parts(file));
    return { status: 'split', format: FORMAT, parts, problems: problems.list };
  }
  checkSet(first, problems);
  return readSet(first, problems, limits);
}

const NOTHING: Problem = {
  code: 'X12-EMPTY',
  severity: 'fatal',
  message: 'The interchange holds no transaction set.',
  path: 'ISA[1]',
};
