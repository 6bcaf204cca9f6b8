import { type Labelled, PHRASES } from './label-phrases.ts';
import { normal } from './normal.ts';
import type { Row } from './rows.ts';

/** A label on a page: the words `from` to before `to` of a row. */
export interface Label {
  field: Labelled;
  sure: boolean;
  row: number;
  from: number;
  to: number;
}

interface Phrase {
  field: Labelled;
  sure: boolean;
  words: string[];
}

const BY_FIRST = new Map<string, Phrase[]>();
for (const [field, lists] of Object.entries(PHRASES))
  for (const [weakness, phrases] of lists.entries())
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const known = BY_FIRST.get(words[0]!) ?? [];
      BY_FIRST.set(words[0]!, [...known, { field: field as Labelled, sure: weakness === 0, words }]);
    }
for (const phrases of BY_FIRST.values()) phrases.sort((one, other) => other.words.length - one.words.length);

/** Every label, the longest where several begin at one word. */
export function labelsIn(rows: readonly Row[]): Label[] {
  return rows.flatMap((row, index) => labelsOf(row, index));
}

function labelsOf({ words }: Row, row: number): Label[] {
  const plain = words.map(({ text }) => normal(text));
  const found: Label[] = [];
  for (let at = 0; at < plain.length; ) {
    const phrase = BY_FIRST.get(plain[at]!)?.find((one) =>
      one.words.every((word, offset) => plain[at + offset] === word),
    );
    if (phrase) found.push({ field: phrase.field, sure: phrase.sure, row, from: at, to: at + phrase.words.length });
    at += phrase?.words.length ?? 1;
  }
  return found;
}
