import { acknowledgementOf } from '@clearhold/documents';
import { Problem } from '../../platform/http/problem.ts';
import { isHarmful } from './malware.ts';

interface Acknowledged {
  id: string;
  format: string | null;
  status: string;
  processedAt: Date | null;
  partOf: string | null;
  problems: unknown;
}

/**
 * The answer to the sender of an interchange. It bears the time of the reading and a number made from the document's id, so that
 * whoever fetches it twice has the same answer twice. Throws what a caller is told instead.
 */
export async function acknowledgementFor(document: Acknowledged, bytesOf: () => Promise<Buffer | undefined>) {
  if (!document.processedAt)
    throw refusal(
      'NOT_READ_YET',
      'This document was not read yet.',
      'Ask again once its status is processed or rejected.',
    );
  if (document.partOf)
    throw refusal(
      'PART_OF_INTERCHANGE',
      'This document came in an interchange with others.',
      `The interchange is acknowledged as a whole: ask for the acknowledgement of ${document.partOf}.`,
    );
  const isEdi = /^(x12|edifact)-/.test(document.format ?? '') && !isHarmful(document.problems);
  const bytes = isEdi ? await bytesOf() : undefined;
  const issue = { at: document.processedAt, control: controlOf(document.id) };
  const answer = bytes && acknowledgementOf(bytes, issue);
  if (!answer)
    throw refusal(
      'NO_INTERCHANGE',
      'This document is no EDI interchange with a header that says who sent it.',
      'Only EDIFACT and X12 interchanges are acknowledged.',
    );
  return { ...answer, name: `${answer.format}-${issue.control}.edi` };
}

// The last seven hexadecimal digits of the id: nine decimal digits hold them.
const controlOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-7), 16) + 1;

const refusal = (code: string, detail: string, hint: string) =>
  new Problem(409, code, 'Nothing to acknowledge', detail, hint);
