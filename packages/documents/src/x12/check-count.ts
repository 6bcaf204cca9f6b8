import type { Cursor } from './cursor.ts';
import { element, type Segment } from './segment.ts';

/** Compares the number of lines with what the document itself counts (CTT01). */
export function checkCount(segments: readonly Segment[], lines: number, cursor: Cursor, rootPath: string): void {
  const ctt = segments.findLast((segment) => segment.tag === 'CTT');
  const said = element(ctt, 1);
  if (said === undefined || Number(said) === lines) return;
  const words = `CTT counts "${said.slice(0, 20)}" lines, but there are ${lines}.`;
  cursor.problem('fatal', 'X12-CTT-COUNT', words, `${rootPath}/CTT[1]`);
}
