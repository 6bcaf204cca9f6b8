import type { DocumentPart } from '../canonical.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';

/** Parts of a file, made only if there are not too many. Throws ReadRefusal. */
export function boundedParts(count: number, limits: ReadLimits, make: () => DocumentPart[]): DocumentPart[] {
  if (count <= limits.partsMax) return make();
  const words = `The file holds ${count} documents; at most ${limits.partsMax} are accepted in one file.`;
  throw new ReadRefusal('DOC-TOO-MANY-DOCUMENTS', words);
}
