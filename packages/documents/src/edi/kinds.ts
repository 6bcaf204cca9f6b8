import type { CanonicalDocument, Problem, ReadResult } from '../canonical.ts';
import type { Problems } from './problems.ts';

/** What a message means, once its kind is known. */
export interface Meaning {
  canonical: CanonicalDocument;
  problems: Problem[];
}

/** The result for a message that was read: what nobody can act on is rejected, everything else is read. */
export function meaningful(
  format: string,
  path: string,
  { canonical, problems: own }: Meaning,
  problems: Problems,
): ReadResult {
  problems.addAll(own);
  if (canonical.number !== '' || canonical.lines.length > 0)
    return { status: 'read', format, canonical, problems: problems.list };
  const message = 'The document has neither a number nor any line, so nothing can be done with it.';
  return rejected(format, { code: 'DOC-NO-CONTENT', severity: 'fatal', message, path }, problems);
}

/** The result for a message that is known by name, but that has no meaning here. */
export function notRead(format: string, path: string, name: string, instead: string, problems: Problems): ReadResult {
  const message = `This is ${name}, which is not read here. ${instead}`;
  return rejected(format, { code: 'DOC-NOT-FOR-US', severity: 'fatal', message, path }, problems);
}

function rejected(format: string, problem: Problem, problems: Problems): ReadResult {
  return { status: 'rejected', format, problems: [problem, ...problems.list] };
}
