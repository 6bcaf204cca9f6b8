import type { ExceptionType } from './exception-type.ts';
import { TAXONOMY_BY_CODE } from './taxonomy.ts';

/**
 * The code of the published taxonomy that a code refines: `AP.MATCH.PRICE` for `AP.MATCH.PRICE.FREIGHT`, a base code
 * itself for itself. A code that refines none stays as it is.
 */
export function baseCode(code: string): string {
  for (let at = code; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
    if (TAXONOMY_BY_CODE.has(at)) return at;
  return code;
}

/** The type of a code, of its base where the code is a child. Throws RangeError for a code that refines none. */
export function baseTypeOf(code: string): ExceptionType {
  const type = TAXONOMY_BY_CODE.get(baseCode(code));
  if (!type) throw new RangeError(`no exception type has the code ${code.slice(0, 60)}`);
  return type;
}

/** Codes with the bases they refine, each once: what rules that know only the published taxonomy are asked with. */
export function withBases(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => [code, baseCode(code)]))];
}
