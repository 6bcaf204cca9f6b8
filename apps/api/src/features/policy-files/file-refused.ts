import { Problem } from '../../platform/http/problem.ts';
import { type PlannedFile, refusalsInWords, testsInWords } from './planned-file.ts';
import { unfit } from './read-body.ts';

type Refused =
  | { kind: string; why: { code: string; message: string; hint?: string } }
  | { kind: string; refusals: readonly { code: string; message: string; hint?: string }[] };

const STATUS: Readonly<Record<string, number>> = { Conflict: 409, Denied: 403, NotFound: 404 };

/** What a planned file, a draft or a rehearsal was refused with, as a problem. */
export function refusedAs(outcome: Refused): Problem {
  const reasons = 'why' in outcome ? [outcome.why] : outcome.refusals;
  const [first] = reasons;
  const detail = reasons.map(({ message }) => message).join(' ');
  const hint = reasons.length === 1 ? first?.hint : undefined;
  return new Problem(STATUS[outcome.kind] ?? 422, first?.code ?? 'REFUSED', 'Refused', detail, hint);
}

/** A file that is refused, or whose own tests fail. */
export function keptBack(file: PlannedFile): Problem {
  const failed = { ...file, tests: file.tests.filter((one) => !one.passed) };
  const lines = [...refusalsInWords(file), ...testsInWords(failed)].map((line) => line.trim());
  return unfit('FILE_REFUSED', lines.join('\n'), 'Plan it to see the whole. Nothing was saved.');
}
