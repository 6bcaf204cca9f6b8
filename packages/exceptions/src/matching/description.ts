const WORD = /[\p{L}\p{N}]+/gu;

const MOST_KNOWN = 20_000;
const known = new Map<string, Set<string>>();

/** `wordsOf`, with those asked for lately remembered: one order's lines are compared with every line billed. */
export function knownWordsOf(text: string | undefined): ReadonlySet<string> {
  const key = text ?? '';
  const there = known.get(key);
  if (there) return there;
  const words = wordsOf(key);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, words);
  return words;
}

/** The words of a description, lower case, without accents. */
export function wordsOf(text: string | undefined): Set<string> {
  const folded = (text ?? '').slice(0, 500).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(folded.match(WORD) ?? []);
}

/** Likeness of two sets of words from 0 to 1 (Dice's coefficient): twice the common words over all words. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
