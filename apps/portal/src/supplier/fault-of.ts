import type { Draft } from './draft.ts';
import { readValue } from './read-value.ts';
import type { Say } from './say.ts';
import type { Way } from './ways.ts';

/** What is still missing or cannot be read before an answer is sent; nothing where it may go. */
export function faultOf(
  way: Way,
  draft: Draft,
  files: readonly File[],
  language: string,
  say: Say,
): string | undefined {
  if (way.needsText && !draft.text.trim()) return say('textNeeded');
  if (way.needsFile && files.length === 0) return say('fileNeeded');
  const typed = way.takesValues ? Object.values(draft.values).filter((value) => value.trim()) : [];
  const odd = typed.find((value) => readValue(value, language) === undefined);
  return odd && say('numberNeeded', { text: odd.trim() });
}

/** The corrected values of a draft as the API takes them. */
export function valuesOf(draft: Draft, language: string): { line: string; field: string; value: string }[] {
  return Object.entries(draft.values).flatMap(([key, typed]) => {
    const [line = '', field = ''] = key.split(':');
    const value = readValue(typed, language);
    return value === undefined ? [] : [{ line, field, value }];
  });
}
